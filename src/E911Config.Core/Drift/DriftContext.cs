using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift.Since;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>A deployment beside its design, with what is asked again and again of the two.</summary>
internal sealed class DriftContext
{
    private readonly IReadOnlyList<Snapshot?> references;
    private readonly HashSet<string> wanted;
    private readonly HashSet<string> usages;
    private readonly HashSet<string> counting;
    private readonly Dictionary<Snapshot, CallEngine> engines;
    private IReadOnlyList<CallerGroup>? groups;
    private (CallerGroup Group, CallRequest Request)[]? calls;
    private readonly EarlierCalls earlier;
    private readonly IReadOnlyList<HashSet<string>[]> dialled;

    public DriftContext(DesignDocument design, Snapshot snapshot, IReadOnlyList<Zone> zones, DriftBasis basis, CallIndex? index = null)
    {
        Basis = basis;
        Design = design;
        earlier = new EarlierCalls(this);
        Snapshot = snapshot;
        Zones = zones;
        counting = new HashSet<string>(zones.Select(zone => zone.Name), StringComparer.OrdinalIgnoreCase);
        references = [.. zones.Select(zone => basis.AfterOf(zone.Name)).Distinct()];
        Facts = CallFacts.From(design);
        Engine = new CallEngine(index ?? new CallIndex(snapshot, Facts));
        engines = new Dictionary<Snapshot, CallEngine> { [snapshot] = Engine };
        Desired = DesiredConfiguration.Of(design, design.AllZones);
        wanted = new HashSet<string>(Desired.Items.Select(item => item.Address), StringComparer.OrdinalIgnoreCase);
        usages = new HashSet<string>(zones.SelectMany(zone => zone.UsageNames), StringComparer.OrdinalIgnoreCase);
        dialled = zones.Select(DialledIn)
            .GroupBy(numbers => string.Join(";", numbers.Select(same => string.Join(" ", same))), StringComparer.Ordinal)
            .Select(same => same.First()).ToArray();
        Dialled = dialled.SelectMany(numbers => numbers).SelectMany(same => same)
            .Distinct(StringComparer.Ordinal).OrderBy(digits => digits, StringComparer.Ordinal)
            .ToArray();
        Numbers = zones.SelectMany(zone => zone.Numbers).Select(number => "+" + number.DialString)
            .Distinct(StringComparer.Ordinal).ToArray();
        var patterns = PatternSet.Of(snapshot);
        NormalizationRules = NumberRule.Table(snapshot, VoiceNormalizationRule.Type, patterns);
        TranslationRules = NumberRule.Table(snapshot, OutboundTranslationRule.Type, patterns);
    }

    public DesignDocument Design { get; }

    public Snapshot Snapshot { get; }

    /// <summary>What was applied last.</summary>
    public DriftBasis Basis { get; }

    /// <summary>The zones that count: all, or those of a pilot.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>Whether a zone, by its name, is one of them.</summary>
    public bool Counts(string zone) => counting.Contains(zone);

    /// <summary>The trunks of these zones.</summary>
    public IEnumerable<DesignTrunk> Trunks => Design.Trunks.Where(trunk => trunk.Zones.Any(zone => Counts(zone.Name)));

    /// <summary>Calls in the deployment as it is.</summary>
    public CallEngine Engine { get; }

    /// <summary>Who calls from where.</summary>
    public IReadOnlyList<CallerGroup> Groups => groups ??= CallerGroups.Of(Engine.Index);

    /// <summary>Their emergency calls.</summary>
    public IReadOnlyList<(CallerGroup Group, CallRequest Request)> Calls => calls ??= [.. CallProof.Calls(Design, Facts, Groups)];

    /// <summary>
    /// Further emergency calls by them, which got through when the plan was applied, with what became of each: none if that is not known.
    /// </summary>
    public IReadOnlyList<(CallerGroup Group, CallRequest Request, CallResult Then)> EarlierCalls =>
        earlier.All;

