using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;
using E911Config.Live;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>New-E911TrunkPlan: a design and a deployment make a plan.</summary>
[Cmdlet(VerbsCommon.New, "E911TrunkPlan", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(TrunkPlan))]
public sealed class NewE911TrunkPlanCommand : DesignCmdlet
{
    /// <summary>Only these zones: a pilot.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Zone { get; set; } = [];

    /// <summary>Also finds out which callers fare worse than the residents where they are not at home.</summary>
    [Parameter]
    public SwitchParameter Visitors { get; set; }

    /// <summary>Plans the removal of what the design has left behind, and nothing else.</summary>
    [Parameter]
    public SwitchParameter Retire { get; set; }

    /// <summary>How many hours no network site must have named a location policy before it is removed.</summary>
    [Parameter]
    [ValidateRange(0.0, 87600.0)]
    public double RetireAfter { get; set; } = RetirePolicy.DefaultAge.TotalHours;

    /// <summary>The folder with the journals, which tell which design was applied last, and since when no network site names a location
    /// policy.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>The plan that was applied last, if no journal here tells of it: the object, or the path of a plan file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? AppliedPlan { get; set; }

    /// <summary>Saves the plan to this file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutPath { get; set; }

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private protected override void Process(DesignDocument design)
    {
        CheckParameters();
        var path = OutPath is null ? null : ReplaceableOutput(OutPath, nameof(OutPath), NoClobber);
        var snapshot = ReadDeployment(design);
        var applied = Applied(design, snapshot);
        var result = Retire ? Planner.Retire(design, snapshot, Rule(snapshot), Now, applied)
            : Planner.Make(design, snapshot, Zone, Now, Visitors, applied);
        if (result.Plan is null)
        {
            foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))
                WriteError(ErrorRecords.Of(new E911Exception(finding.Id, FindingText.Of(finding)), new TrunkPlanFinding(finding)));
            return;
        }

        if (IsRemote) CheckElements(result.Plan);
        var saved = path is not null && Save(result.Plan, Written(path)) ? path : "";
        Warn(result, saved);
        WriteObject(new TrunkPlan(result.Plan, snapshot) { File = saved, DesignFile = design.Path, IsTold = true });
    }

    // A plan says itself what must be known of it. Whoever keeps it is told that there is something to read; where it goes on to another
    // command nobody sees it, and all is said here.
    private void Warn(PlanningResult result, string saved)
    {
        if (MyInvocation.PipelinePosition == MyInvocation.PipelineLength)
        {
            if (PlanText.Warned(result.Plan!, saved) is { Length: > 0 } warned) WriteWarning(warned);
            return;
        }

        foreach (var finding in result.Findings.Where(finding => finding.Severity == FindingSeverity.Warning))
            WriteWarning(FindingText.Of(finding));
    }

    // Imported proxies are functions; what they call runs in a session all the same.
    private bool IsRemote => Session is not null || (Snapshot is null
        && InvokeCommand.GetCommand("Get-" + VoiceRoute.Type.Noun, CommandTypes.Function | CommandTypes.Cmdlet) is FunctionInfo);

    // Whoever plans through a session will mostly apply through it.
    private void CheckElements(Plan plan)
    {
        try
        {
            ElementCheck.Run(plan.Steps, new LiveWriter(Commands));
        }
        catch (E911Exception error) when (error.ErrorId == ElementCheck.ErrorId)
        {
            WriteWarning(error.Message);
        }
    }

    private void CheckParameters()
    {
        var bound = MyInvocation.BoundParameters;
        var stray = (Retire ? new[] { nameof(Zone), nameof(Visitors) } : [nameof(RetireAfter)])
            .FirstOrDefault(bound.ContainsKey);
        if (stray is not null)
            throw new E911Exception("InputNotUnderstood", Retire
                ? $"-Retire looks at what the whole design has left behind: leave out -{stray}."
                : $"-{stray} belongs to -Retire: leave it out, or add -Retire.");
    }

    private AppliedDesign? Applied(DesignDocument design, Snapshot snapshot)
    {
        if (AppliedPlan is not null)
        {
            var last = Inputs.Plan.Of(AppliedPlan, nameof(AppliedPlan), InputFile);
            return DriftBasis.Of(last).Before(last);
        }

        var applied = LastApplied.Before(ApplyFolder.ToRead(this, JournalFolder), snapshot.Source, design.Name, out var missing);
        foreach (var unread in missing)
            WriteWarning($"{unread.Reason} Whether it tells of the design that was applied last is not known here.");
        return applied;
    }

    // Whoever waits for nothing need not know since when.
    private RetirePolicy Rule(Snapshot snapshot) => RetireAfter == 0 ? RetirePolicy.AtOnce : new RetirePolicy(
        TimeSpan.FromHours(RetireAfter),
        PolicyReleases.Of(JournalHistory.Journals(ApplyFolder.Of(this, JournalFolder), Unknown),
            snapshot.Source));

    private void Unknown(E911Exception error) =>
        WriteWarning($"{error.Message} What it tells is not known here: a network site may have named a left-over location policy "
        + "later than the other journals say.");

    private bool Save(Plan plan, string path)
    {
        if (!ShouldProcess(path, "Save the plan")) return false;
        PlanFile.Write(path, plan);
        return true;
    }
}
