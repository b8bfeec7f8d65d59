using System;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Design;
using E911Config.Core.Drift;

namespace E911Config.Commands;

/// <summary>Test-E911Drift: the deployment against its design.</summary>
[Cmdlet(VerbsDiagnostic.Test, "E911Drift", DefaultParameterSetName = "Path")]
[OutputType(typeof(DriftResult), typeof(DriftItem), typeof(bool))]
public sealed class TestE911DriftCommand : DesignCmdlet
{
    private int exitCode;

    /// <summary>The lowest severity that counts as a difference for the exit code.</summary>
    [Parameter]
    [ValidateSet("Minor", "Major", "Critical")]
    public DriftSeverity MinimumSeverity { get; set; } = DriftSeverity.Minor;

    /// <summary>Returns the bare items instead of the result.</summary>
    [Parameter]
    public SwitchParameter Items { get; set; }

    /// <summary>Returns only whether there is no drift.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    private protected override void Process(DesignDocument design)
    {
        var result = DriftFinder.Find(design, ReadDeployment(design), MinimumSeverity, Now.UtcDateTime.Date);
        exitCode = Worse(exitCode, result.ExitCode);
        if (Quiet) WriteObject(result.Clean);
        else if (Items) WriteObject(result.Items, enumerateCollection: true);
        else WriteObject(result);
    }

    /// <inheritdoc/>
    protected override void Report(E911Exception error)
    {
        exitCode = 1;
        base.Report(error);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (EnableExit) Host.SetShouldExit(exitCode);
    }

    // 1 failure, else 2 differences, else 3 inconclusive, else 0.
    private static int Worse(int one, int other) => one == 0 ? other : other == 0 ? one : Math.Min(one, other);
}