    /// <summary>What was dialled for some of them in a zone; nothing if that is not known.</summary>
    public IReadOnlyList<string> EarlierDigits(Zone zone) => earlier.DigitsIn(zone);

    /// <summary>What all zones of the design want.</summary>
    public DesiredConfiguration Desired { get; }

    /// <summary>What callers dial in an emergency: dial strings, masks and test numbers, each once.</summary>
    public IReadOnlyList<string> Dialled { get; }

    /// <summary>The emergency numbers as they are called, with their plus sign, each once.</summary>
    public IReadOnlyList<string> Numbers { get; }

    /// <summary>What the design tells of trunks and numbers.</summary>
    public CallFacts Facts { get; }

    public RuleTable<NumberRule> NormalizationRules { get; }

    public RuleTable<NumberRule> TranslationRules { get; }

    /// <summary>Calls in this deployment, or in this one with some things otherwise; each is prepared once.</summary>
    public CallEngine EngineOf(Snapshot deployment)
    {
        if (!engines.TryGetValue(deployment, out var engine)) engines.Add(deployment, engine =
            new CallEngine(new CallIndex(deployment, Engine.Index)));
        return engine;
    }

    /// <summary>Prepares a deployment that differs from another in the rows of the location service alone, if at all.</summary>
    public void Prepare(Snapshot deployment, Snapshot other)
    {
        if (deployment != other && !engines.ContainsKey(deployment))
            engines.Add(deployment, new CallEngine(EngineOf(other).Index.WithLocationsOf(deployment)));
    }

    /// <summary>Whether the design wants this very object.</summary>
    public bool Wants(DeploymentObject item) => wanted.Contains(item.Address);

    /// <summary>Whether the design wants the object of this noun and identity.</summary>
    public bool Wants(string address) => wanted.Contains(address);

    /// <summary>The objects of a type that the design does not know.</summary>
    public IEnumerable<DeploymentObject> Foreign(ObjectType type) => Snapshot.All(type).Where(item => !Wants(item));

    /// <summary>The first of some usages that is the design's; null if none is.</summary>
    public string? OwnUsage(IEnumerable<string> names) => names.FirstOrDefault(usages.Contains);

    /// <summary>
    /// Whether there is a zone in which people dial these digits, and in which the number is no other way to dial the same service.
    /// </summary>
    public bool Mangles(string digits, string number) =>
        dialled.Any(zone => Array.Find(zone, same => same.Contains(digits)) is { } meant && !meant.Contains(CallFacts.Bare(number)));

    /// <summary>
    /// The zone that counts for callers: that of their network site, else the one by grant whose policy they have, else that of callers off
    /// the network; null if it is none of these.
    /// </summary>
    public Zone? ZoneOf(CallerKey callers)
    {
        var zone = Design.ZoneOf(callers.NetworkSite, callers.LocationPolicy);
        return zone is not null && Counts(zone.Name) ? zone : null;
    }

    /// <summary>
    /// Whether a plan told of an object, and the object is as that plan left it, as far as that is known: what was told of it
    /// was told of that. A pilot tells nothing of other zones, and what it left of them nobody was told of.
    /// </summary>
    /// <param name="item">The object.</param>
    /// <param name="tells">Whether a plan tells of it.</param>
    /// <param name="holders">Whether those who have the object, a location policy, must be those of then.</param>
    public bool IsTold(DeploymentObject item, Func<Plan, bool> tells, bool holders = false) => Basis.Plans.Any(one =>
        tells(one.Plan) && Basis.AfterOf(one) is var then && IsAsIn(then, item) && (!holders || HoldersAreAsIn(one.Plan, item)));

    /// <summary>The same by findings of an object.</summary>
    /// <param name="item">The object.</param>
    /// <param name="identity">The object that the findings name.</param>
    /// <param name="findings">Their ids.</param>
    public bool IsTold(DeploymentObject item, string identity, params string[] findings) => IsTold(item, plan => plan.Findings.Any(one =>
        findings.Contains(one.Id) && string.Equals(one.Identity, identity, StringComparison.OrdinalIgnoreCase)),
        holders: item.Type == LocationPolicy.Type);

