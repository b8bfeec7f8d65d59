using System;
using E911Config.Core.Apply;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Formats;

/// <summary>Results that were saved, for reports.</summary>
public static class ReportFile
{
    private static readonly (string Extension, Func<string, object> Read)[] Kinds =
    [
        (".e911-plan.json", path => new TrunkPlan(PlanFile.Read(path)) { File = path }),
        (JournalHistory.Extension, path => new RoutingHistoryEntry(JournalHistory.Of(path))),
        (".e911-drift.json", path => new DriftTestResult(DriftFile.Read(path))),
    ];

    /// <summary>The result that a file holds.</summary>
    /// <param name="path">A plan file, a journal or a drift file, by the end of its name.</param>
    /// <exception cref="E911Exception">ReportImpossible: it is none of these; and whatever is wrong with the file.</exception>
    public static object Read(string path)
    {
        foreach (var (extension, read) in Kinds)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return read(path);
        }

        throw new E911Exception("ReportImpossible",
            $"{Quoted.Of(path)} is neither a plan file (.e911-plan.json) nor a journal ({JournalHistory.Extension}) nor a drift file "
            + "(.e911-drift.json). Give one, or pipe the result of a cmdlet in.") { Target = path };
    }
}
