using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;

namespace E911Config.Core.Drift;

/// <summary>One difference between design and deployment.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="ObjectType">The noun of the object.</param>
/// <param name="Identity">Its identity; empty where the whole noun is meant.</param>
/// <param name="Property">The property; empty where the object as such is meant.</param>
/// <param name="Intended">What the design wants.</param>
/// <param name="Actual">What is there.</param>
public sealed record DriftItem(DriftKind Kind, string ObjectType, string Identity, string Property, DriftValue Intended, DriftValue Actual)
{
    /// <summary>By what a design accepts it (<c>id</c> of an acceptance); empty for calls of which nobody can tell what becomes of them:
    /// these are accepted with nothing.</summary>
    public string AcceptedBy => (Kind, Numbers.Count) switch
    {
        (DriftKind.Unreadable, 0) => Acceptance.Unread + ObjectType,
        (DriftKind.Unreadable, _) => "",
        (_, 0) => Kind.ToString(),
        _ => Acceptance.Calls,
    };

    /// <summary>The worst that is known to become of a call by it, perhaps only when something fails; null where no call ends
    /// worse.</summary>
    public Outcome? AtWorst => new[]
    {
        Effect is { Kind: DriftEffectKind.Worse or DriftEffectKind.WorseThanProven } effect ? effect.Outcome : null, Harm?.AtWorst,
    }.Min();

    /// <summary>The properties of location policies by which people are known to be told or shown less because of it.</summary>
    public DriftNames Untold => Harm?.Untold ?? Effect?.LostProperties ?? DriftNames.None;

    /// <summary>All that it does; null where that was not asked, since nobody has accepted it.</summary>
    internal DriftHarm? Harm { get; init; }

    /// <summary>The numbers of the calls that are meant; none where an object is.</summary>
    public DriftNames Numbers { get; init; } = DriftNames.None;

    /// <summary>What it does to calls.</summary>
    public DriftSeverity Severity { get; init; }

    /// <summary>What it does to calls; null while it is not examined.</summary>
    public DriftEffect? Effect { get; init; }

    /// <summary>
    /// Whether it waits for the removal that <c>New-E911TrunkPlan -Retire</c> plans, and does no harm: no difference then.
    /// </summary>
    public bool Waiting { get; init; }

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; init; } = "";

    /// <summary>Why somebody's acceptance of the same object does not cover it.</summary>
    public AcceptanceGap NotAccepted { get; init; }

    /// <summary>Whether it was not there in the baseline; null without one.</summary>
    public bool? New { get; init; }
}
