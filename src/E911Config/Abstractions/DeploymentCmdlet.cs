using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Live;

namespace E911Config.Abstractions;

/// <summary>A cmdlet that reads a deployment: a snapshot, a remote session, or the cmdlets of the current session.</summary>
public abstract class DeploymentCmdlet : E911Cmdlet
{
    private SessionCommands? commands;

    /// <summary>A snapshot to read instead of a deployment: the object, or the path of a snapshot file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Snapshot { get; set; }

    /// <summary>A remote session in which Microsoft's cmdlets are.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSSession? Session { get; set; }

    /// <summary>Whether the user said what to read, or the current session has Microsoft's cmdlets.</summary>
    private protected bool HasDeployment => Snapshot is not null || Session is not null
        || InvokeCommand.GetCommand(Trunk.Type.ReadCommand, CommandTypes.Cmdlet | CommandTypes.Function) is not null;

    /// <summary>Microsoft's cmdlets, where they run.</summary>
    private protected SessionCommands Commands => commands ??= new SessionCommands(Session, WriteVerbose, WriteWarning);

    /// <summary>What reads the deployment.</summary>
    private protected IDeploymentReader Reader()
    {
        if (Snapshot is not null && Session is not null) throw new E911Exception("SourceAmbiguous", "Give -Snapshot or -Session, not both.");
        return Snapshot is null ? Live(null) : new SnapshotDeployment(SnapshotOf(Snapshot, nameof(Snapshot)));
    }

    /// <summary>Reads through Microsoft's cmdlets; the callers too, if something reads them.</summary>
    private protected LiveReader Live(CallerReader? callers) => new(Commands, () => Now, (noun, percent) => ShowProgress("Reading " + noun, percent)) { Callers = callers };

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (commands is not null) WriteVerbose(string.Format(CultureInfo.InvariantCulture, "{0} calls to the deployment.", commands.Calls));
        base.EndProcessing();
    }

    /// <summary>A snapshot parameter: the object, or the path of a file.</summary>
    private protected Snapshot SnapshotOf(PSObject input, string parameter) => input.BaseObject switch
    {
        Snapshot snapshot => snapshot,
        string path => SnapshotFile.Read(OutputFile(path)),
        System.IO.FileInfo file => SnapshotFile.Read(file.FullName),
        _ => throw new E911Exception("InputNotUnderstood", $"-{parameter} takes a snapshot or the path of a snapshot file, not {input.BaseObject.GetType().Name}.") { Target = input },
    };
}
