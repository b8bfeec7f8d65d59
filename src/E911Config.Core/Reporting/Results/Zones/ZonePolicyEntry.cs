using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A location policy that is in effect for callers of a zone.</summary>
public sealed class ZonePolicyEntry
{
    internal ZonePolicyEntry(ZonePolicy policy)
    {
        Identity = policy.Identity ?? "";
        Source = policy.Source;
        IsAsDesigned = policy.IsAsDesigned;
        NetworkSites = new TextList(policy.NetworkSites.Select(CallerText.Where));
        Enabled = policy.Policy?.Flag("EnhancedEmergencyServicesEnabled");
        Numbers = new TextList(policy.Policy is null ? [] : CallFacts.DialStrings(policy.Policy).Distinct());
        Usage = policy.Policy?.Text("PstnUsage") ?? "";
        Notified = new TextList(Property.Split(policy.Policy?.Text("NotificationUri") ?? "", ','));
        Conference = policy.Policy?.Text("ConferenceUri") ?? "";
    }

    /// <summary>The policy; empty where it cannot be told which one is in effect.</summary>
    public string Identity { get; }

    /// <summary>Why it is in effect; null where that cannot be told.</summary>
    public LocationPolicySource? Source { get; }

    /// <summary>Whether it is the one that the design wants for the zone; null where it cannot be told which one it is.</summary>
    public bool? IsAsDesigned { get; }

    /// <summary>Where it is in effect.</summary>
    public TextList NetworkSites { get; }

    /// <summary>Whether emergency calls are enabled by it; null if that cannot be told.</summary>
    public bool? Enabled { get; }

    /// <summary>The dial strings of its emergency numbers.</summary>
    public TextList Numbers { get; }

    /// <summary>The PSTN usage of emergency calls.</summary>
    public string Usage { get; }

    /// <summary>Who is told.</summary>
    public TextList Notified { get; }

    /// <summary>Who is joined; empty for nobody.</summary>
    public string Conference { get; }

    /// <inheritdoc/>
    public override string ToString() => Visible.Of(Identity);
}
