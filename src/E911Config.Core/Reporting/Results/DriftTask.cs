using System;

namespace E911Config.Core.Reporting;

/// <summary>A nightly check that Windows Task Scheduler runs, as it was registered.</summary>
public sealed class DriftTask
{
    /// <summary>Makes a result.</summary>
    /// <param name="taskPath">The folder of the task in Task Scheduler.</param>
    /// <param name="taskName">The name of the task.</param>
    /// <param name="account">The account that runs it.</param>
    /// <param name="at">The time of day, by the clock of the machine.</param>
    /// <param name="design">The design file.</param>
    /// <param name="reportFolder">The folder of its reports.</param>
    /// <param name="commandLine">What is run.</param>
    public DriftTask(string taskPath, string taskName, string account, TimeSpan at, string design, string reportFolder,
        string commandLine)
    {
        TaskPath = taskPath;
        TaskName = taskName;
        Account = account;
        At = at;
        Design = design;
        ReportFolder = reportFolder;
        CommandLine = commandLine;
        Text = DriftTaskText.Page(this);
    }

    /// <summary>The folder of the task in Task Scheduler.</summary>
    public string TaskPath { get; }

    /// <summary>The name of the task.</summary>
    public string TaskName { get; }

    /// <summary>The account that runs it, whether it is logged on or not.</summary>
    public string Account { get; }

    /// <summary>The time of day, by the clock of the machine.</summary>
    public TimeSpan At { get; }

    /// <summary>The design file.</summary>
    public string Design { get; }

    /// <summary>The folder of its reports.</summary>
    public string ReportFolder { get; }

    /// <summary>What is run.</summary>
    public string CommandLine { get; }

    /// <summary>The task as it is shown, with what is to be done next.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => TaskPath + TaskName;
}
