using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;

namespace E911Config.Commands;

/// <summary>Import-E911Snapshot: the snapshot that the folder of a collector makes.</summary>
[Cmdlet(VerbsData.Import, "E911Snapshot", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(SnapshotResult))]
public sealed class ImportE911SnapshotCommand : E911Cmdlet
{
    /// <summary>The folder that the script of Export-E911Collector wrote; wildcards are allowed, and mean one folder.</summary>
    [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The same, taken literally.</summary>
    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Saves the snapshot to this file.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? OutPath { get; set; }

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var literal = ParameterSetName == "LiteralPath";
        var given = literal ? LiteralPath : Path;
        var folders = InputFiles([given], literal).ToArray();
        if (folders.Length > 1) throw new E911Exception("PathAmbiguous",
            $"{given} means {folders.Length} folders: give one. Each becomes a snapshot of its own.") { Target = given };
        foreach (var file in CollectedFolder.Files(folders[0])) InputFile(file);
        var path = OutPath is null ? null : ReplaceableOutput(OutPath, nameof(OutPath), NoClobber);
        var snapshot = CollectedFolder.Read(folders[0]);
        foreach (var noun in snapshot.Unread) WriteWarning($"{noun.Noun} is not in the snapshot: {noun.Reason}");
        if (path is not null && ShouldProcess(path, "Save the snapshot")) SnapshotFile.Write(Written(path), snapshot);
        WriteObject(new SnapshotResult(snapshot));
    }
}
