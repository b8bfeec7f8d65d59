using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Core;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Register-E911DriftTask: the nightly check by Windows Task Scheduler.</summary>
[Cmdlet(VerbsLifecycle.Register, "E911DriftTask", DefaultParameterSetName = "ServiceAccount", SupportsShouldProcess = true)]
[OutputType(typeof(DriftTask))]
public sealed class RegisterE911DriftTaskCommand : E911Cmdlet
{
    /// <summary>The design file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The folder of the reports.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string ReportFolder { get; set; } = "";

    /// <summary>The group managed service account that runs the check.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "ServiceAccount")]
    [ValidateNotNullOrEmpty]
    public string ServiceAccount { get; set; } = "";

    /// <summary>Another account that runs the check, with its password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Credential")]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    /// <summary>The name of the task.</summary>
    [Parameter]
    [ValidatePattern(@"^[^\\/:*?""<>|]+$")]
    public string TaskName { get; set; } = "";

    /// <summary>The time of day.</summary>
    [Parameter]
    public DateTime At { get; set; } = new(2026, 1, 1, 3, 0, 0);

    /// <summary>The folder with the journals of Set-E911Routing.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>Where Microsoft's cmdlets are, if not on this machine.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? ConnectionUri { get; set; }

    /// <summary>The lowest severity that counts as a difference for the exit code.</summary>
    [Parameter]
    [ValidateSet("Minor", "Major", "Critical")]
    public DriftSeverity MinimumSeverity { get; set; } = DriftSeverity.Minor;

    /// <summary>How many days reports are kept.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>When a run that hangs is ended.</summary>
    [Parameter]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Leaves the event log alone.</summary>
    [Parameter]
    public SwitchParameter NoEventLog { get; set; }

    /// <summary>Replaces a task of the same name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (Credential is null && !(ServiceAccount.Contains("\\") && ServiceAccount.EndsWith("$", StringComparison.Ordinal)))
            throw new E911Exception("InputNotUnderstood", $"{ServiceAccount} is no group managed service account, which is written "
                + "DOMAIN\\name$. For another account give -Credential.") { Target = ServiceAccount };
        var scheduler = new TaskScheduler(this);
        var design = InputFile(Path);
        var name = "E911 drift " + DesignFile.Read(design).Name;
        if (TaskName.Length > 0) name = TaskName;
        if (!Force && scheduler.Names().Contains(name, StringComparer.OrdinalIgnoreCase)) throw new E911Exception("TaskExists",
            $"There is a task {TaskScheduler.Folder}{name} already. Give another -TaskName, or replace it with -Force.") { Target = name };
        if (ConnectionUri is { IsAbsoluteUri: false }) throw new E911Exception("InputNotUnderstood",
            $"-ConnectionUri {ConnectionUri} is no whole address, such as https://pool.contoso.com/OcsPowerShell.");
        var reports = OutputFile(ReportFolder);
        var journals = JournalFolder is null ? null : ApplyFolder.ToRead(this, JournalFolder);
        var arguments = WindowsCommandLine.Of(Arguments(design, reports, journals));
        var task = new DriftTask(TaskScheduler.Folder, name, Credential?.UserName ?? ServiceAccount, At.TimeOfDay, design, reports,
            "powershell.exe " + arguments);
        if (!ShouldProcess(task.ToString(), $"Run daily as {task.Account}: {task.CommandLine}")) return;
        Internal.ReportFolder.Make(reports);
        if (JournalFolder is null) WriteWarning($"Without -JournalFolder the check looks for journals in the folder of {task.Account}, who "
            + "has applied no plan: it compares with the design alone. Name the folder that Set-E911Routing uses.");
        scheduler.Register(name, $"Compares the deployment with {design}. Made by E911Config.", "powershell.exe",
            arguments, task.At, TimeLimit, Force, Credential is null
                ? [("Principal", scheduler.ServiceAccount(ServiceAccount))]
                : [("User", Credential.UserName), ("Password", Credential.GetNetworkCredential().Password), ("RunLevel", "Limited")]);
        if (!NoEventLog) scheduler.Tell(1002, $"{task} was registered: {task.CommandLine}");
        WriteObject(task);
    }

    private List<string> Arguments(string design, string reports, string? journals)
    {
        var script = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(E911Cmdlet).Assembly.Location)!, "nightly.ps1");
        List<string> all = ["-NoProfile", "-NonInteractive", "-File", script, "-Design", design, "-ReportFolder", reports,
            "-MinimumSeverity", MinimumSeverity.ToString(),
            "-KeepDays", KeepDays.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (journals is not null) all.AddRange(["-JournalFolder", journals]);
        if (ConnectionUri is not null) all.AddRange(["-ConnectionUri", ConnectionUri.AbsoluteUri]);
        if (!NoEventLog) all.Add("-EventLog");
        return all;
    }
}
