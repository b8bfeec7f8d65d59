using System;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>The plan file (<c>*.e911-plan.json</c>). Its id is the hash of its content, so that an edited file is told from the one that was approved.</summary>
public static class PlanFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    internal const string EditedText = "the plan was edited after it was made: its content no longer matches its id. Change the design and make a new plan.";

    /// <summary>Reads a plan file.</summary>
    /// <exception cref="DataFileException">PlanInvalid with line and column, PlanVersionUnsupported, or PlanEdited where the content is not what the id says.</exception>
    public static Plan Read(string path) => Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a plan from a text.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>.</exception>
    public static Plan Parse(string path, string text)
    {
        var (plan, statedId) = PlanReader.Read(path, text);
        return string.Equals(plan.Id, statedId, StringComparison.Ordinal) ? plan : throw new DataFileException("PlanEdited", path, 0, 0, EditedText);
    }

    /// <summary>The text of a plan: the same plan gives the same bytes.</summary>
    public static string Format(Plan plan) => PlanWriter.Write(plan, withId: true);

    /// <summary>Replaces the file with a plan, in one step.</summary>
    public static void Write(string path, Plan plan) => TextFile.Replace(path, Format(plan));

    internal static string ContentHash(Plan plan) => Sha256.Hex(PlanWriter.Write(plan, withId: false));
}
