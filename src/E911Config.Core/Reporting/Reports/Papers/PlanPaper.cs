using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A plan as a report: what it does to callers, what one must know, and then the steps.</summary>
internal static class PlanPaper
{
    /// <summary>So many places stand in a cell; of more, their number.</summary>
    public const int PlacesShown = 12;

    public static Report Of(TrunkPlan plan) =>
        new($"Plan {ApplyText.ShortId(plan.Id)} for design {plan.Design.Name}", plan.Summary, ToneOf(plan))
    {
        Facts =
        [
            new("Design", $"{plan.Design.Name}, {plan.Design.Path}"), new("Design text (SHA-256)", plan.Design.Hash),
            new("Plan id", plan.Id), new("Made", DriftText.Time(plan.Created)),
            new(plan.Simulated == true ? "Simulation of" : "Deployment", FewNames.OfDeployment(plan.Deployment)),
            new("Read", plan.Read is { } read ? DriftText.Time(read) : ""),
            new("Zones", FewNames.OfZones(plan.Zones)), new("Callers", plan.CallersNote),
        ],
        IsSimulated = plan.Simulated == true,
        Next = plan.Clean ? [] : [plan.Safe ? "Approve the plan by its id; what is applied must have it."
            : "Somebody is worse off, or without 911 on the way: it is not applied without -Force."],
        Commands = plan.Clean ? [] : [$"Set-E911Routing -Plan {(plan.File.Length == 0 ? "<plan file>"
                : CommandText.Quote(plan.File))} -PlanId {ApplyText.ShortId(plan.Id)}",
            "Undo-E911Routing -JournalPath <journal>   # takes it back"],
        Parts =
        [
            .. plan.Findings.Count == 0 ? [] : new[] { new ReportPart("What one must know", Findings(plan)) },
            Pictured.Of("The deployment after the plan", plan.Map, "a plan file holds steps and calls, and no deployment. "
                + "Pipe what New-E911TrunkPlan returns to Export-E911Report to have one.", map => DeploymentPicture.Of(map,
                    PlanRisks.Of(plan.Plan), "The deployment after the plan, and what is at risk then")),
            .. plan.Calls.Count == 0 ? [] : new[]
            {
                new ReportPart("Emergency calls",
                    [.. ProofText.Lines(plan.Plan, named: 100).Select(line => new Sentence(line)), Calls(plan)]),
            },
            .. plan.Steps.Count == 0 ? [] : new[] { new ReportPart("Steps", Steps(plan)) },
        ],
    };

    private static ReportTable Findings(TrunkPlan plan) => ReportTable.Of("finding", "findings",
        plan.Findings.OrderByDescending(finding => finding.Severity).ToArray(),
        finding => finding.Severity switch
        {
            FindingSeverity.Error => Tone.Bad,
            FindingSeverity.Warning => Tone.Warning,
            _ => Tone.Plain,
        },
        ("Severity", ColumnKind.State, finding => finding.Severity.ToString()), ("Finding", ColumnKind.Code, finding => finding.Id),
        ("What is so", ColumnKind.Text, finding => Capital.Of(finding.Message)),
        ("Line", ColumnKind.Number, finding => finding.Line == 0 ? "" : finding.Line.ToString(CultureInfo.InvariantCulture)));

    // Callers who fare alike stand in one row, with the places where they are.
    private static ReportTable Calls(TrunkPlan plan)
    {
        var alike = plan.Plan.Calls.GroupBy(call =>
            (Who: CallText.Who(call), call.Number, call.Before, call.After, call.BestBefore,
                call.BestAfter, call.Worst, call.WorstStep, Judged: Judged(call)))
            .Select(same => (same.Key, same.Key.Judged.Tone,
                Places: HarmText.Places(same.Select(call => call.Callers.NetworkSite), PlacesShown),
                Callers: CallerTotal.Of(same)))
            .OrderBy(row => row.Tone != Tone.Bad).ThenBy(row => row.Key.After).ThenBy(row => row.Key.Before)
            .ThenBy(row => row.Places, StringComparer.Ordinal).ToArray();
        return ReportTable.Of("kind of call", "kinds of calls", alike, row => row.Tone,
            ("After", ColumnKind.State, row => CallText.Of(row.Key.After, row.Key.BestAfter)),
            ("Before", ColumnKind.Text, row => CallText.Of(row.Key.Before, row.Key.BestBefore)),
            ("Worst on the way", ColumnKind.Text, row => row.Key.Worst.ToString() + (row.Key.WorstStep == 0 ? ""
                : string.Format(CultureInfo.InvariantCulture, " (step {0})", row.Key.WorstStep))),
            ("Change", ColumnKind.Text, row => row.Key.Judged.Change), ("Dialled", ColumnKind.Code, row => row.Key.Number),
            ("Where", ColumnKind.Text, row => row.Places),
            ("Callers", ColumnKind.Number, row => row.Callers == 0 ? "" : row.Callers.ToString(CultureInfo.InvariantCulture)),
            ("Who", ColumnKind.Text, row => row.Key.Who));
    }

    private static ReportTable Steps(TrunkPlan plan) => ReportTable.Of("step", "steps", plan.Plan.Steps,
        step => step.Action == StepAction.Delete ? Tone.Warning : Tone.Plain,
        ("Step", ColumnKind.Number, step => step.Number.ToString(CultureInfo.InvariantCulture)),
        ("Does", ColumnKind.State, step => step.Action.ToString()),
            ("Object", ColumnKind.Code, step => $"{step.ObjectType} {step.Identity}"),
        ("Why", ColumnKind.Text, step => ReasonText.Of(step.Reason)), ("Command", ColumnKind.Code, step => step.Command),
        ("Way back", ColumnKind.Code, step => step.Inverse));

    private static (Tone Tone, string Change) Judged(CallChange call)
    {
        var end = call.After switch
        {
            Outcome.Failed or Outcome.Misrouted => Tone.Bad,
            Outcome.Unknown => Tone.Unknown,
            Outcome.Located => Tone.Good,
            _ => Tone.Plain,
        };
        return call switch
        {
            { Worse: true } => (Tone.Bad, "worse"),
            { Dark: true } => (Tone.Bad, "without 911 on the way"),
            { Weaker: true } => (Tone.Bad, "one failure takes it now"),
            { NotProven: true } => (Tone.Unknown, "not proven"),
            { ToldNow: true } => (end, "told now"),
            { Better: true } => (end, "better"),
            _ => (end, ""),
        };
    }

    private static Tone ToneOf(TrunkPlan plan) => !plan.Safe ? Tone.Bad
        : plan.Plan.Calls.Count == 0 || plan.Plan.Calls.Any(call => call.NotProven || call.After == Outcome.Unknown) ? Tone.Unknown
        : plan.Findings.Any(finding => finding.Severity != FindingSeverity.Information) ? Tone.Warning : Tone.Good;
}
