using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>Tones in their order.</summary>
internal static class Tones
{
    private static readonly Tone[] WorstFirst = [Tone.Bad, Tone.Unknown, Tone.Warning, Tone.Plain, Tone.Good];

    /// <summary>The place of a tone, the worst first.</summary>
    public static int Place(Tone tone) => Array.IndexOf(WorstFirst, tone);

    /// <summary>The worst of some tones; neither good nor bad if there are none.</summary>
    public static Tone Worst(IEnumerable<Tone> tones) => tones.OrderBy(Place).DefaultIfEmpty(Tone.Plain).First();

    /// <summary>Whether somebody should look at it.</summary>
    public static bool IsRisk(Tone tone) => Place(tone) < Place(Tone.Plain);
}
