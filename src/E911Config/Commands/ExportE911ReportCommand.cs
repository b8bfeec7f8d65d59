using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Text;

namespace E911Config.Commands;

/// <summary>Export-E911Report: results as pages for people, or as files for machines.</summary>
[Cmdlet(VerbsData.Export, "E911Report", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportE911ReportCommand : E911Cmdlet
{
    private readonly List<object> results = [];

    /// <summary>What the report is of: results of this module's cmdlets, plan files, drift files.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The format, if the end of the file's name does not tell it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReportFormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string Format { get; set; } = "";

    /// <summary>What is made of zones in place of their cards.</summary>
    [Parameter]
    [ValidateSet(nameof(ReportKind.Attestation), nameof(ReportKind.TestSheet))]
    public ReportKind As { get; set; }

    /// <summary>Does not write over an existing file.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Guarded(() =>
        ReportFormat.Choose(Format, ReplaceableOutput(Path, nameof(Path), NoClobber)));

    /// <inheritdoc/>
    protected override void Process() => results.Add(InputObject!.BaseObject switch
    {
        string path => ReportFile.Read(InputFile(path)),
        FileInfo file => ReportFile.Read(InputFile(file.FullName)),
        PSCustomObject => InputObject,
        var result => result,
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Guarded(() =>
    {
        if (results.Count == 0) return;
        var path = ReplaceableOutput(Path, nameof(Path), NoClobber);
        var reported = MyInvocation.BoundParameters.ContainsKey(nameof(As)) ? [ReportOfZones.Of(As, results)] : results;
        var report = ReportFormat.Choose(Format, path).Write(reported, SessionState.Path.CurrentFileSystemLocation.ProviderPath);
        if (!ShouldProcess(path, "Save the report")) return;
        TextFile.Replace(Written(path), report);
        if (PassThru) WriteObject(new FileInfo(path));
    });

    /// <summary>Ends the statement: without the report there is nothing to go on with.</summary>
    protected override void Report(Core.E911Exception error) => ThrowTerminatingError(Internal.ErrorRecords.Of(error));
}
