using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>A host that keeps the exit code and what is shown.</summary>
public sealed class RecordingHost : PSHost
{
    public RecordingUserInterface Screen { get; } = new();

    public int? ExitCode { get; set; }

    public override string Name => "E911Config.Module.Tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => Screen;

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    /// <summary>Forgets what was.</summary>
    public void Renew()
    {
        ExitCode = null;
        Screen.Renew();
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("A test has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("A test has no nested prompt.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
