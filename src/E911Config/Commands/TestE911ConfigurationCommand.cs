using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Checks;
using E911Config.Core.Design;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Test-E911Configuration: audits a deployment, whoever configured it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "E911Configuration", DefaultParameterSetName = Guessed)]
[OutputType(typeof(AuditTestResult), typeof(AuditTestFinding), typeof(bool))]
public sealed class TestE911ConfigurationCommand : DesignCmdlet
{
    private const string Guessed = "Guessed";
    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public TestE911ConfigurationCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>Only these checks.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CheckCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>All checks but these.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CheckCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeId { get; set; } = [];

    /// <summary>The lowest severity that counts for the exit code.</summary>
    [Parameter]
    [ValidateSet("Information", "Warning", "Error")]
    public CheckSeverity MinimumSeverity { get; set; } = CheckSeverity.Warning;

    /// <summary>Returns the bare findings instead of the result.</summary>
    [Parameter]
    public SwitchParameter Items { get; set; }

    /// <summary>Returns only whether everything could be told and nothing was found that counts.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == Guessed) Audit(null);
        else base.Process();
    }

    private protected override void Process(DesignDocument design) => Audit(design);

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

    private void Audit(DesignDocument? design)
    {
        var checks = CheckCatalog.Choose(CheckSubject.Deployment, Id, ExcludeId);
        var snapshot = ReadDeployment(design?.DialledNumbers ?? []);
        var result = CheckRunner.Run(new CheckScope(checks, snapshot, design, Now.UtcDateTime.Date) { MinimumSeverity = MinimumSeverity });
        exit.Add(result.ExitCode);
        if (Quiet) WriteObject(result.ExitCode == 0);
        else if (Items) WriteObject(new AuditTestResult(result).Findings, enumerateCollection: true);
        else WriteObject(new AuditTestResult(result));
    }
}
