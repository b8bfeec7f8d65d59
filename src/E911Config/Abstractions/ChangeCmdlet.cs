using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Abstractions;

/// <summary>The parameters of a cmdlet that changes a deployment: under a lock, after one question, with a journal and snapshots.</summary>
public abstract class ChangeCmdlet : E911Cmdlet
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
    /// <param name="reader">Reads the deployment.</param>
    /// <param name="progress">Is told of each step.</param>
    /// <param name="replication">Waits for the servers; null not to wait.</param>
    private protected abstract RoutingChange Change(IDeploymentReader reader, Action<Step, int> progress, ReplicationWait? replication);

    /// <inheritdoc/>
    protected sealed override void Process() => new RoutingRun(this)
    {
        Session = Session,
        Folder = new RunFolder(ApplyFolder.Of(this, JournalFolder), IsPrivate: JournalFolder is null),
        RollBack = RollBack,
        ReplicationTimeout = WaitForReplication ? TimeSpan.FromSeconds(ReplicationTimeout) : null,
        Order = () => Order() with { JournalFolder = NamedFolder, HasSession = Session is not null, Again = Again() },
        About = About(),
    }.Of(Change);

    /// <summary>What is changed, as parameter and value in a command that can be pasted.</summary>
    private protected abstract string Subject { get; }

    /// <summary>What is known of the plan and its files, once the change is made.</summary>
    private protected virtual ChangeOrder Order() => new();

    private string NamedFolder => JournalFolder is null ? "" : OutputFile(JournalFolder);

    private string Again()
    {
        var given = MyInvocation.BoundParameters;
        return $"{MyInvocation.MyCommand.Name} {Subject}" + string.Concat(
            from name in new[] { "PlanId", nameof(JournalFolder), nameof(ChangeNumber), nameof(Comment), nameof(WaitForReplication),
                nameof(ReplicationTimeout), "NoRollback", "Force", nameof(Session) }
            where given.ContainsKey(name)
            select given[name] switch
            {
                SwitchParameter asked => asked ? " -" + name : "",
                PSSession => $" -{name} $session",
                int number => FormattableString.Invariant($" -{name} {number}"),
                _ when name == nameof(JournalFolder) => $" -{name} {CommandText.Quote(NamedFolder)}",
                var text => $" -{name} {CommandText.Quote(text.ToString())}",
            });
    }

    /// <summary>
    /// Ends the statement, so that no script goes on as if it were done; but for one that asks by -ErrorAction to go on, which gets the
    /// result too.
    /// </summary>
    protected override void Report(E911Exception error)
    {
        var goesOn = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var asked)
            && asked is ActionPreference.Continue or ActionPreference.SilentlyContinue or ActionPreference.Ignore;
        if (goesOn) WriteError(ErrorRecords.Of(error));
        else ThrowTerminatingError(ErrorRecords.Of(error));
    }

    private IEnumerable<KeyValuePair<string, object?>> About() =>
    [
        new("user", Environment.UserDomainName + "\\" + Environment.UserName), new("machine", Environment.MachineName),
        new("module", typeof(ChangeCmdlet).Assembly.GetName().Version.ToString()), new("changeNumber", ChangeNumber),
            new("comment", Comment),
    ];
}
