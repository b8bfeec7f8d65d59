using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
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

    /// <summary>What is known of its effect before any call is run: it is at least <see cref="DriftSeverity.Major"/> by that.</summary>
    public DriftEffect? Known { get; init; }

    /// <summary>Whether it is mended by the whole object as intended, although one property is what has drifted.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether the plan told of it already: then it is weighed with the others, and not listed.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether it is nobody's matter here who is told of calls: the design leaves the place alone.</summary>
    public bool OnCallsAlone { get; init; }

    /// <summary>The zone that it is of; null where it is of several, or of none.</summary>
    public Zone? Zone { get; init; }

    /// <summary>The calls that fare worse by it, where only their callers' place tells that.</summary>
    public IReadOnlyList<(CallerGroup Group, CallRequest Request)> Harmed { get; init; } = [];

    /// <summary>The callers by whom it is judged in place of those of the design, where it decides for others; null for none.</summary>
    public Func<Caller, Caller>? JudgedBy { get; init; }

    /// <summary>
    /// What must change in a deployment so that all is as it should be, each change of another object; none if nothing decides a call.
    /// </summary>
    public virtual IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) => Change(snapshot, Intended, Live);

    /// <summary>
    /// What must change in a deployment so that all is as it is now, each change of another object; none if nothing decides a call.
    /// </summary>
    public virtual IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) => Change(snapshot, Live, Intended);

    /// <summary>The deployment with the object as it should be.</summary>
    public virtual Snapshot Mended(Snapshot snapshot) => After(snapshot, Mending(snapshot));

    /// <summary>The deployment with the object as it is now.</summary>
    public virtual Snapshot Broken(Snapshot snapshot) => After(snapshot, Breaking(snapshot));

    /// <summary>The deployment with every object as it should be. Objects that have drifted in one way alone are mended together.</summary>
    public static Snapshot Mended(Snapshot snapshot, IEnumerable<Deviation> deviations)
    {
        var together = new Dictionary<string, ObjectChange>(StringComparer.OrdinalIgnoreCase);
        var apart = new List<Deviation>();
        foreach (var deviation in deviations.Where(deviation => deviation.CanBeExamined))
        {
            var changes = deviation.Mending(snapshot);
            if (changes.Count == 0 || changes.Any(change => together.TryGetValue(change.Address, out var other)
                && other.After != change.After)) apart.Add(deviation);
            else foreach (var change in changes) together[change.Address] = change;
        }

        return apart.Aggregate(PlannedDeployment.After(snapshot, together.Values.ToArray()), (now, deviation) => deviation.Mended(now));
    }

    /// <summary>Several as one: they come and go together.</summary>
    public static Deviation Together(IReadOnlyList<Deviation> all) => new Several(all);

    private static Snapshot After(Snapshot snapshot, IReadOnlyList<ObjectChange> changes) =>
        changes.Count == 0 ? snapshot : PlannedDeployment.After(snapshot, changes);

    private IReadOnlyList<ObjectChange> Change(Snapshot snapshot, DeploymentObject? wanted, DeploymentObject? other)
    {
        var type = (wanted ?? other)!.Type;

        // Whether a usage stands in the global list decides no call.
        if (type.ElementOf is not null) return [];
        var found = snapshot.Find(type, (wanted ?? other)!.Identity);
        if (wanted is null) return found is null ? [] : [new ObjectChange(found, null)];
        var property = IsWhole || Item.Property.Length == 0 || found is null ? null : type.Find(Item.Property);
        return [new ObjectChange(found, property is null ? wanted : found!.With(property.Name, wanted[property.Name]))];
    }

    private sealed record Several(IReadOnlyList<Deviation> All) : Deviation(All[0].Item, null, null)
    {
        public override bool CanBeExamined => true;

        public override bool DecidesTheNumber => All.Any(one => one.DecidesTheNumber);

        public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) =>
            Together(snapshot, (one, deployment) => one.Mending(deployment));

        public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) =>
            Together(snapshot, (one, deployment) => one.Breaking(deployment));

        // Two of one object are done one after the other.
        private ObjectChange[] Together(Snapshot snapshot, Func<Deviation, Snapshot, IReadOnlyList<ObjectChange>> way)
        {
            var changes = All.SelectMany(one => way(one, snapshot)).ToArray();
            return changes.Select(change => change.Address).Distinct(StringComparer.OrdinalIgnoreCase).Count() == changes.Length ? changes
                : [.. snapshot.ChangesTo(All.Aggregate(snapshot, (now, one) => After(now, way(one, now))))];
        }
    }
}
