using System;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>
/// The plan file (<c>*.e911-plan.json</c>). Its id is the hash of the change that it describes, its seal the hash of everything that it
/// holds, so that an edited file is told from the one that was approved. It holds values only, no sentences.
/// </summary>
public static class PlanFile
{
    /// <summary>The format that this version writes, and the only one that it reads.</summary>
    public const long FormatVersion = 2;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>Reads a plan file.</summary>
    /// <exception cref="DataFileException">PlanInvalid with line and column, PlanVersionUnsupported, or PlanEdited where the content is not
    /// what the seal says.</exception>
    public static Plan Read(string path) => Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a plan from a text.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>.</exception>
    public static Plan Parse(string path, string text) => PlanReader.Read(path, text);

    /// <summary>The text of a plan: the same plan gives the same bytes.</summary>
    public static string Format(Plan plan) => PlanWriter.Write(plan, withSeal: true);

    /// <summary>Replaces the file with a plan, in one step.</summary>
    public static void Write(string path, Plan plan, bool isPrivate = false) => TextFile.Replace(path, Format(plan), isPrivate);

    internal static string IdOf(Plan plan) => Sha256.Hex(PlanWriter.WriteChange(plan));

    internal static string SealOf(Plan plan) => Sha256.Hex(PlanWriter.Write(plan, withSeal: false));
}
