using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core.Reporting.Script;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Export-E911Script: a plan as a script of Microsoft's cmdlets.</summary>
[Cmdlet(VerbsData.Export, "E911Script", SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
public sealed class ExportE911ScriptCommand : E911Cmdlet
{
    /// <summary>The plan, or the path of a plan file.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? Plan { get; set; }

    /// <summary>The script to write.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Writes the script of a plan that leaves somebody worse off on the way or in the end, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

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
        var script = PlanScript.Of(Inputs.Plan.Of(Plan!, nameof(Plan), InputFile), Force);
        if (!ShouldProcess(path, "Save the script")) return;
        PlanScript.Write(Written(path), script);
        if (PassThru) WriteObject(new System.IO.FileInfo(path));
    }
}
