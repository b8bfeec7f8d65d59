using System;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Drafting;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>New-E911Design: a design drafted from a deployment.</summary>
[Cmdlet(VerbsCommon.New, "E911Design", SupportsShouldProcess = true)]
[OutputType(typeof(DesignDraft))]
public sealed class NewE911DesignCommand : ReadingCmdlet
{
    // Whoever has decided something in a design would lose that.
    private const string WayOut = "add -Force: what was decided in that file is lost then";

    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public NewE911DesignCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>The file to write.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? OutPath { get; set; }

    /// <summary>The name of the design, if it is not to be the one that the objects of the deployment name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Writes over an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var path = OutPath is null ? null : ReplaceableOutput(OutPath, nameof(OutPath), noClobber: !Force, WayOut);
        var snapshot = ReadDeployment([]);
        var result = Drafter.Draft(snapshot, Name, Now);
        var file = DraftFile.Text(result.Draft, Schema());
        if (path is not null && ShouldProcess(path, "Save the design")) Save(Written(path), file.Text);
        else path = null;
        exit.Add(result.ExitCode);
        WriteObject(new DesignDraft(result, file, snapshot.Source, path));
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error)
    {
        exit.Fail();
        base.Report(error);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        exit.Set();
    }

    // Reading takes its time, and somebody may have saved a design there meanwhile.
    private void Save(string path, string text)
    {
        if (Force) TextFile.Replace(path, text);
        else if (!TextFile.Create(path, text)) throw Exists(path, nameof(OutPath), WayOut);
    }

    // The schema comes with the module, for editors on this machine.
    private string Schema() => MyInvocation.MyCommand.Module is { } module
        ? new Uri(System.IO.Path.Combine(module.ModuleBase, "schema", "e911-design.schema.json")).AbsoluteUri : "e911-design.schema.json";
}
