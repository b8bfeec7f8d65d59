using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Resilience;

namespace E911Config.Core.Drift;

/// <summary>
/// What must hold in a deployment, whatever brought it about: what the plans that were applied last touched, relied on and proved; and
/// where no plan proved anything, what the design is for: that whoever is in a zone of it gets through, with the location where its
/// strategy has one.
/// </summary>
internal sealed class Proven
{
    // Without these it is not known who is at home where: nobody can be held against what the design has for that place.
    private static readonly ObjectType[] DecidesHomes =
        [Site.Type, Pool.Type, Registrar.Type, PstnGateway.Type, NetworkSite.Type, NetworkSubnet.Type, TrunkConfiguration.Type];

    private readonly DriftContext context;
    private readonly DriftBasis basis;
    private readonly Snapshot snapshot;
    private readonly Dictionary<CallerKey, CallerGroup> groups = [];
    private readonly List<(CallChange Call, CallerGroup Callers, bool ByPlan)> calls = [];
    private readonly HashSet<string> unread;
    private readonly HashSet<CallChange> notFailed;
    private readonly int proven;
    private Dictionary<(string? Zone, string? NetworkSite, string Number), Outcome>? provenBest;
    private readonly int newCallers;
    private readonly GoneCallers[] gone;
    private CallerHomes? homes;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="basis">What was applied last.</param>
    /// <param name="unread">What was not read and nobody accepted: then the run says so, and of calls only what is certain.</param>
    public Proven(DriftContext context, DriftBasis basis, IEnumerable<string> unread)
    {
        this.context = context;
        this.basis = basis;
        this.unread = [.. unread];
        snapshot = context.Snapshot;
        foreach (var group in context.Groups) groups[CallerKey.Of(group)] = group;
        notFailed = [.. basis.Plans.Where(one => one.Plan.Steps.Count == 0).SelectMany(one => one.Plan.Calls)];
        var known = new HashSet<(CallerKey, string)>();
        foreach (var call in basis.Plans.SelectMany(one => Counting(one.Plan)).Where(call => known.Add((call.Callers, call.Number))))
        {
            proven++;
            if (!groups.TryGetValue(call.Callers, out var callers) && (callers = StillThere(call.Callers)) is null) continue;
            calls.Add((call, callers, true));
            known.Add((CallerKey.Of(callers), call.Number));
        }

        Followed = calls.Count;
        var met = new HashSet<CallerKey>(known.Select(call => call.Item1));
        newCallers = met.Count == 0 ? 0 : groups.Keys.Count(key => !met.Contains(key) && context.ZoneOf(key) is not null);
        gone = !snapshot.UsersCounted || DecidesHomes.Any(type => this.unread.Contains(type.Noun)) ? [] : [.. GoneOf(met)];
        calls.AddRange(context.Calls.Where(call => IsNowhere(call, known)).Select(call =>
            (Designed(call, Outcome.Unlocated), call.Group, false)));
        if (DecidesHomes.Any(type => this.unread.Contains(type.Noun))) return;
        calls.AddRange(
            from call in context.Calls
            let key = CallerKey.Of(call.Group)
            where !known.Contains((key, call.Request.Digits))
            let zone = context.ZoneOf(key)
            where zone is not null
            let designed = zone is { IsOffNetwork: false, Strategy.IsLocated: true } && key.Kind is ClientKind.Modern or ClientKind.Legacy
                ? Outcome.Located : Outcome.Unlocated
            select (Designed(call, LikeThem(key, zone, call.Request.Digits, designed)), call.Group, false));
        calls.AddRange(context.EarlierCalls.Where(call => !known.Contains((CallerKey.Of(call.Group), call.Request.Digits)))
            .Select(call => (Designed((call.Group, call.Request), call.Then.Outcome) with { BestAfter = call.Then.BestOutcome }, call.Group,
                false)));
    }

    // Phones behind a PBX hang where they hung, whatever has become of its trunk: it lies elsewhere now, or takes their calls no more.
    private CallerGroup? StillThere(CallerKey callers)
    {
        if (callers.Kind != ClientKind.Pbx || callers.Trunk is not { } trunk || snapshot.Find(Trunk.Type, trunk) is null) return null;
        var place = (homes ??= new CallerHomes(context.Engine.Index)).FarEndOf(trunk);
        return new CallerGroup(place, (callers with { NetworkSite = place }).Caller);
    }

