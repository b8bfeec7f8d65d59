using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Resilience;
using E911Config.Core.Tests;
using E911Config.TestSupport;

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
            PlanId = Litware.Plan.Id, Design = "Litware", Deployment = Litware.Plan.Deployment, Simulated = true,
                Steps = [.. Litware.Plan.Steps.Select(step => new StepResult(step))], Outcome = ApplyOutcome.Failed,
        })),
        ["Journal"] = () => Written(Journal()),
        ["Draft"] = () => Written(Draft()),
        ["Drift"] = () => Written(Drift(Litware.Design, Litware.Snapshot)),
        ["NoDrift"] = () => Written(Drift(Litware.Design, Litware.Right)),
        ["Audit"] = () => Written(Audit(CheckSubject.Deployment, Litware.Snapshot)),
        ["DesignCheck"] = () => Written(Audit(CheckSubject.Design, null)),
        ["DesignAndDeployment"] = () => Written(Audit(CheckSubject.Design, Litware.Snapshot)),
        ["Resilience"] = () => Written(Resilience(Litware.Snapshot, CallFacts.From(Litware.Design), Litware.Design)),
        ["Trace"] = () => Written(Traces(Litware.Right, "Reno", "London")),
        ["FailedTrace"] = () => Written(Traces(Litware.Right, "Reno", "London", "Gateway:PstnGateway:e911-chi.litwareinc.com",
            "Wan:Reno")),
        ["Zones"] = () => Written(Zones()),
        ["Attestation"] = () => Written(ReportOfZones.Of(ReportKind.Attestation, Zones())),
        ["TestSheet"] = () => Written(ReportOfZones.Of(ReportKind.TestSheet, Zones())),
        ["SheetOfAZone"] = () => Written(ReportOfZones.Of(ReportKind.TestSheet, [Zones(Litware.Design, Litware.Right)[0]])),
    };

    private static readonly Dictionary<string,
        Lazy<string>> Kinds = Makers.ToDictionary(kind => kind.Key, kind => new Lazy<string>(kind.Value));

    /// <summary>The kinds.</summary>
    public static IEnumerable<string> All => Makers.Keys;

    /// <summary>A page of a kind.</summary>
    public static string Of(string kind) => Kinds[kind].Value;

    /// <summary>The page of results.</summary>
    public static string Written(params object[] results) => ReportFormat.Choose("Html", "").Write(results);

    /// <summary>A page of differences of all severities, so many of each.</summary>
    public static string Many(int times)
    {
        DriftSeverity[] severities = [DriftSeverity.Minor, DriftSeverity.Critical, DriftSeverity.NotRated, DriftSeverity.Major];
        return Written(new DriftTestResult(Drift(Litware.Design, Litware.Right).Result with
        {
            Items = [.. Enumerable.Range(0, 4 * times).Select(number => new DriftItem(DriftKind.Missing, "CsVoiceRoute",
                FormattableString.Invariant($"r{number}"), "", new DriftValue(DriftValueKind.Exists),
                new DriftValue(DriftValueKind.Absent)) { Severity = severities[number % 4] })],
        }));
    }

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

    // As a process leaves it that died after its first write.
    private static RoutingHistoryEntry Journal()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a" + JournalHistory.Extension);
        var deployment = new FakeDeployment(Litware.Sound);
        var change = new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created);
        change.Prepare(CancellationToken.None);
        using (var journal = new JournalFile(path, () => Litware.Created))
            change.Run(deployment, journal, [], new NamedFiles(path), false, CancellationToken.None);
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, lines.TakeWhile((_, place) => place < lines.Length / 2));
        return new RoutingHistoryEntry(JournalHistory.Of(path));
    }

    private static DesignDraft Draft()
    {
        var result = Drafter.Draft(Litware.Snapshot, null, Litware.Created);
        return new DesignDraft(result, DraftFile.Text(result.Draft, "e911-design.schema.json"), Litware.Snapshot.Source, "draft.e911.json");
    }

    /// <summary>What checks say.</summary>
    public static AuditTestResult Audit(CheckSubject subject, Snapshot? snapshot, DesignDocument? design = null) =>
        new(CheckRunner.Run(subject == CheckSubject.Design
        ? CheckScope.OfDesign(design ?? Litware.Design, snapshot, Today, [], [])
        : new CheckScope(CheckCatalog.Choose(subject, [], []), snapshot, design ?? Litware.Design, Today)));

    private static object[] Traces(Snapshot snapshot, string one, string other, params string[] failed)
    {
        var index = new CallIndex(snapshot, CallFacts.From(Litware.Design));
        var map = new Lazy<DeploymentMap>(() => DeploymentMap.WithoutCalls(index));
        return [.. new[] { (one, "sba-rno.litwareinc.com", "Tag:RenoUsers"), (other, "pool-lon.litwareinc.com", null) }
            .Select(from => new CallRequest(new Caller { NetworkSite = from.Item1, RegistrarPool = from.Item2, VoicePolicy = from.Item3 },
                "911") { Failed = failed })
            .Select(call => TraceResult.Of(call, new CallEngine(index).Trace(call), map))];
    }

    private static object[] Zones() => Zones(Litware.Design, Litware.Snapshot);

    /// <summary>The cards of all zones.</summary>
    public static object[] Zones(DesignDocument design, Snapshot snapshot)
    {
        var history = ZoneHistory.Read("no-such-folder", design, snapshot.Source);
        return [.. ZoneResult.Of(design, design.AllZones, snapshot, history, Today)];
    }
}
