using System;
using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Test-E911Drift: the deployment against its design.</summary>
[Cmdlet(VerbsDiagnostic.Test, "E911Drift", DefaultParameterSetName = "Plan", SupportsShouldProcess = true)]
[OutputType(typeof(DriftTestResult), typeof(DriftTestItem), typeof(bool))]
public sealed class TestE911DriftCommand : DesignCmdlet
{
    private Plan? plan;
    private DriftResult? baseline;
    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public TestE911DriftCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>
    /// The plan that was applied last: the object, or the path of a plan file. What it proved is compared too; without a design, its own is
    /// taken.
    /// </summary>
    [Parameter(ParameterSetName = "Path")]
    [Parameter(ParameterSetName = "LiteralPath")]
    [Parameter(ParameterSetName = "Design")]
    [Parameter(ParameterSetName = "Plan", Mandatory = true)]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>Compares with the design alone, whatever journals tell of the plan that was applied last.</summary>
    [Parameter(ParameterSetName = "Path")]
    [Parameter(ParameterSetName = "LiteralPath")]
    [Parameter(ParameterSetName = "Design")]
    public SwitchParameter NoPlan { get; set; }

    /// <summary>The folder with the journals that tell which plan was applied last.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>The result of an earlier run, or the path of its file: items that it does not have are new.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Baseline { get; set; }

    /// <summary>Saves the result to this file, as the baseline of a later run.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutPath { get; set; }

    /// <summary>How old a snapshot may be, in hours: what is older, or of no known age, tells nothing of now.</summary>
    [Parameter]
    [ValidateRange(1, 87600)]
    public int MaxSnapshotHours { get; set; }

    /// <summary>The lowest severity that counts as a difference for the exit code.</summary>
    [Parameter]
    [ValidateSet("Minor", "Major", "Critical")]
    public DriftSeverity MinimumSeverity { get; set; } = DriftSeverity.Minor;

    /// <summary>Returns the bare items instead of the result.</summary>
    [Parameter]
    public SwitchParameter Items { get; set; }

    /// <summary>Returns only whether there is no drift.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    private protected override IEnumerable<DesignDocument> Designs()
    {
        if (ParameterSetName != "Plan") return base.Designs();
        plan ??= Inputs.Plan.Of(Plan!, nameof(Plan), InputFile);
        return [DesignFile.Parse(plan.Design.Path, plan.Design.Text)];
    }

    private protected override void Process(DesignDocument design)
    {
        plan ??= Plan is null ? null : Inputs.Plan.Of(Plan, nameof(Plan), InputFile);
        baseline ??= Baseline is null ? null : ReadBaseline(Baseline);
        var path = OutPath is null ? null : ReplaceableOutput(OutPath, nameof(OutPath), noClobber: false);
        var snapshot = ReadDeployment(design);
        var result = DriftFinder.Find(design, snapshot, MinimumSeverity, Now.UtcDateTime.Date, Basis(design, snapshot),
            ParameterSetName == "Plan" ? plan!.Zones : []) with
        {
            Run = new DriftRun(Now, snapshot.Source.Deployment, snapshot.CapturedAt, design.Path)
            {
                MaxHours = MaxSnapshotHours == 0 ? null : MaxSnapshotHours,
                Simulated = snapshot.Source.IsSimulated,
                JournalFolder = JournalFolder is null ? "" : OutputFile(JournalFolder),
                HasSession = Session is not null,
                Computer = Environment.MachineName,
                User = Environment.UserDomainName + "\\" + Environment.UserName,
            },
        };
        if (baseline is { } earlier && earlier.IsOfSame(result)) result = result.Since(earlier);
        else if (baseline is not null) WriteWarning($"The baseline is of design {baseline.Reference.Design} and deployment "
            + $"{baseline.Run?.Deployment}, not of this one: this counts as the first run, and nothing is marked as new.");
        if (path is not null) Save(result, Written(path));
        exit.Add(result.ExitCode);
        if (Quiet) WriteObject(result.Clean);
        else if (Items) WriteObject(new DriftTestResult(result).Items, enumerateCollection: true);
        else WriteObject(DriftTestResult.Of(result, design, snapshot));
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error)
    {
        exit.Fail();
        base.Report(error);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        exit.Set();
    }

    private DriftBasis Basis(DesignDocument design, Snapshot snapshot)
    {
        if (plan is null)
            return NoPlan ? DriftBasis.DesignAlone
                : LastApplied.Find(ApplyFolder.ToRead(this, JournalFolder), snapshot.Source, design.Name);
        return !NoPlan && JournalFolder is null ? DriftBasis.Of(plan) : throw new E911Exception("InputNotUnderstood",
            "-Plan names the plan: leave out -NoPlan and -JournalFolder.");
    }

    // The first night has none yet.
    private DriftResult? ReadBaseline(PSObject given)
    {
        if (given.BaseObject is not string path || System.IO.File.Exists(ReplaceableFile(path)))
            return Inputs.Drift.Of(given, nameof(Baseline), ReplaceableFile);
        WriteWarning($"There is no baseline {OutputFile(path)} yet: this counts as the first run, and nothing is marked as new.");
        return null;
    }

    private void Save(DriftResult result, string path)
    {
        if (ShouldProcess(path, "Save the result")) DriftFile.Write(path, result);
    }
}
