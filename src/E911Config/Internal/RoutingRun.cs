using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Live;

namespace E911Config.Internal;

/// <summary>One change of a deployment as a cmdlet does it: lock, fresh look, question, journal, write, result.</summary>
internal sealed class RoutingRun
{
    private readonly E911Cmdlet cmdlet;

    /// <summary>Makes a run.</summary>
    /// <param name="cmdlet">The cmdlet, which asks, tells and returns.</param>
    public RoutingRun(E911Cmdlet cmdlet) => this.cmdlet = cmdlet;

    /// <summary>A remote session in which Microsoft's cmdlets are; null for those of the current session.</summary>
    public PSSession? Session { get; init; }

    /// <summary>The folder for the journal, the snapshots and the lock.</summary>
    public required RunFolder Folder { get; init; }

    /// <summary>Take everything back at the first failure.</summary>
    public bool RollBack { get; init; }

    /// <summary>How long to wait for the servers at most; null not to wait.</summary>
    public TimeSpan? ReplicationTimeout { get; init; }

    /// <summary>How it was ordered, once the change is made.</summary>
    public required Func<ChangeOrder> Order { get; init; }

    /// <summary>What the journal says of who, where and why.</summary>
    public required IEnumerable<KeyValuePair<string, object?>> About { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="make">Makes the change, given what reads, what is told of each step, and what waits for the servers.</param>
    public void Of(Func<IDeploymentReader, Action<Step, int>, ReplicationWait?, RoutingChange> make)
    {
        var commands = new SessionCommands(Session, text => cmdlet.Tell(() => cmdlet.WriteVerbose(text)), text =>
            cmdlet.Tell(() => cmdlet.WriteWarning(text))) { Sources = cmdlet.Sources };
        var reader = new LiveReader(commands, E911Cmdlet.Clock, (noun, percent) =>
            cmdlet.Tell(() => cmdlet.ShowProgress("Reading " + noun, percent)));
        var change = make(reader, Progress, ReplicationTimeout is { } limit ? Replication(commands, limit) : null);

        // Reading all users is slow, and only who removes a policy must know whether one has it.
        if (change.RemovesPolicies) reader.Callers = new CallerReader(commands, []);
        using var held = IsWhatIf ? null : DeploymentLock.Take(Folder, change.Deployment, E911Cmdlet.Clock);
        var left = change.Prepare(cmdlet.Cancellation);
        if (ChangeText.Elsewhere(change) is { Length: > 0 } elsewhere) cmdlet.WriteWarning(elsewhere);
        if (left.Count == 0)
        {
            cmdlet.WriteObject(new RoutingResult(change.NothingToDo(), Order()));
            return;
        }

        CheckRights(commands, left);
        var question = ChangeText.Question(change, left, Order());
        if (cmdlet.ShouldProcess(IsWhatIf ? ChangeText.WhatIf(change, left, Order()) : question, question + "\nGo on?",
            ChangeText.Caption(change))) Run(change, commands);
        cmdlet.Tell(() => cmdlet.WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} calls to the deployment.", commands.Calls)));
    }

    // Who only looks is shown the steps all the same.
    private void CheckRights(SessionCommands commands, IReadOnlyList<Step> left)
    {
        var needs = Needs(left);
        var gaps = CommandProbe.Gaps(commands, needs, "is everything there that the change needs", error => cmdlet.WriteWarning(
            $"Whether {commands.Place} has every cmdlet that the change needs cannot be told beforehand: {error.Message}"));
        if (gaps.Count == 0)
        {
            ElementCheck.Run(left, new LiveWriter(commands));
            return;
        }

        var lacking = "Nothing was written: " + GapText.Change(commands.Place, needs.Keys, gaps);
        if (!IsWhatIf) throw new E911Exception("CommandMissing", lacking);
        cmdlet.WriteWarning(lacking);
    }

    private bool IsWhatIf => cmdlet.MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given) : LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    private void Run(RoutingChange change, SessionCommands commands)
    {
        var files = new ApplyFolder(Folder, change.Design, E911Cmdlet.Clock());
        using var journal = new JournalFile(files.Journal, E911Cmdlet.Clock, Folder.IsPrivate);
        var result = change.Run(new LiveWriter(commands), journal, About, files, RollBack, cmdlet.Cancellation);
        if (cmdlet.Stopping)
        {
            // The pipeline takes nothing any more; the host still shows a line.
            cmdlet.Host.UI.WriteWarningLine(ChangeText.Ended(result));
            throw new PipelineStoppedException();
        }

        if (result.Replication == ReplicationState.NotAwaited) cmdlet.WriteVerbose(
            "Nobody waited for replication: servers may answer as before for some minutes.");
        if (result.Clean && result.Problems.Count > 0) cmdlet.WriteWarning(ChangeText.Problems(result));
        var order = Order();
        var shown = new RoutingResult(result, order.PlanPath.Length > 0 ? order : order with { PlanPath = result.PlanPath });
        cmdlet.WriteObject(shown);
        if (!result.Clean) throw new E911Exception(change.FailureId, ChangeText.Failure(result)) { Target = shown };
    }

    private void Progress(Step step, int count) => cmdlet.Tell(() => cmdlet.ShowProgress(
        string.Format(CultureInfo.InvariantCulture, "Step {0} of {1}: {2}", step.Number, count, step), 100 * (step.Number - 1) / count));

    private ReplicationWait Replication(SessionCommands commands, TimeSpan limit) =>
        new(() => ReplicationReader.Read(commands), limit, (pause, stop) => stop.WaitHandle.WaitOne(pause))
    {
        Progress = (behind, waited) =>
            cmdlet.Tell(() => cmdlet.ShowProgress($"Waiting for {string.Join(", ", behind)}",
            (int)(100 * waited.TotalSeconds / limit.TotalSeconds))),
    };

    private Dictionary<string, IReadOnlyCollection<string>> Needs(IReadOnlyList<Step> left)
    {
        var needs = CommandNeeds.Of(left, RollBack).ToDictionary(need => need.Key, need => need.Value, StringComparer.OrdinalIgnoreCase);
        if (ReplicationTimeout is not null) needs[ReplicationReader.Command] = [];
        return needs;
    }
}
