using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Planning;
using E911Config.Internal;
using E911Config.Core.Reporting;
using E911Config.Live;

namespace E911Config.Commands;

/// <summary>Get-E911TrunkPlan: reads a saved plan and shows it, and says so where the deployment has moved on.</summary>
[Cmdlet(VerbsCommon.Get, "E911TrunkPlan", DefaultParameterSetName = "Path")]
[OutputType(typeof(TrunkPlan))]
public sealed class GetE911TrunkPlanCommand : E911Cmdlet
{
    /// <summary>Plan files; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Plan files, taken literally.</summary>
    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>A snapshot to compare with instead of a deployment: the object, or the path of a snapshot file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Snapshot { get; set; }

    /// <summary>A remote session in which Microsoft's cmdlets are.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var source = new DeploymentSource(this, Snapshot, Session);
        var literal = ParameterSetName == "LiteralPath";
        foreach (var path in InputFiles(literal ? LiteralPath : Path, literal))
        {
            var plan = PlanFile.Read(path);
            if (source.IsThere) Compare(plan, source);
            else WriteVerbose("There is no deployment to compare the plan with.");
            WriteObject(new TrunkPlan(plan) { File = path });
        }

        source.Report();
    }

    // Showing an old plan never fails: what keeps it from being applied is said as a warning.
    private void Compare(Plan plan, DeploymentSource source)
    {
        try
        {
            var reader = source.Reader();
            var application = new PlanApplication(plan, reader, Clock);
            if (application.RemovesPolicies && reader is LiveReader live) live.Callers = new CallerReader(source.Commands, []);
            var left = application.Prepare(Cancellation);
            WriteVerbose($"{left.Count} of {plan.Steps.Count} steps are left to do.");
        }
        catch (E911Exception error)
        {
            WriteWarning("This plan cannot be applied: " + error.Message);
        }
    }
}
