using System.Collections.Generic;
using System;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>A plan as New- and Get-E911TrunkPlan return it: what a change board reads, and what Set-E911Routing takes.</summary>
public sealed class TrunkPlan : IReported
{
    private readonly Lazy<string> text;

    internal TrunkPlan(Plan plan, Snapshot? deployment = null)
    {
        Plan = plan;
        Map = deployment is null ? null : new Lazy<DeploymentMap>(() => DeploymentMap.Of(new CallIndex(
            PlannedDeployment.After(deployment, plan.Steps), CallFacts.From(plan.Scope.Design))));
        text = new Lazy<string>(() => PlanText.Of(plan, File));
        Zones = new TextList(plan.Zones);
        Steps = new ReadOnlyCollection<TrunkPlanStep>(plan.Steps.Select(step => new TrunkPlanStep(step)).ToArray());
        Findings = new ReadOnlyCollection<TrunkPlanFinding>(plan.Findings.Select(finding => new TrunkPlanFinding(finding)).ToArray());
        Calls = new ReadOnlyCollection<TrunkPlanCall>(plan.Calls.Select(call => new TrunkPlanCall(call)).ToArray());
        Design = new TrunkPlanDesign(plan.Design);
        Unread = new TextList(plan.Unread);
    }

    /// <summary>The SHA-256 of deployment, design, scope and steps: the same change has the same id, whoever plans it and when.</summary>
    public string Id => Plan.Id;

    /// <summary>The design that it was made from.</summary>
    public TrunkPlanDesign Design { get; }

    /// <summary>The deployment that it was made for.</summary>
    public string Deployment => Plan.Deployment;

    /// <summary>Whether that was a simulated one; null if the plan's file does not say.</summary>
    public bool? Simulated => Plan.Simulated;

    /// <summary>When the deployment was read, in UTC; null if nothing says.</summary>
    public DateTimeOffset? Read => Plan.Read;

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset Created => Plan.Created;

    /// <summary>The zones of a pilot; none if the plan is for the whole design.</summary>
    public TextList Zones { get; }

    /// <summary>Whether it removes what the design has left behind, and does nothing else.</summary>
    public bool Retire => Plan.Retire;

    /// <summary>The steps in their order.</summary>
    public ReadOnlyCollection<TrunkPlanStep> Steps { get; }

    /// <summary>What a person should know.</summary>
    public ReadOnlyCollection<TrunkPlanFinding> Findings { get; }

    /// <summary>What it does to emergency calls, by group of callers and number.</summary>
    public ReadOnlyCollection<TrunkPlanCall> Calls { get; }

    /// <summary>What it does to all other calls, in half a sentence.</summary>
    public string OtherCalls => OtherCallText.Of(Plan.OtherCalls);

    /// <summary>
    /// What a pilot does to emergency calls from outside its zones, in half a sentence; empty for a plan of the whole design.
    /// </summary>
    public string OtherZones => OtherCallText.Of(Plan.OtherZones);

    /// <summary>What must be known of the callers whose calls were run; empty if nothing must.</summary>
    public string CallersNote => CallersText.WithOnline(Plan.Callers);

    /// <summary>How many objects of the design were compared with the deployment.</summary>
    public int Compared => Plan.Compared;

    /// <summary>Whether there is nothing to do.</summary>
    public bool Clean => Plan.Clean;

    /// <summary>The nouns that could not be read when it was made: what these decide it cannot see.</summary>
    public TextList Unread { get; }

    /// <summary>Whether something could not be read, or what becomes of a call afterwards cannot be told.</summary>
    public bool Inconclusive => Plan.Inconclusive;

    /// <summary>2 if there is something to do, else 3 if something could not be told, else 0.</summary>
    public int ExitCode => !Clean ? 2 : Inconclusive ? 3 : 0;

    /// <summary>Whether it may be applied without force.</summary>
    public bool Safe => Plan.Safe;

    /// <summary>The plan in one line.</summary>
    public string Summary => PlanText.Summary(Plan);

    /// <summary>The plan as people read it, laid out for 80 columns.</summary>
    public string Text => text.Value;

    /// <summary>The plan itself.</summary>
    internal Plan Plan { get; }

    /// <summary>The file that it was saved to or read from; empty if there is none.</summary>
    internal string File { get; init; } = "";

    /// <summary>Whether whoever has it was told that there is something to read in it.</summary>
    internal bool IsTold { get; init; }

    /// <summary>The file of its design, in full; empty if that is not known here. A plan keeps no paths.</summary>
    internal string DesignFile { get; init; } = "";

    /// <summary>The deployment after the plan, for a picture; null where only the plan is known.</summary>
    internal Lazy<DeploymentMap>? Map { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => PlanPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
