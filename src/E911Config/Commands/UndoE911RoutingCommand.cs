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

/// <summary>Undo-E911Routing: takes back what a journal says was done.</summary>
[Cmdlet(VerbsCommon.Undo, "E911Routing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ApplyResult))]
public sealed class UndoE911RoutingCommand : RoutingChangeCmdlet
{
    /// <summary>The journal: its path, the result of Set-E911Routing, or an entry of Get-E911RoutingHistory.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? JournalPath { get; set; }

    private protected override bool RollBack => false;

    private protected override RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication)
    {
        var journal = JournalInput.Of(JournalPath!, OutputFile);
        if (journal.Torn) WriteWarning($"{journal.Path} ends in the middle of a line, as after a crash. What it tells of until there is complete.");
        return new UndoApplication(journal, reader, () => Now) { Progress = progress, Replication = replication };
    }

    private protected override string Question(RoutingChange change, IReadOnlyList<Step> left) => string.Join("\n",
    [
        $"Take back {change.Title}:",
        .. left.Select(PlanText.Line),
        .. left.Any(step => step.ObjectType == LocationPolicy.Type.Noun && step.After is null)
            ? new[] { "Clients name the location policy that they got until they register again. What a server does with the name of one that is gone is not documented." } : [],
    ]);

    private protected override E911Exception Failure(ApplyResult result) => new("UndoFailed", (result.Outcome == ApplyOutcome.Cancelled
        ? $"The undo was stopped before step {result.StoppedBefore}; run it again to finish it."
        : "Not everything was taken back; the steps tell what stands.") + $" {result.Error} The journal is {result.JournalPath}.") { Target = result };
}
