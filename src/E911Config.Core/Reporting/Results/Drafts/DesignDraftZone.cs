using System.Linq;
using E911Config.Core.Drafting;

namespace E911Config.Core.Reporting;

/// <summary>A zone that was drafted.</summary>
public sealed class DesignDraftZone
{
    internal DesignDraftZone(DraftZone zone)
    {
        Name = zone.Name;
        NetworkSites = new TextList(zone.NetworkSites);
        Owned = zone.IsOwned;
        ByGrant = zone.ByGrant;
        Jurisdiction = zone.Jurisdiction;
        Strategy = zone.Strategy.Name;
        Trunks = new TextList(zone.FirstTrunks.Concat(zone.LocalTrunks.Select(local => local.Trunk)));
        LocationPolicy = zone.LocationPolicy;
        Adopted = new TextList(zone.Adopt);
        Decisions = zone.Decisions.Count(open => open.Kind != DecisionKind.Changes);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The network sites.</summary>
    public TextList NetworkSites { get; }

    /// <summary>Whether its objects are marked as a design's already.</summary>
    public bool Owned { get; }

    /// <summary>Whether its callers are those who have its location policy by grant.</summary>
    public bool ByGrant { get; }

    /// <summary>Whose law applies, as the location service says; null if it does not say one country.</summary>
    public string? Jurisdiction { get; }

    /// <summary>How the calls leave.</summary>
    public string Strategy { get; }

    /// <summary>The trunks, those over which a call goes first before the local ones.</summary>
    public TextList Trunks { get; }

    /// <summary>The location policy.</summary>
    public string LocationPolicy { get; }

    /// <summary>The objects of others that are taken over.</summary>
    public TextList Adopted { get; }

    /// <summary>How many decisions are open.</summary>
    public int Decisions { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
