using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>How a change of a deployment was ordered: what the commands that come next must name, so that they can be pasted.</summary>
internal sealed record ChangeOrder
{
    private const string PlanVariable = "$plan";

    /// <summary>The command that ordered it, paths in full, without what only asks.</summary>
    public string Again { get; init; } = "";

    /// <summary>The file of the plan; empty if none is known.</summary>
    public string PlanPath { get; init; } = "";

    /// <summary>The file of the design; empty if none is known.</summary>
    public string DesignPath { get; init; } = "";

    /// <summary>Whether whoever ordered it was told that there is something to read in the plan.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether the plan was for some zones only.</summary>
    public bool IsPilot { get; init; }

    /// <summary>The folder with the journal, where one was named; else empty.</summary>
    public string JournalFolder { get; init; } = "";

    /// <summary>Whether it went through a session.</summary>
    public bool HasSession { get; init; }

    /// <summary>What looks whether all is as designed. Of a pilot the plan alone tells which zones are meant.</summary>
    public string Check => DesignPath.Length > 0 && !IsPilot
        ? $"Test-E911Drift -Path {CommandText.Quote(DesignPath)}{Folder}{Session}"
        : $"Test-E911Drift -Plan {OfPlan(PlanPath)}{Session}";

    private string Folder => JournalFolder.Length == 0 ? "" : " -JournalFolder " + CommandText.Quote(JournalFolder);

    private string Session => HasSession ? " -Session $session" : "";

    /// <summary>What takes back what a journal tells of.</summary>
    public string Back(string journal) => $"Undo-E911Routing -JournalPath {CommandText.Quote(journal)}{Folder}{Session}";

    /// <summary>A plan as a command names it: by its file, else by the variable that it has in every example.</summary>
    public static string OfPlan(string path) => path.Length == 0 ? PlanVariable : CommandText.Quote(path);
}
