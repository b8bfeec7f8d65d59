using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;

namespace E911Config.Commands;

/// <summary>Export-E911Snapshot: the deployment into one file.</summary>
[Cmdlet(VerbsData.Export, "E911Snapshot", SupportsShouldProcess = true)]
[OutputType(typeof(SnapshotResult))]
public sealed class ExportE911SnapshotCommand : ReadingCmdlet
{
    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also returns the snapshot.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var path = ReplaceableOutput(Path, nameof(Path), NoClobber);
        var snapshot = ReadDeployment([]);
        foreach (var noun in snapshot.Unread) WriteWarning($"{noun.Noun} is not in the snapshot: {noun.Reason}");
        if (ShouldProcess(path, "Save the snapshot")) SnapshotFile.Write(Written(path), snapshot);
        if (PassThru) WriteObject(new SnapshotResult(snapshot));
    }
}
