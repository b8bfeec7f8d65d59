using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;
using E911Config.Live;

namespace E911Config.Commands;

/// <summary>Set-E911Routing: applies a plan.</summary>
[Cmdlet(VerbsCommon.Set, "E911Routing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ApplyResult))]
public sealed class SetE911RoutingCommand : E911Cmdlet
{
    /// <summary>The plan, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>A remote session in which Microsoft's cmdlets are.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSSession? Session { get; set; }

    /// <summary>Refuses any plan but the one with this id.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PlanId { get; set; }

    /// <summary>The number of the change, for the journal.</summary>
    [Parameter]
    public string ChangeNumber { get; set; } = "";

    /// <summary>A comment, for the journal.</summary>
    [Parameter]
    public string Comment { get; set; } = "";

    /// <summary>The folder for the journal and the snapshots.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>Leaves what was applied when a step fails.</summary>
    [Parameter]
    public SwitchParameter NoRollback { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var plan = PlanInput.Of(Plan!, OutputFile);
        if (PlanId is not null && !string.Equals(PlanId, plan.Id, StringComparison.OrdinalIgnoreCase))
            throw new E911Exception("PlanIdDiffers", $"This is plan {plan.Id}, not {PlanId}. Nothing is applied.") { Target = plan };
        var commands = new SessionCommands(Session, WriteVerbose, WriteWarning);
        var reader = new LiveReader(commands, () => Now, (noun, percent) => ShowProgress("Reading " + noun, percent));
        var application = new PlanApplication(plan, reader, () => Now)
        {
            Progress = (step, count) => ShowProgress($"Step {step.Number} of {count}: {step}", 100 * (step.Number - 1) / count),
        };
        var left = application.Prepare(Cancellation);
        ElementCheck.Run(left, new LiveWriter(commands));
        if (left.Count == 0) WriteObject(application.NothingToDo());
        else if (ShouldProcess(Description(plan, left), Description(plan, left) + "\nApply this plan?", "Set-E911Routing")) Apply(plan, application, commands);
        WriteVerbose($"{commands.Calls} calls to the deployment.");
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error) => ThrowTerminatingError(ErrorRecords.Of(error));

    private static string Description(Plan plan, IReadOnlyList<Step> left) =>
        string.Join("\n", [$"Apply plan {plan.Id.Substring(0, 12)} of design {plan.Design.Name}:", .. left.Select(PlanText.Line), plan.Summary]);

    private void Apply(Plan plan, PlanApplication application, SessionCommands commands)
    {
        var folder = new ApplyFolder(JournalFolder is null ? null : OutputFile(JournalFolder), plan.Design.Name, Now);
        using var journal = new JournalFile(folder.Journal, () => Now);
        var result = application.Run(new LiveWriter(commands), journal, About(), Save, !NoRollback, Cancellation);
        WriteObject(result);
        if (!result.Clean)
        {
            throw new E911Exception("ApplyFailed", $"{Ending(result)} {result.Error} The journal is {result.JournalPath}.") { Target = result };
        }

        string Save(string name, Snapshot snapshot)
        {
            SnapshotFile.Write(folder.Snapshot(name), snapshot);
            return folder.Snapshot(name);
        }
    }

    private static string Ending(ApplyResult result) => result.Outcome switch
    {
        ApplyOutcome.RolledBack => "The plan was not applied; everything was taken back, and the deployment is as it was.",
        ApplyOutcome.Cancelled => "The plan was stopped between two steps; apply it again to finish it.",
        _ => "The plan was applied only in part; the steps tell what stands.",
    };

    private IEnumerable<KeyValuePair<string, object?>> About() =>
    [
        new("user", Environment.UserDomainName + "\\" + Environment.UserName), new("machine", Environment.MachineName),
        new("module", typeof(SetE911RoutingCommand).Assembly.GetName().Version.ToString()), new("changeNumber", ChangeNumber), new("comment", Comment),
    ];
}