    private static bool IsAsIn(Snapshot? deployment, DeploymentObject item) => deployment is null || !deployment.IsRead(item.Type)
        || (deployment.Find(item.Type, item.Identity) is { } then && !new ObjectChange(then, item).Differences.Any());

    // No more callers have the policy than those whose calls the plan followed, and none of another kind: no snapshot that is kept holds
    // callers. Who has moved is no other; who is taken for a modern client may be the legacy one of then.
    private bool HoldersAreAsIn(Plan plan, DeploymentObject policy)
    {
        if (!plan.Callers.Counted) return true;
        var isBlurred = plan.Callers.AllModern || CallersNote.Of(Snapshot).AllModern;
        CallerKey ClassOf(CallerKey callers) => callers with
        {
            NetworkSite = null,
            Kind = isBlurred && callers.Kind == ClientKind.Legacy ? ClientKind.Modern : callers.Kind,
        };
        bool Has(string? granted) => !string.IsNullOrEmpty(granted) && string.Equals(
            policy.Type.Identity.Canonical(granted!) ?? granted, policy.Identity, StringComparison.OrdinalIgnoreCase);
        var then = plan.Calls.Where(call => Has(call.Callers.LocationPolicy)).GroupBy(call => ClassOf(call.Callers))
            .ToDictionary(same => same.Key, same => CallerTotal.Of(same));
        return Snapshot.Callers.Where(callers => Has(callers.LocationPolicy) && !callers.IsHomedOnline(Snapshot))
            .GroupBy(callers => ClassOf(CallerKey.Of(Caller.Of(callers, null), null)))
            .All(now => then.TryGetValue(now.Key, out var count) && count >= now.Sum(callers => callers.Count));
    }

    /// <summary>
    /// Whether an object is as it was when each plan was applied that counts for one of the zones: then it has not moved since, whosever
    /// calls it decides. No if nobody tells.
    /// </summary>
    public bool HasNotMoved(DeploymentObject item) => references.All(then => then?.Find(item.Type, item.Identity) is { } known
        && !new ObjectChange(known, item).Differences.Any());

    /// <summary>
    /// Whether the design accepts something of an item, as it is or otherwise. Of what nobody has accepted the worst is enough.
    /// </summary>
    public bool IsAccepted(DriftItem item) => Design.Accept.Any(one =>
        one.Covers(item.AcceptedBy, item.ObjectType, item.Identity, one.Until ?? default, item.Property));

    /// <summary>What the plans told of by findings of this kind.</summary>
    public IEnumerable<Finding> Told(string finding) => Basis.Plans.SelectMany(one => one.Plan.Findings)
        .Where(one => one.Id == finding);

    /// <summary>The trunks of the design by the configuration in effect for them; none if the configurations were not read.</summary>
    public IEnumerable<IGrouping<DeploymentObject, DesignTrunk>> Configurations(Func<DesignTrunk, bool> which) =>
        !Snapshot.IsRead(TrunkConfiguration.Type) ? [] : Trunks.Where(which)
        .Select(trunk => (Trunk: trunk, Configuration: TrunkConfigurations.InEffect(Snapshot, trunk.Identity)))
        .GroupBy(pair => pair.Configuration.Identity, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.GroupBy(_ => group.First().Configuration, pair => pair.Trunk));

    /// <summary>Something that the design does not know, and would rather not have.</summary>
    public static Deviation Unexpected(DeploymentObject item, string property, DriftValue intended, DriftValue actual,
        DeploymentObject? without = null) =>
        new(new DriftItem(DriftKind.Unexpected, item.Type.Noun, item.Identity, property, intended, actual), item, without);

    // For each number what stands for it. The number that tests the way to the provider is none of these.
    private static HashSet<string>[] DialledIn(Zone zone) =>
        [.. zone.PolicyNumbers.Select(number => new HashSet<string>(number.Masks.Prepend(number.DialString), StringComparer.Ordinal))];
}
