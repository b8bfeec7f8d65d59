namespace E911Config.Core.Reporting.Reports;

/// <summary>Something wrong, as tools take it that gather problems.</summary>
/// <param name="Id">A stable id: of a check, or the kind of drift.</param>
/// <param name="Tone">How bad it is.</param>
/// <param name="Severity">The same as its result calls it.</param>
/// <param name="Object">The object that is meant: noun and identity; empty if none is.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ReportProblem(string Id, Tone Tone, string Severity, string Object, string Message)
{
    /// <summary>What tells it from others of one id and object, whatever its values; empty if there is but one.</summary>
    public string Key { get; init; } = "";

    /// <summary>What the id stands for; empty where it says enough.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it matters; empty where the message says it.</summary>
    public string Why { get; init; } = "";

    /// <summary>How it is mended; empty where the message says it.</summary>
    public string HowToFix { get; init; } = "";

    /// <summary>The file in which it is to be mended; empty for none.</summary>
    public string File { get; init; } = "";

    /// <summary>The line there, from 1; 0 for the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The column there, from 1; 0 for the whole line.</summary>
    public int Column { get; init; }

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; init; } = "";
}
