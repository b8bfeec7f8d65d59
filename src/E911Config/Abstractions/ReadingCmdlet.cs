using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core.Deployment;
using E911Config.Internal;
using E911Config.Live;

namespace E911Config.Abstractions;

/// <summary>The parameters of a cmdlet that reads a deployment with its callers.</summary>
public abstract class ReadingCmdlet : E911Cmdlet
{
    private DeploymentSource? source;

    /// <summary>A snapshot to read instead of a deployment: the object, or the path of a snapshot file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Snapshot { get; set; }

    /// <summary>A remote session in which Microsoft's cmdlets are.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSSession? Session { get; set; }

    /// <summary>Where the callers come from.</summary>
    [Parameter]
    public CallersFrom CallersFrom { get; set; }

    /// <summary>The earlier snapshot whose callers are taken: the object, or the path of a snapshot file.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? CallersSnapshot { get; set; }

    /// <summary>Microsoft's cmdlets, where they run.</summary>
    private protected SessionCommands Commands => Source.Commands;

    /// <summary>The parameters that name the deployment in a command that comes next; empty for that of the session.</summary>
    private protected string SourceText => Snapshot?.BaseObject switch
    {
        string path => " -Snapshot " + CommandText.Quote(OutputFile(path)),
        System.IO.FileInfo file => " -Snapshot " + CommandText.Quote(file.FullName),
        { } => " -Snapshot $snapshot",
        _ => Session is null ? "" : " -Session $session",
    };

    private DeploymentSource Source => source ??= new DeploymentSource(this, Snapshot, Session);

    /// <summary>The deployment with its callers.</summary>
    /// <param name="numbers">The emergency numbers of a design, of which no user may own one; those of the location policies are
    /// known.</param>
    private protected Snapshot ReadDeployment(IEnumerable<string> numbers) =>
        Source.Read(MyInvocation.BoundParameters.ContainsKey(nameof(CallersFrom)) ? CallersFrom : null, CallersSnapshot, numbers);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        source?.Report();
        base.EndProcessing();
    }
}