    /// <summary>How many of the proven calls can be followed again: for the others there are no such callers any more.</summary>
    public int Followed { get; }

    /// <summary>
    /// What the plans made or changed, the trunks that their calls leave over and the pools at which their callers are homed, as far as
    /// they are gone and nothing else says so.
    /// </summary>
    public IEnumerable<Deviation> Missing(IReadOnlyList<Deviation> known)
    {
        var said = new HashSet<string>(known.Where(deviation => deviation.Item.Kind == DriftKind.Missing)
            .Select(deviation => Key(deviation.Item.ObjectType, deviation.Item.Identity)), StringComparer.OrdinalIgnoreCase);
        foreach (var pool in basis.Plans.SelectMany(one => Counting(one.Plan)).Where(call => call.After != Outcome.Unknown)
            .Select(call => call.Callers.RegistrarPool).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(pool => snapshot.IsRead(Registrar.Type) && snapshot.Find(Registrar.Type, pool) is null))
            yield return Gone(Registrar.Type, Registrar.Type.CanonicalIdentity(pool), null);

        foreach (var plan in basis.Plans.Select(one => one.Plan))
        {
            // What a later plan removed is not missed; what the design does not want any more the next plan leaves behind.
            foreach (var gone in plan.Steps.Where(step => step.After is null)) said.Add(Key(gone.ObjectType, gone.Identity));
            var touched = plan.Steps.Select(step => step.After).OfType<DeploymentObject>().ToArray();
            var trunks = plan.Scope.Design.Trunks.Select(trunk => trunk.Identity)
                .Concat(touched.Where(item => item.Type == VoiceRoute.Type).SelectMany(route => route.List("PstnGatewayList"))
                    .Select(snapshot.TrunkOf));
            foreach (var (type, identity, after) in touched.Select(item => (item.Type, item.Identity, After: (DeploymentObject?)item))
                .Concat(trunks.Select(trunk => (Trunk.Type, Identity: trunk, After: (DeploymentObject?)null))))
            {
                if (snapshot.IsRead(type) && snapshot.Find(type, identity) is null && said.Add(Key(type.Noun, identity))
                    && IsWanted(plan, type, identity))
                    yield return Gone(type, identity, after);
            }
        }
    }

    /// <summary>
    /// Calls that end worse than was proved, or do not arrive, although every difference that can be is mended: something else has moved.
    /// </summary>
    /// <param name="mended">The deployment without the differences.</param>
    /// <param name="untold">The same with what the plan told of, as it is now: that was there when the plan proved its calls, and whatever
    /// has become of it since is no excuse for them.</param>
    /// <param name="mendable">The calls that are lost now, and not without the differences.</param>
    public IEnumerable<DriftItem> Worse(Snapshot mended, Snapshot untold,
        out IReadOnlyList<(CallChange Call, CallerGroup Callers)> mendable)
    {
        CallEngine then = context.EngineOf(mended), told = context.EngineOf(untold);
        CallEngine Then((CallChange Call, CallerGroup Callers, bool ByPlan) call) => call.ByPlan ? told : then;
        var lost = Processors.Each(calls.Count, place => IsLost(context.Engine, calls[place].Call, calls[place].Callers));

        // What comes of a call at best nobody can tell who has not read everything.
        var isWhole = ObjectTypes.All.All(snapshot.IsRead);
        var alsoThen = Processors.Each(calls.Count, place =>
            lost[place] && IsLost(Then(calls[place]), calls[place].Call, calls[place].Callers));
        mendable = [.. calls.Where((_, place) => lost[place] && !alsoThen[place]).Select(call => (call.Call, call.Callers))];
        var worse = from call in calls.Where((_, place) => alsoThen[place])
                    let request = new CallRequest(call.Callers.Caller, call.Call.Number)
                    let trace = context.Engine.Trace(request)
                    where !IsSaid(trace) && !IsSaid(Then(call).Trace(request))
                    let same = trace.Outcome == call.Call.After
                    where !same || isWhole
                    group call by (call.Callers.NetworkSite, After: same ? call.Call.BestAfter : call.Call.After,
                        Outcome: same ? trace.BestOutcome : trace.Outcome, ReasonCode: trace.ReasonCode ?? "",
                        Untold: IsUntold(trace), call.ByPlan);
        return worse.Select(same => new DriftItem(
            same.Key.Untold ? DriftKind.Unreadable : DriftKind.Changed, NetworkSite.Type.Noun, same.Key.NetworkSite ?? "*offnetwork*", "",
            new DriftValue(DriftValueKind.Outcome, same.Key.After.ToString()),
                new DriftValue(DriftValueKind.Outcome, same.Key.Outcome.ToString()) { Other = same.Key.ReasonCode })
        {
            Numbers = Numbers(same.Select(one => one.Call)),
            Severity = DriftSeverity.Critical,
            Effect = new DriftEffect(same.Key.ByPlan ? DriftEffectKind.WorseThanProven : DriftEffectKind.Worse)
            {
                Numbers = Numbers(same.Select(one => one.Call)),
                Callers = same.First().Call.Callers,
                Outcome = same.Key.Outcome,
                InsteadOf = same.Key.After,
                ReasonCode = same.Key.ReasonCode,
                Others = same.Select(one => one.Call.Callers).Distinct().Count() - 1,
            },
        }).Select(item => context.IsAccepted(item) ? item with { Harm = HarmOf(item) } : item);

        // Under one failure too, as far as a plan proved that it was survived.
        DriftHarm HarmOf(DriftItem item) => new(calls.Where((call, place) => alsoThen[place] && call.ByPlan
                && string.Equals(call.Callers.NetworkSite ?? "*offnetwork*", item.Identity, StringComparison.OrdinalIgnoreCase))
            .SelectMany(call => Failing(call.Call, new CallRequest(call.Callers.Caller, call.Call.Number)))
            .Append(item.Effect!.Outcome).Min(), DriftNames.None);
    }

