using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>What the plan made or changed and the trunks that its calls leave over, as far as they are gone and nothing else says so.</summary>
    public IEnumerable<Deviation> Missing(IReadOnlyList<Deviation> known)
    {
        var said = new HashSet<string>(known.Where(deviation => deviation.Item.Kind == DriftKind.Missing).Select(deviation => Key(deviation.Item.ObjectType, deviation.Item.Identity)), StringComparer.OrdinalIgnoreCase);
        var touched = plan.Steps.Select(step => step.After).OfType<DeploymentObject>().ToArray();
        var trunks = design.Trunks.Select(trunk => trunk.Identity).Concat(touched.Where(item => item.Type == VoiceRoute.Type).SelectMany(route => route.List("PstnGatewayList")));
        return touched.Select(item => (item.Type, item.Identity, After: (DeploymentObject?)item)).Concat(trunks.Select(trunk => (Trunk.Type, Identity: trunk, After: (DeploymentObject?)null)))
            .Where(item => snapshot.IsRead(item.Type) && snapshot.Find(item.Type, item.Identity) is null && said.Add(Key(item.Type.Noun, item.Identity)))
            .Select(item => new Deviation(new DriftItem(DriftKind.Missing, item.Type.Noun, item.Identity, "", "exists", "does not exist"), null, item.After));
    }

    /// <summary>Calls that end worse than the plan proved although every difference that can be is mended: something else has moved.</summary>
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
                    group call by (callers.NetworkSite, From: Reporting.CallerText.Where(call.Callers.NetworkSite), call.After, Words: Words(trace), Untold: IsUntold(trace));
        return worse.Select(same => new DriftItem(
            same.Key.Untold ? DriftKind.Unreadable : DriftKind.Changed, NetworkSite.Type.Noun, same.Key.NetworkSite ?? "*offnetwork*", "Calls to " + Numbers(same), same.Key.After.ToString(), same.Key.Words)
        {
            Severity = DriftSeverity.Critical,
            Effect = string.Format(CultureInfo.InvariantCulture, "{0} from {1} ({2}): {3} instead of {4}, which the plan proved{5}",
                Numbers(same), same.Key.From, Reporting.CallerText.Of(same.First().Callers), same.Key.Words, same.Key.After, Others(same)),
        });
    }

    /// <summary>The plan, and how many of its calls could be followed again: for the others there are no such callers any more.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "plan {0} ({1} of its {2} calls)",
        plan.Id.Substring(0, 12), plan.Calls.Count(call => groups.ContainsKey(call.Callers)), plan.Calls.Count);

    private static string Numbers(IEnumerable<CallChange> calls) => string.Join(", ", calls.Select(call => call.Number).Distinct(StringComparer.Ordinal));

    private static string Others(IEnumerable<CallChange> calls) => calls.Select(call => call.Callers with { NetworkSite = null }).Distinct().Count() is > 1 and var kinds
        ? string.Format(CultureInfo.InvariantCulture, ", and {0} more kinds of callers", kinds - 1) : "";

    // Worse only as far as can be told.
    private static bool IsUntold(CallTrace trace) => trace.Outcome == Outcome.Unknown || trace.DependsOn.Any(name => ObjectTypes.Find(name) is not null);

    private static string Words(CallResult result) => result.Outcome + (result.ReasonCode is null ? "" : ", " + result.ReasonCode);

    private static string Key(string noun, string identity) => noun + " " + identity;
}
