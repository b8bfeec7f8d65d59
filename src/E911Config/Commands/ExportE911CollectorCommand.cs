using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Reporting.Script;

namespace E911Config.Commands;

/// <summary>Export-E911Collector: a script of Microsoft's cmdlets that collects a deployment into a folder.</summary>
[Cmdlet(VerbsData.Export, "E911Collector", SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
public sealed class ExportE911CollectorCommand : E911Cmdlet
{
    /// <summary>The script to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var path = ReplaceableOutput(Path, nameof(Path), NoClobber);
        if (!ShouldProcess(path, "Save the script")) return;
        CollectorScript.Write(Written(path), CollectorScript.Of(CoreAssembly.Version, Now));
        if (PassThru) WriteObject(new System.IO.FileInfo(path));
    }
}