    private IEnumerable<Outcome> Failing(CallChange call, CallRequest request) => context.Engine.Asked(request)
        .Except(call.SinglePointsAfter.Call.Concat(call.SinglePointsAfter.Unknown), StringComparer.Ordinal)
        .Select(element => context.Engine.Run(request with { Failed = [element] }).Outcome);

    /// <summary>
    /// Calls that arrive as they did, and that the failure of one element can take away now, or their location, or leaves nobody knowing
    /// what becomes of them, which it could not when the plan proved them, although every difference that can be is mended: something that
    /// no object of the design is. A plan without steps was proved with nothing failed. Left out is what hangs on a noun that was not
    /// read and that nobody accepted: the noun says so.
    /// </summary>
    /// <param name="mended">The deployment without the differences, but with what the plan told of.</param>
    /// <param name="gone">What is missing and cannot be weighed. It explains what calls lose that could have come past it; of all others
    /// it explains nothing.</param>
    public IEnumerable<DriftItem> Weaker(Snapshot mended, IReadOnlyList<DriftItem> gone)
    {
        var then = context.EngineOf(mended);
        var asProven = calls.Where(call => call.ByPlan && call.Call.After >= Outcome.Unlocated && !notFailed.Contains(call.Call)
                && !gone.Any(item => Explains(item, call.Call.Callers)))
            .Select(call => (call.Call, call.Callers, Request: new CallRequest(call.Callers.Caller, call.Call.Number))).ToArray();
        var now = ResilienceFinder.SinglePointsOf(context.Engine.Index, asProven.Select(call => (call.Callers, call.Request)));
        var weaker = from call in asProven.Zip(now, (call, its) => (call.Call, call.Callers, call.Request, Now: its))
                     where call.Now.Outcome >= call.Call.After
                     let request = call.Request
                     let known = call.Call.SinglePointsAfter
                     from element in Taking(call.Now.Points)
                         .Where(one => one.Loses != Loss.Location || call.Now.Outcome == call.Call.After)
                         .Where(one => !(one.Loses == Loss.Location ? All(known) : known.Call.Concat(known.Unknown)).Contains(one.Element))
                     where Taking(then.SinglePoints(request)).Contains(element)
                     let failing = request with { Failed = [element.Element] }
                     where unread.Count == 0 || !IsUntold(context.Engine.Trace(failing))
                     group (call.Call, call.Callers, element.Element, Lost: context.Engine.Run(failing))
                         by (call.Callers.NetworkSite, Untold: element.Loses == Loss.Unknown);
        return weaker.Select(same =>
        {
            // The worst of it: an acceptance bears no more than that.
            var (first, callers, element, lost) = same.OrderBy(one => one.Lost.Outcome).First();
            return new DriftItem(same.Key.Untold ? DriftKind.Unreadable : DriftKind.Changed, NetworkSite.Type.Noun,
                same.Key.NetworkSite ?? "*offnetwork*", "",
                DriftValue.About(DriftValueKind.Survives, same.Select(one => one.Element).Distinct(StringComparer.Ordinal)),
                new DriftValue(DriftValueKind.Outcome, lost.Outcome.ToString()) { Other = lost.ReasonCode ?? "" })
            {
                Numbers = Numbers(same.Select(one => one.Call)),
                Severity = DriftSeverity.Major,
                Effect = JudgedCalls.Effect((callers, new CallRequest(callers.Caller, first.Number)), first.After, lost, element,
                    same.Select(one => one.Call.Callers).Distinct().Count() - 1),
            };
        });
    }

