using System;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>A drift with the two states of its object: as it is, and as it should be. Null where it is not there, or should not be.</summary>
internal record Deviation(DriftItem Item, DeploymentObject? Live, DeploymentObject? Intended)
{
    /// <summary>Whether it is drift only if it changes what becomes of a call: an object of others, which may be there for good reasons.</summary>
    public bool OnlyByEffect { get; init; }

    /// <summary>Whether what it does to calls can be examined: both states are known, and they differ.</summary>
    public virtual bool CanBeExamined => Live is not null || Intended is not null;

    /// <summary>Whether it has a say in what number becomes of the digits, so that masks may fare otherwise than their dial string.</summary>
    public virtual bool DecidesTheNumber => (Live ?? Intended)?.Type is { } type
        && (type == LocationPolicy.Type || type == NetworkSite.Type || type == DialPlan.Type || type == VoiceNormalizationRule.Type || type == CallParkOrbit.Type);

    /// <summary>The per-user dial plan whose rule it is; null if it is none.</summary>
    public string? GrantedDialPlan => Live?.Type == VoiceNormalizationRule.Type && Live.Type.Identity.ScopeOf(Live.Identity) is var plan && plan.StartsWith("Tag:", StringComparison.Ordinal) ? plan : null;

    /// <summary>A deployment with the object as it should be.</summary>
    public virtual Snapshot Mended(Snapshot snapshot) => Put(snapshot, Intended, Live);

    /// <summary>A deployment with the object as it is.</summary>
    public virtual Snapshot Broken(Snapshot snapshot) => Put(snapshot, Live, Intended);

    private Snapshot Put(Snapshot snapshot, DeploymentObject? wanted, DeploymentObject? other)
    {
        var type = (wanted ?? other)!.Type;

        // Whether a usage stands in the global list decides no call.
        if (type.ElementOf is not null) return snapshot;
        var found = snapshot.Find(type, (wanted ?? other)!.Identity);
        if (wanted is null) return found is null ? snapshot : PlannedDeployment.After(snapshot, [new Step(1, "", found, null)]);
        var changed = Item.Property.Length > 0 && found is not null && type.Find(Item.Property) is { } property ? found.With(property.Name, wanted[property.Name]) : wanted;
        return PlannedDeployment.After(snapshot, [new Step(1, "", found, changed)]);
    }
}
