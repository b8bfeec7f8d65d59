using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// A drift with the two states of its object: as it is, and as it should be. Null where it is not there, or should not be.
/// </summary>
internal record Deviation(DriftItem Item, DeploymentObject? Live, DeploymentObject? Intended)
{
    /// <summary>
    /// Whether it is drift only if it changes what becomes of a call: an object of others, which may be there for good reasons.
    /// </summary>
    public bool OnlyByEffect { get; init; }

    /// <summary>Whether what it does to calls can be examined: both states are known, and they differ.</summary>
    public virtual bool CanBeExamined => Live is not null || Intended is not null;

    /// <summary>
    /// Whether it has a say in what number becomes of the digits, so that masks may fare otherwise than their dial string.
    /// </summary>
    public virtual bool DecidesTheNumber => (Live ?? Intended)?.Type is { } type
        && (type == LocationPolicy.Type || type == NetworkSite.Type || type == DialPlan.Type || type == VoiceNormalizationRule.Type
            || type == CallParkOrbit.Type);

    /// <summary>The per-user dial plan whose rule it is; null if it is none.</summary>
    public string? GrantedDialPlan => Live?.Type == VoiceNormalizationRule.Type && Live.Type.Identity.ScopeOf(Live.Identity) is var plan
        && plan.StartsWith("Tag:", StringComparison.Ordinal) ? plan : null;

    /// <summary>What must change in a deployment so that the object is as it should be; null if nothing that decides a call.</summary>
    public virtual ObjectChange? Mending(Snapshot snapshot) => Change(snapshot, Intended, Live);

    /// <summary>What must change in a deployment so that the object is as it is now; null if nothing that decides a call.</summary>
    public virtual ObjectChange? Breaking(Snapshot snapshot) => Change(snapshot, Live, Intended);

    /// <summary>The deployment with the object as it should be.</summary>
    public virtual Snapshot Mended(Snapshot snapshot) => Mending(snapshot) is { } change ? PlannedDeployment.After(snapshot, [change])
        : snapshot;

    /// <summary>The deployment with the object as it is now.</summary>
    public virtual Snapshot Broken(Snapshot snapshot) => Breaking(snapshot) is { } change ? PlannedDeployment.After(snapshot, [change])
        : snapshot;

    /// <summary>The deployment with every object as it should be. Objects that have drifted in one way alone are mended together.</summary>
    public static Snapshot Mended(Snapshot snapshot, IEnumerable<Deviation> deviations)
    {
        var byObject = deviations.Where(deviation => deviation.CanBeExamined)
            .GroupBy(deviation => (deviation.Live ?? deviation.Intended)?.Address ?? "", StringComparer.OrdinalIgnoreCase).ToArray();
        var alone = byObject.Where(group => group.Key.Length > 0 && group.Count() == 1).Select(group => group.First().Mending(snapshot))
            .OfType<ObjectChange>().ToArray();
        return byObject.Where(group => group.Key.Length == 0 || group.Count() > 1).SelectMany(group => group)
            .Aggregate(PlannedDeployment.After(snapshot, alone), (now, deviation) => deviation.Mended(now));
    }

    private ObjectChange? Change(Snapshot snapshot, DeploymentObject? wanted, DeploymentObject? other)
    {
        var type = (wanted ?? other)!.Type;

        // Whether a usage stands in the global list decides no call.
        if (type.ElementOf is not null) return null;
        var found = snapshot.Find(type, (wanted ?? other)!.Identity);
        if (wanted is null) return found is null ? null : new ObjectChange(found, null);
        return new ObjectChange(found, Item.Property.Length > 0 && found is not null && type.Find(Item.Property) is { } property
            ? found.With(property.Name, wanted[property.Name]) : wanted);
    }
}
