using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Resilience;
using E911Config.Core.Tests;

namespace E911Config.Browser.Tests;

/// <summary>One page of each kind, made of the example, whose calls are not in order.</summary>
internal static class Pages
{
    private static readonly DateTime Today = new(2026, 11, 22);

    private static readonly Dictionary<string, Func<string>> Makers = new()
    {
        ["Plan"] = () => Written(new TrunkPlan(Litware.Plan, Litware.Snapshot)),
        ["SavedPlan"] = () => Written(new TrunkPlan(Litware.Plan)),
        ["AppliedPlan"] = () => Written(new RoutingResult(new ApplyResult
        {
            PlanId = Litware.Plan.Id, Steps = [.. Litware.Plan.Steps.Select(step => new StepResult(step))], Outcome = ApplyOutcome.Failed,
        })),
        ["Drift"] = () => Written(Drift(Litware.Design, Litware.Snapshot)),
        ["NoDrift"] = () => Written(Drift(Litware.Design, Litware.Right)),
        ["Audit"] = () => Written(Audit(CheckSubject.Deployment, Litware.Snapshot)),
        ["DesignCheck"] = () => Written(Audit(CheckSubject.Design, null)),
        ["Resilience"] = () => Written(Resilience(Litware.Snapshot, CallFacts.From(Litware.Design), Litware.Design)),
        ["Trace"] = () => Written(Traces(Litware.Right, "Reno", "London")),
        ["FailedTrace"] = () => Written(Traces(Litware.Right, "Reno", "London", "Gateway:PstnGateway:e911-chi.litwareinc.com",
            "Wan:Reno")),
        ["Zones"] = () => Written(Zones()),
        ["Attestation"] = () => Written(ReportOfZones.Of(ReportKind.Attestation, Zones())),
        ["TestSheet"] = () => Written(ReportOfZones.Of(ReportKind.TestSheet, Zones())),
    };

    private static readonly Dictionary<string,
        Lazy<string>> Kinds = Makers.ToDictionary(kind => kind.Key, kind => new Lazy<string>(kind.Value));

    /// <summary>The kinds.</summary>
    public static IEnumerable<string> All => Makers.Keys;

    /// <summary>A page of a kind.</summary>
    public static string Of(string kind) => Kinds[kind].Value;

    /// <summary>The page of results.</summary>
    public static string Written(params object[] results) => ReportFormat.Choose("Html", "").Write(results);

    /// <summary>A drift run.</summary>
    public static DriftTestResult Drift(DesignDocument design, Snapshot snapshot) =>
        DriftTestResult.Of(DriftFinder.Find(design, snapshot, DriftSeverity.NotRated, Today), design, snapshot);

    /// <summary>What may fail.</summary>
    public static ResilienceTestResult Resilience(Snapshot snapshot, CallFacts facts, DesignDocument? design)
    {
        var index = new CallIndex(snapshot, facts);
        var scope = new ResilienceScope();
        return new ResilienceTestResult(ResilienceSurvey.Of(index, scope, design, Today), new TraceSource(snapshot), index, scope);
    }

    private static AuditTestResult Audit(CheckSubject subject, Snapshot? snapshot) => new(CheckRunner.Run(subject == CheckSubject.Design
        ? CheckScope.OfDesign(Litware.Design, snapshot, Today, [], [])
        : new CheckScope(CheckCatalog.Choose(subject, [], []), snapshot, Litware.Design, Today)));

    private static object[] Traces(Snapshot snapshot, string one, string other, params string[] failed)
    {
        var index = new CallIndex(snapshot, CallFacts.From(Litware.Design));
        var map = new Lazy<DeploymentMap>(() => DeploymentMap.WithoutCalls(index));
        return [.. new[] { (one, "sba-rno.litwareinc.com", "Tag:RenoUsers"), (other, "pool-lon.litwareinc.com", null) }
            .Select(from => new CallRequest(new Caller { NetworkSite = from.Item1, RegistrarPool = from.Item2, VoicePolicy = from.Item3 },
                "911") { Failed = failed })
            .Select(call => TraceResult.Of(call, new CallEngine(index).Trace(call), map))];
    }

    private static object[] Zones()
    {
        var history = ZoneHistory.Read("no-such-folder", Litware.Design, Litware.Snapshot.Source);
        return [.. ZoneResult.Of(Litware.Design, Litware.Design.AllZones, Litware.Snapshot, history, Today)];
    }
}
