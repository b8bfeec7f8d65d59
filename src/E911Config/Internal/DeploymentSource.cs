using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using E911Config.Live;
using E911Config.Transformations;

namespace E911Config.Internal;

/// <summary>
/// What a cmdlet reads: a snapshot, the deployment behind a remote session, or that of the cmdlets of the current session.
/// </summary>
internal sealed class DeploymentSource
{
    private readonly E911Cmdlet cmdlet;
    private readonly PSObject? snapshot;
    private readonly PSSession? session;
    private SessionCommands? commands;
    private bool told;

    /// <summary>Makes the source that a cmdlet's parameters mean.</summary>
    /// <param name="cmdlet">The cmdlet, which tells how far the reading is.</param>
    /// <param name="snapshot">A snapshot to read instead of a deployment.</param>
    /// <param name="session">A remote session in which Microsoft's cmdlets are.</param>
    public DeploymentSource(E911Cmdlet cmdlet, PSObject? snapshot, PSSession? session)
    {
        this.cmdlet = cmdlet;
        this.snapshot = snapshot;
        this.session = session;
    }

    /// <summary>Whether the user said what to read, or the current session has Microsoft's cmdlets.</summary>
    public bool IsThere => snapshot is not null || session is not null
        || cmdlet.InvokeCommand.GetCommand(Trunk.Type.ReadCommand, CommandTypes.Cmdlet | CommandTypes.Function) is not null;

    /// <summary>Microsoft's cmdlets, where they run.</summary>
    public SessionCommands Commands => commands ??= new SessionCommands(session, cmdlet.WriteVerbose, cmdlet.WriteWarning)
        { Sources = cmdlet.Sources };

    /// <summary>What reads the deployment without its callers, but for those of a snapshot.</summary>
    public IDeploymentReader Reader()
    {
        if (snapshot is not null && session
            is not null) throw new E911Exception("SourceAmbiguous", "Give -Snapshot or -Session, not both.");
        return snapshot is null ? Live(null) : new SnapshotDeployment(Inputs.Snapshot.Of(snapshot, "Snapshot", cmdlet.InputFile));
    }

    /// <summary>Reads through Microsoft's cmdlets; the callers too, if something reads them.</summary>
    public LiveReader Live(CallerReader? callers) =>
        new(Commands, E911Cmdlet.Clock, (noun, percent) => cmdlet.ShowProgress("Reading " + noun, percent)) { Callers = callers };

    /// <summary>Reads the deployment with its callers.</summary>
    /// <param name="from">Where the callers come from; null if the user did not say.</param>
    /// <param name="callers">The earlier snapshot whose callers are taken.</param>
    /// <param name="numbers">The emergency numbers of a design, of which no user may own one; those of the location policies are
    /// known.</param>
    public Snapshot Read(CallersFrom? from, PSObject? callers, IEnumerable<string> numbers)
    {
        var source = CallersOf(from, callers);
        var read = Told(snapshot is null && source == CallersFrom.Live
            ? Live(new CallerReader(Commands, numbers)).Read(cmdlet.Cancellation)
            : source == CallersFrom.Snapshot && callers is not null ? WithCallersOf(callers)
            : Reader().Read(cmdlet.Cancellation));
        return read.ForRun(cmdlet.Cancellation);
    }

    /// <summary>Says how often a deployment was asked.</summary>
    public void Report()
    {
        if (commands is not null) cmdlet.WriteVerbose(
            string.Format(CultureInfo.InvariantCulture, "{0} calls to the deployment.", commands.Calls));
    }

    // Once, by the cmdlet that reads the file. Every deployment has such properties: of a live one only who asks wants to hear it.
    private Snapshot Told(Snapshot read)
    {
        if (told || read.PassedOver.Count == 0 || snapshot?.BaseObject is SnapshotResult) return read;
        told = true;
        if (snapshot is null) cmdlet.WriteVerbose(SnapshotText.PassedOver(read));
        else cmdlet.WriteWarning(SnapshotText.PassedOver(read));
        return read;
    }

    private CallersFrom CallersOf(CallersFrom? from, PSObject? callers)
    {
        if (snapshot is not null)
        {
            return callers is null && (from is null or CallersFrom.Snapshot) ? CallersFrom.Snapshot
                : throw new E911Exception("SourceAmbiguous",
                    "With -Snapshot the callers are those of the snapshot: leave out -CallersFrom and -CallersSnapshot.");
        }

        if (callers is not null)
        {
            return from is null or CallersFrom.Snapshot ? CallersFrom.Snapshot
                : throw new E911Exception("SourceAmbiguous",
                    $"-CallersSnapshot and -CallersFrom {from} do not go together: leave out one of the two.");
        }

        return from != CallersFrom.Snapshot ? from ?? CallersFrom.Live
            : throw new E911Exception("SourceAmbiguous", "-CallersFrom Snapshot needs to know which: give the file with -CallersSnapshot.");
    }

    private Snapshot WithCallersOf(PSObject callers)
    {
        var earlier = Inputs.Snapshot.Of(callers, "CallersSnapshot", cmdlet.InputFile);
        if (earlier.Callers.Count == 0)
            throw new E911Exception("CallersUnknown",
                "The snapshot of -CallersSnapshot holds no callers. Take one with Export-E911Snapshot -CallersFrom Live.")
                { Target = callers };
        var now = Reader().Read(cmdlet.Cancellation);
        return SnapshotSource.SameDeployment(earlier.Source.Deployment, now.Source.Deployment) ? now.WithCallersOf(earlier)
            : throw new E911Exception("CallersUnknown",
            $"The snapshot of -CallersSnapshot is of another deployment ({Quoted.Start(earlier.Source.Deployment)}), so its callers are "
                + $"not those of {Quoted.Start(now.Source.Deployment)}.") { Target = callers };
    }
}
