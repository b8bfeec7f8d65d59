using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Internal;
using E911Config.Live;

namespace E911Config.Abstractions;

/// <summary>A cmdlet that changes a deployment: under a lock, after one question, with a journal and snapshots.</summary>
public abstract class RoutingChangeCmdlet : E911Cmdlet
{
    /// <summary>A remote session in which Microsoft's cmdlets are.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSSession? Session { get; set; }

    /// <summary>The number of the change, for the journal.</summary>
    [Parameter]
    public string ChangeNumber { get; set; } = "";

    /// <summary>A comment, for the journal.</summary>
    [Parameter]
    public string Comment { get; set; } = "";

    /// <summary>The folder for the journal, the snapshots and the lock.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>Waits until every server has what was written.</summary>
    [Parameter]
    public SwitchParameter WaitForReplication { get; set; }

    /// <summary>How long to wait at most, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int ReplicationTimeout { get; set; } = 600;

    /// <summary>Take everything back at the first failure.</summary>
    private protected abstract bool RollBack { get; }

    /// <summary>The change that is asked for.</summary>
    private protected abstract RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication);

    /// <summary>What is asked before anything is written, with every step.</summary>
    private protected abstract string Question(RoutingChange change, IReadOnlyList<Step> left);

    /// <summary>What a result means that is not clean.</summary>
    private protected abstract E911Exception Failure(ApplyResult result);

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        var commands = new SessionCommands(Session, text => Tell(() => WriteVerbose(text)), text => Tell(() => WriteWarning(text)));
        var reader = new LiveReader(commands, () => Now, (noun, percent) => Tell(() => ShowProgress("Reading " + noun, percent)));
        var change = Change(reader, Progress, WaitForReplication ? Replication(commands) : null);

        // Reading all users is slow, and only who removes a policy must know whether one has it.
        if (change.RemovesPolicies) reader.Callers = new CallerReader(commands, []);
        var folder = JournalFolder is null ? ApplyFolder.Default : OutputFile(JournalFolder);
        using var held = IsWhatIf ? null : DeploymentLock.Take(folder, change.Deployment, () => Now);
        var left = change.Prepare(Cancellation);
        if (left.Count == 0)
        {
            WriteObject(change.NothingToDo());
            return;
        }

        CommandProbe.Require(commands, Needs(left), WriteWarning);
        ElementCheck.Run(left, new LiveWriter(commands));
        var question = Question(change, left);
        if (ShouldProcess(question, question + "\nGo on?", MyInvocation.MyCommand.Name)) Run(change, commands, new ApplyFolder(folder, change.Design, Now));
        Tell(() => WriteVerbose($"{commands.Calls} calls to the deployment."));
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error) => ThrowTerminatingError(ErrorRecords.Of(error));

    private bool IsWhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given) : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    private void Run(RoutingChange change, SessionCommands commands, ApplyFolder folder)
    {
        using var journal = new JournalFile(folder.Journal, () => Now);
        var result = change.Run(new LiveWriter(commands), journal, About(), Save, RollBack, Cancellation);
        if (Stopping)
        {
            // The pipeline takes nothing any more; the host still shows a line.
            Host.UI.WriteWarningLine($"{(result.Clean ? result.Summary : Failure(result).Message)} The journal is {result.JournalPath}.");
            throw new PipelineStoppedException();
        }

        if (result.Replication == ReplicationState.NotAwaited) WriteVerbose("Nobody waited for replication: servers may answer as before for some minutes.");
        if (result.Clean && result.Error.Length > 0) WriteWarning(result.Error);
        WriteObject(result);
        if (!result.Clean) throw Failure(result);

        string Save(string name, Snapshot snapshot)
        {
            SnapshotFile.Write(folder.Snapshot(name), snapshot);
            return folder.Snapshot(name);
        }
    }

    private void Progress(Step step, int count) => Tell(() => ShowProgress($"Step {step.Number} of {count}: {step}", 100 * (step.Number - 1) / count));

    private ReplicationWait Replication(SessionCommands commands) => new(
        () => ReplicationReader.Read(commands), TimeSpan.FromSeconds(ReplicationTimeout), (pause, stop) => stop.WaitHandle.WaitOne(pause))
    {
        Progress = (behind, waited) => Tell(() => ShowProgress($"Waiting for {string.Join(", ", behind)}", (int)(100 * waited.TotalSeconds / ReplicationTimeout))),
    };

    private Dictionary<string, IReadOnlyCollection<string>> Needs(IReadOnlyList<Step> left)
    {
        var needs = CommandNeeds.Of(left, RollBack).ToDictionary(need => need.Key, need => need.Value, StringComparer.OrdinalIgnoreCase);
        if (WaitForReplication) needs[ReplicationReader.Command] = [];
        return needs;
    }

    private IEnumerable<KeyValuePair<string, object?>> About() =>
    [
        new("user", Environment.UserDomainName + "\\" + Environment.UserName), new("machine", Environment.MachineName),
        new("module", typeof(RoutingChangeCmdlet).Assembly.GetName().Version.ToString()), new("changeNumber", ChangeNumber), new("comment", Comment),
    ];
}
