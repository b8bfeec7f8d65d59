using System;
using System.IO;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Set-E911Routing: applies a plan.</summary>
[Cmdlet(VerbsCommon.Set, "E911Routing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RoutingResult))]
public sealed class SetE911RoutingCommand : ChangeCmdlet
{
    private ChangeOrder order = new();

    /// <summary>The plan, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>Refuses any plan but the one with this id; its first eight digits or more are enough.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlanIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? PlanId { get; set; }

    /// <summary>Leaves what was applied when a step fails.</summary>
    [Parameter]
    public SwitchParameter NoRollback { get; set; }

    /// <summary>Accepts a plan that is dark on the way or ends worse for somebody; nothing else.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool RollBack => !NoRollback;

    private protected override string Subject => "-Plan " + ChangeOrder.OfPlan(order.PlanPath);

    private protected override ChangeOrder Order() => order;

    private protected override RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication)
    {
        var plan = Inputs.Plan.Of(Plan!, nameof(Plan), InputFile);
        order = new ChangeOrder
        {
            PlanPath = Plan!.BaseObject switch
            {
                string path => InputFile(path),
                FileInfo file => file.FullName,
                TrunkPlan made => made.File,
                _ => "",
            },
            DesignPath = (Plan.BaseObject as TrunkPlan)?.DesignFile ?? "",
            IsTold = Plan.BaseObject is TrunkPlan { IsTold: true },
            IsPilot = plan.Zones.Count > 0,
        };
        if (PlanId is not null && !PlanIds.Fits(PlanId, plan.Id))
            throw new E911Exception("PlanIdDiffers", $"This is plan {plan.Id}, not {Quoted.Start(PlanId)}. Nothing is applied. "
                + "Take the plan that was approved, or have this one approved: $plan | Export-E911Report plan.html makes a page of it.")
                { Target = plan.Id };
        return new PlanApplication(plan, reader, Clock) { Progress = progress, Replication = replication, Force = Force };
    }
}
