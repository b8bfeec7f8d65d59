using System;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Undo-E911Routing: takes back what a journal says was done.</summary>
[Cmdlet(VerbsCommon.Undo, "E911Routing", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RoutingResult))]
public sealed class UndoE911RoutingCommand : ChangeCmdlet
{
    private string path = "";

    /// <summary>The journal: its path, the result of Set-E911Routing, or an entry of Get-E911RoutingHistory.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(JournalCompleter))]
    [ValidateNotNull]
    public PSObject? JournalPath { get; set; }

    private protected override bool RollBack => false;

    private protected override string Subject => "-JournalPath " + CommandText.Quote(path);

    private protected override RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication)
    {
        var journal = Inputs.Journal.Of(JournalPath!, nameof(JournalPath), InputFile);
        path = journal.Path;
        if (journal.Torn) WriteWarning(
            $"{journal.Path} ends in the middle of a line, as after a crash. What it tells of until there is complete.");
        return new UndoApplication(journal, reader, Clock) { Progress = progress, Replication = replication };
    }
}
