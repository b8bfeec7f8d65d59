using System.Collections.Generic;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What threatens something in a picture.</summary>
/// <param name="Tone">How bad the worst of it is.</param>
/// <param name="Notes">What it is, the worst first.</param>
internal sealed record Risk(Tone Tone, IReadOnlyList<string> Notes)
{
    /// <summary>Nothing.</summary>
    public static Risk None { get; } = new(Tone.Good, []);
}