    /// <summary>What is compared: the design, and the plans.</summary>
    public DriftReference Reference(IReadOnlyList<string> zones)
    {
        var newest = basis.Plans.Count == 0 ? null : basis.Plans[0];
        return new DriftReference(context.Design.Name, context.Design.Hash)
        {
            Basis = basis.Kind,
            Zones = new DriftNames(zones),
            PlanId = newest?.Plan.Id ?? "",
            IsOfThisText = newest is null || newest.Plan.Design.Hash == context.Design.Hash,
            Applied = newest?.Applied,
            AppliedBy = newest?.By ?? "",
            ProvenCalls = proven,
            FollowedCalls = Followed,
            NewCallers = newCallers,
            Gone = gone.Length == 0 ? [] : gone,
            CallersTaken = newCallers == 0 ? null : newest?.Plan.Callers.CountedAt ?? newest?.Plan.Read,
        };
    }

    // Who comes and goes is nobody's concern, but that nobody is left of a kind. Who has nothing granted was perhaps only supposed.
    private IEnumerable<GoneCallers> GoneOf(IEnumerable<CallerKey> met)
    {
        var there = new HashSet<(ClientKind, string)>(context.Groups.Where(group => !group.IsSupposed)
            .Select(group => (group.Caller.Kind, (group.NetworkSite ?? "").ToUpperInvariant())));

        // Counted live, nobody is a legacy client, and nobody is known to be off the network.
        var allModern = CallersNote.Of(snapshot).AllModern;
        var placed = snapshot.Callers.Any(one => one is { IsPbx: false, IsPlaced: true });
        return met.Where(key => key.Kind != ClientKind.Pbx && context.ZoneOf(key) is not null
                && !(allModern && key.Kind == ClientKind.Legacy) && (placed || key.NetworkSite is not null)
                && (key.VoicePolicy ?? key.LocationPolicy ?? key.DialPlan) is not null
                && !there.Contains((key.Kind, (key.NetworkSite ?? "").ToUpperInvariant())))
            .Select(key => new GoneCallers(key.Kind, key.NetworkSite)).Distinct()
            .OrderBy(one => one.NetworkSite, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Kind);
    }

    // A pilot counts for its own zones.
    private IEnumerable<CallChange> Counting(Plan plan)
    {
        var own = plan.Zones.Count == 0 ? null : new HashSet<string>(plan.Zones, StringComparer.OrdinalIgnoreCase);
        var confined = context.Zones.Count < context.Design.AllZones.Count;
        return own is null && !confined ? plan.Calls
            : plan.Calls.Where(call => context.ZoneOf(call.Callers) is { } zone && own?.Contains(zone.Name) != false);
    }

    // Of callers in no zone a design says nothing, but that their calls arrive and can be told. Those of its zones are told of by what it
    // is for; what a plan proved of them holds.
    private bool IsNowhere((CallerGroup Group, CallRequest Request) call, HashSet<(CallerKey, string)> known) =>
        context.Zones.Count == context.Design.AllZones.Count
        && context.Design.ZoneOf(call.Group.NetworkSite, call.Group.Caller.LocationPolicy) is null
        && !(call.Group.NetworkSite is { } site && context.Design.IsOutOfScope(site))
        && context.Engine.Run(call.Request).Outcome is var outcome
        && (outcome == Outcome.Unknown
            || (outcome < Outcome.Unlocated && !known.Contains((CallerKey.Of(call.Group), call.Request.Digits))));

