using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>A scheduled check in words.</summary>
internal static class DriftTaskText
{
    private const int Column = 10;

    /// <summary>The task as it is shown, with what is to be done next.</summary>
    public static string Page(DriftTask task) => Reporting.Page.Lines(
    [
        .. Line("Task", task.ToString()),
        .. Line("Runs", FormattableString.Invariant($"daily at {task.At:hh\\:mm} as {task.Account}, logged on or not")),
        .. Line("Design", task.Design),
        .. Line("Reports", task.ReportFolder),
        .. Line("Command", task.CommandLine),
        "",
        .. Reporting.Page.Wrap("The account needs the right \"Log on as a batch job\", read access to the design and to the journals, "
            + "write access to the reports, and a role that may read the deployment.", "", 0),
        .. Reporting.Page.Wrap(FormattableString.Invariant(
            $"Run it once now, and look at {System.IO.Path.Combine(task.ReportFolder, "latest.html")}:"), "", 0),
        .. Reporting.Page.Wrap(
            $"Start-ScheduledTask -TaskPath {CommandText.Quote(task.TaskPath)} -TaskName {CommandText.Quote(task.TaskName)}", "", 2),
    ]);

    private static IEnumerable<string> Line(string name, string value) =>
        Reporting.Page.Wrap(value, name.PadRight(Column - 2) + ": ", Column);
}
