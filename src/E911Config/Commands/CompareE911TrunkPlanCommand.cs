using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Compare-E911TrunkPlan: two plans, and what only one of them has.</summary>
[Cmdlet(VerbsData.Compare, "E911TrunkPlan")]
[OutputType(typeof(TrunkPlanComparison), typeof(TrunkPlanDifference), typeof(bool))]
public sealed class CompareE911TrunkPlanCommand : E911Cmdlet
{
    private Plan? reference;
    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public CompareE911TrunkPlanCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>The plan to compare with, such as the approved one: the object, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public PSObject? ReferencePlan { get; set; }

    /// <summary>The plan to compare, such as today's: the object, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("DifferencePlan")]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>Returns the bare differences instead of the result.</summary>
    [Parameter]
    public SwitchParameter Items { get; set; }

    /// <summary>Returns only whether nothing differs.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        reference ??= Inputs.Plan.Of(ReferencePlan!, nameof(ReferencePlan), InputFile);
        var result = new TrunkPlanComparison(PlanComparison.Of(reference, Inputs.Plan.Of(Plan!, nameof(Plan), InputFile)));
        exit.Add(result.ExitCode);
        if (Quiet) WriteObject(result.Clean);
        else if (Items) WriteObject(result.Items, enumerateCollection: true);
        else WriteObject(result);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        exit.Set();
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error)
    {
        exit.Fail();
        base.Report(error);
    }
}
