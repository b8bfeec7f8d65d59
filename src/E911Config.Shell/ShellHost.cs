using System;
using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace E911Config.Shell;

/// <summary>What the engine asks of the program around it.</summary>
internal sealed class ShellHost(ShellUserInterface ui) : PSHost
{
    public override string Name => "E911Config.Shell";

    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyFileVersionAttribute>() is { } version
        ? new Version(version.Version)
        : new Version(0, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => ui;

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <summary>Set by <c>exit</c> and by cmdlets with -EnableExit; the last one counts.</summary>
    public int? ExitCode { get; private set; }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    // A question's "Suspend" comes here.
    public override void EnterNestedPrompt() => throw new HostException("E911Config.Shell cannot suspend a command. Answer yes or no.");

    public override void ExitNestedPrompt() => throw new HostException("E911Config.Shell has no nested prompt to leave.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
