using E911Config.Core.Drift;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>One difference between design and deployment.</summary>
public sealed class DriftTestItem
{
    internal DriftTestItem(DriftItem item)
    {
        Kind = item.Kind;
        ObjectType = item.ObjectType;
        Identity = item.Identity;
        IdentityText = item.Identity == "*offnetwork*" ? CallerText.OffNetwork : Visible.Of(item.Identity);
        Property = DriftText.Property(item);
        Intended = DriftValueText.Of(item.Intended);
        Actual = DriftValueText.Of(item.Actual);
        Severity = item.Severity;
        Effect = DriftText.Effect(item.Effect);
        Waiting = item.Waiting;
        Accepted = item.Accepted;
        NotAccepted = DriftText.Of(item.NotAccepted);
        New = item.New;
    }

    /// <summary>How they differ.</summary>
    public DriftKind Kind { get; }

    /// <summary>The noun of the object.</summary>
    public string ObjectType { get; }

    /// <summary>Its identity; empty where the whole noun is meant.</summary>
    public string Identity { get; }

    /// <summary>The identity as views show it: callers off the network in words, what cannot be seen by its number.</summary>
    public string IdentityText { get; }

    /// <summary>The property, or the calls that are meant; empty where the object as such is.</summary>
    public string Property { get; }

    /// <summary>What the design wants.</summary>
    public string Intended { get; }

    /// <summary>What is there.</summary>
    public string Actual { get; }

    /// <summary>What it does to calls.</summary>
    public DriftSeverity Severity { get; }

    /// <summary>What it does to calls, in words; empty while it is not examined.</summary>
    public string Effect { get; }

    /// <summary>
    /// Whether it waits for the removal that <c>New-E911TrunkPlan -Retire</c> plans, and does no harm: no difference then.
    /// </summary>
    public bool Waiting { get; }

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; }

    /// <summary>Why somebody's acceptance of the same object does not cover it; empty where there is none.</summary>
    public string NotAccepted { get; }

    /// <summary>Whether it was not there in the baseline; null without one.</summary>
    public bool? New { get; }

    /// <summary>How they differ, and which object and property is meant.</summary>
    public override string ToString() => $"{Kind} {ObjectType} {IdentityText}{(Property.Length == 0 ? "" : " " + Property)}";
}
