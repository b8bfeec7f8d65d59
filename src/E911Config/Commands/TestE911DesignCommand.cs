using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Checks;
using E911Config.Core.Design;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Test-E911Design: checks a design, by itself or against a deployment.</summary>
[Cmdlet(VerbsDiagnostic.Test, "E911Design", DefaultParameterSetName = "Path")]
[OutputType(typeof(AuditTestResult), typeof(AuditTestFinding), typeof(bool))]
public sealed class TestE911DesignCommand : DesignCmdlet
{
    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public TestE911DesignCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>Holds the design against the deployment that the cmdlets of this session reach.</summary>
    [Parameter]
    public SwitchParameter Live { get; set; }

    /// <summary>Only these checks.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DesignCheckCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>All checks but these.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DesignCheckCompleter))]
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

    private static DateTime Today => Now.UtcDateTime.Date;

    private bool HasDeployment => Live || Snapshot is not null || Session is not null;

    /// <inheritdoc/>
    protected override void Process()
    {
        var stray = !HasDeployment ? new[] { nameof(CallersFrom), nameof(CallersSnapshot) }.FirstOrDefault(
            MyInvocation.BoundParameters.ContainsKey) : null;
        if (stray is not null) throw new E911Exception("InputNotUnderstood",
            $"-{stray} belongs to a deployment: add -Live, -Snapshot or -Session, or leave it out.");
        if (Live && Snapshot is not null) throw new E911Exception("InputNotUnderstood",
            "-Live asks the deployment, -Snapshot what was read of it: leave one of them out.");
        CheckCatalog.Choose(CheckSubject.Design, Id, ExcludeId);
        base.Process();
    }

    private protected override void Process(DesignDocument design) => Tell(CheckRunner.Run(
        CheckScope.OfDesign(design, HasDeployment ? ReadDeployment(design) : null, Today, Id, ExcludeId)
            with { MinimumSeverity = MinimumSeverity }));

    private protected override void Unusable(DesignInvalidException error) => Tell(CheckRunner.Unusable(
        CheckScope.OfDesign(null, null, Today, Id, ExcludeId) with { MinimumSeverity = MinimumSeverity }, error));

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

    private void Tell(AuditResult result)
    {
        exit.Add(result.ExitCode);
        if (Quiet) WriteObject(result.ExitCode == 0);
        else if (Items) WriteObject(new AuditTestResult(result).Findings, enumerateCollection: true);
        else WriteObject(new AuditTestResult(result, Live ? AuditText.Live : SourceText));
    }
}
