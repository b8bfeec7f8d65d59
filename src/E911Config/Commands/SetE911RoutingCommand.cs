using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Set-E911Routing: applies a plan.</summary>
[Cmdlet(VerbsCommon.Set, "E911Routing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ApplyResult))]
public sealed class SetE911RoutingCommand : RoutingChangeCmdlet
{
    private Plan? read;

    /// <summary>The plan, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>Refuses any plan but the one with this id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlanId { get; set; }

    /// <summary>Leaves what was applied when a step fails.</summary>
    [Parameter]
    public SwitchParameter NoRollback { get; set; }

    /// <summary>Accepts an order of steps in which some call is dark on the way; nothing else.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool RollBack => !NoRollback;

    private protected override RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication)
    {
        read = PlanInput.Of(Plan!, OutputFile);
        if (PlanId is not null && !string.Equals(PlanId, read.Id, StringComparison.OrdinalIgnoreCase))
            throw new E911Exception("PlanIdDiffers", $"This is plan {read.Id}, not {PlanId}. Nothing is applied.") { Target = read };
        return new PlanApplication(read, reader, () => Now) { Progress = progress, Replication = replication, Force = Force };
    }

    private protected override string Question(RoutingChange change, IReadOnlyList<Step> left) =>
        string.Join("\n", [$"Apply {change.Title}:", .. left.Select(PlanText.Line), PlanText.Summary(read!)]);

    private protected override E911Exception Failure(ApplyResult result) => new("ApplyFailed", result.Outcome switch
    {
        ApplyOutcome.RolledBack => "The plan was not applied; everything was taken back, and the deployment is as it was.",
        ApplyOutcome.Cancelled => $"The plan was stopped before step {result.StoppedBefore}; apply it again to finish it, or take back what was done with Undo-E911Routing.",
        _ => "The plan was applied only in part; the steps tell what stands.",
    } + $" {result.Error} The journal is {result.JournalPath}.") { Target = result };
}