    // Whoever comes to a place is worth what the plan proved for the best of those who are there; where it proved nothing of them, what it
    // proved for the zone.
    private Outcome LikeThem(CallerKey callers, Zone zone, string digits, Outcome designed)
    {
        var alike = provenBest ??= basis.Plans.SelectMany(one => Counting(one.Plan))
            .Where(call => call.Callers.Kind is ClientKind.Modern or ClientKind.Legacy)
            .SelectMany(call => new[]
            {
                (Place: (context.ZoneOf(call.Callers)?.Name, call.Callers.NetworkSite, call.Number), call.After),
                (Place: (context.ZoneOf(call.Callers)?.Name, null, call.Number), call.After),
            })
            .GroupBy(pair => pair.Place).ToDictionary(same => same.Key, same => same.Max(pair => pair.After));
        return designed == Outcome.Located && (alike.TryGetValue((zone.Name, callers.NetworkSite, digits), out var best)
            || alike.TryGetValue((zone.Name, null, digits), out best)) && best == Outcome.Unlocated ? best : designed;
    }

    private static CallChange Designed((CallerGroup Group, CallRequest Request) call, Outcome outcome) =>
        new(CallerKey.Of(call.Group), call.Group.Caller.Count, call.Request.Digits, outcome, outcome, []);

    private static Deviation Gone(ObjectType type, string identity, DeploymentObject? after) => new(new DriftItem(DriftKind.Missing,
        type.Noun, identity, "", new DriftValue(DriftValueKind.Exists), new DriftValue(DriftValueKind.Absent)), null, after);

    private bool IsWanted(Plan plan, ObjectType type, string identity) =>
        basis.Kind == BasisKind.Given || plan.Design.Hash == context.Design.Hash
        || (type == Trunk.Type ? context.Design.FindTrunk(identity) is not null : context.Wants(type.Noun + " " + identity));

    // A trunk stands in the ways of the zones that name it; a place, a policy or a topology site decides the ways of who is there or has
    // it.
    private bool Explains(DriftItem gone, CallerKey callers)
    {
        bool Is(string? identity) => string.Equals(identity, gone.Identity, StringComparison.OrdinalIgnoreCase);
        bool Of(ObjectType type, string? identity) => gone.ObjectType == type.Noun
            && Is(identity is null ? null : type.Identity.Canonical(identity) ?? identity);
        return gone.ObjectType == Trunk.Type.Noun ? context.ZoneOf(callers) is not { } zone || zone.PbxTrunks.Any(trunk => Is(trunk.Value))
                || context.Design.FindTrunk(gone.Identity) is not { } trunk || trunk.Zones.Contains(zone)
            : gone.ObjectType == Site.Type.Noun
                ? context.Design.Locations.Where(entry => Is(entry.TopologySite)).All(entry => string.Equals(entry.NetworkSite.Value,
                    callers.NetworkSite, StringComparison.OrdinalIgnoreCase))
            : Of(NetworkSite.Type, callers.NetworkSite) || Of(VoicePolicy.Type, callers.VoicePolicy)
                || Of(LocationPolicy.Type, callers.LocationPolicy) || Of(Registrar.Type, callers.RegistrarPool);
    }

    private static HashSet<(string Element, Loss Loses)> Taking(SinglePoints points) =>
    [
        .. points.Location.Select(element => (element, Loss.Location)), .. points.Call.Select(element => (element, Loss.Call)),
        .. points.Unknown.Select(element => (element, Loss.Unknown)),
    ];

    private static IEnumerable<string> All(SinglePoints points) => points.Location.Concat(points.Call).Concat(points.Unknown);

    /// <summary>Whether a call ends worse in a deployment than it is to.</summary>
    public static bool IsLost(CallEngine engine, CallChange call, CallerGroup callers) =>
        engine.Run(new CallRequest(callers.Caller, call.Number)) is var now
            && (now.Outcome < call.After || (now.Outcome == call.After && now.BestOutcome < call.BestAfter));

    private static DriftNames Numbers(IEnumerable<CallChange> calls) =>
        new(calls.Select(call => call.Number).Distinct(StringComparer.Ordinal));

    // What hangs on a noun that was not read is said by that noun, or was accepted with it. A call of which nobody can tell what becomes of
    // it is accepted with nothing.
    private bool IsSaid(CallTrace trace) => IsUntold(trace) && (unread.Count > 0 || trace.Outcome != Outcome.Unknown);

    // Worse only as far as can be told.
    private static bool IsUntold(CallTrace trace) => trace.Outcome == Outcome.Unknown
        || trace.DependsOn.Any(name => ObjectTypes.Find(name) is not null);

    private static string Key(string noun, string identity) => noun + " " + identity;
}
