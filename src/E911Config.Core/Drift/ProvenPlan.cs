using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>What a plan touched, relied on and proved, against the deployment now.</summary>
internal sealed class ProvenPlan
{
    private readonly Plan plan;
    private readonly Snapshot snapshot;
    private readonly DesignDocument design;
    private readonly CallFacts facts;
    private readonly Dictionary<CallerKey, CallerGroup> groups = [];

    public ProvenPlan(Plan plan, Snapshot snapshot)
    {
        this.plan = plan;
        this.snapshot = snapshot;
        design = plan.Scope.Design;
        facts = CallFacts.From(design);
        foreach (var group in CallerGroups.Of(snapshot, facts)) groups[CallerKey.Of(group)] = group;
    }

    /// <summary>
    /// What the plan made or changed and the trunks that its calls leave over, as far as they are gone and nothing else says so.
    /// </summary>
    public IEnumerable<Deviation> Missing(IReadOnlyList<Deviation> known)
    {
        var said = new HashSet<string>(known.Where(deviation => deviation.Item.Kind == DriftKind.Missing)
            .Select(deviation => Key(deviation.Item.ObjectType, deviation.Item.Identity)), StringComparer.OrdinalIgnoreCase);
        var touched = plan.Steps.Select(step => step.After).OfType<DeploymentObject>().ToArray();
        var trunks = design.Trunks.Select(trunk => trunk.Identity)
            .Concat(touched.Where(item => item.Type == VoiceRoute.Type).SelectMany(route => route.List("PstnGatewayList"))
                .Select(snapshot.TrunkOf));
        return touched.Select(item => (item.Type, item.Identity, After: (DeploymentObject?)item))
            .Concat(trunks.Select(trunk => (Trunk.Type, Identity: trunk, After: (DeploymentObject?)null)))
            .Where(item => snapshot.IsRead(item.Type) && snapshot.Find(item.Type, item.Identity) is null
                && said.Add(Key(item.Type.Noun, item.Identity)))
            .Select(item => new Deviation(new DriftItem(DriftKind.Missing, item.Type.Noun, item.Identity, "",
                new DriftValue(DriftValueKind.Exists), new DriftValue(DriftValueKind.Absent)), null, item.After));
    }

    /// <summary>
    /// Calls that end worse than the plan proved although every difference that can be is mended: something else has moved.
    /// </summary>
    /// <param name="mended">The deployment without the differences.</param>
    public IEnumerable<DriftItem> Worse(Snapshot mended)
    {
        var engine = new CallEngine(new CallIndex(mended, facts));
        var worse = from call in plan.Calls
                    where groups.ContainsKey(call.Callers)
                    let callers = groups[call.Callers]
                    let request = new CallRequest(callers.Caller, call.Number)
                    where engine.Run(request).Outcome < call.After
                    let trace = engine.Trace(request)
                    group (Call: call, Key: CallerKey.Of(callers)) by (callers.NetworkSite, call.After, trace.Outcome,
                        ReasonCode: trace.ReasonCode ?? "", Untold: IsUntold(trace));
        return worse.Select(same => new DriftItem(
            same.Key.Untold ? DriftKind.Unreadable : DriftKind.Changed, NetworkSite.Type.Noun, same.Key.NetworkSite ?? "*offnetwork*", "",
            new DriftValue(DriftValueKind.Outcome, same.Key.After.ToString()),
                new DriftValue(DriftValueKind.Outcome, same.Key.Outcome.ToString()) { Other = same.Key.ReasonCode })
        {
            Numbers = Numbers(same.Select(one => one.Call)),
            Severity = DriftSeverity.Critical,
            Effect = new DriftEffect(DriftEffectKind.WorseThanProven)
            {
                Numbers = Numbers(same.Select(one => one.Call)),
                Callers = same.First().Key,
                Outcome = same.Key.Outcome,
                InsteadOf = same.Key.After,
                ReasonCode = same.Key.ReasonCode,
                Others = same.Select(one => one.Key).Distinct().Count() - 1,
            },
        });
    }

    /// <summary>What is compared: a design, and the plan.</summary>
    public DriftReference Reference(DesignDocument compared) => new(compared.Name, compared.Hash)
    {
        PlanId = plan.Id,
        ProvenCalls = plan.Calls.Count,
        FollowedCalls = plan.Calls.Count(call => groups.ContainsKey(call.Callers)),
    };

    private static DriftNames Numbers(IEnumerable<CallChange> calls) =>
        new(calls.Select(call => call.Number).Distinct(StringComparer.Ordinal));

    // Worse only as far as can be told.
    private static bool IsUntold(CallTrace trace) => trace.Outcome == Outcome.Unknown
        || trace.DependsOn.Any(name => ObjectTypes.Find(name) is not null);

    private static string Key(string noun, string identity) => noun + " " + identity;
}
