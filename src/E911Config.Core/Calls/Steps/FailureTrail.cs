using System;
using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>
/// What was asked about on the way of a call, in order, each once, while some elements have failed. Two runs of which the first so many
/// questions were answered alike ask the same next.
/// </summary>
/// <param name="elements">Everything that can fail.</param>
internal sealed class FailureTrail(ElementTable elements)
{
    private readonly List<int> failed = [];
    private readonly List<int> asked = [];

    private readonly List<(int From, int To, Admission Admission, bool Internet, Truth Open)> paths = [];

    // By element the beginning since which it was asked last.
    private int[] askedSince = new int[elements.Count];
    private int beginning;

    /// <summary>The elements asked about since the beginning.</summary>
    public IReadOnlyList<int> Asked => asked;

    /// <summary>Begins anew: nothing was asked, nothing has failed.</summary>
    public void Begin()
    {
        failed.Clear();
        asked.Clear();
        paths.Clear();
        beginning++;
    }

    /// <summary>Lets an element fail.</summary>
    public void Fail(int element) => failed.Add(element);

    /// <summary>Whether an element has failed.</summary>
    public bool Asks(int element)
    {
        if (element >= askedSince.Length) Array.Resize(ref askedSince, elements.Count);
        if (askedSince[element] != beginning)
        {
            askedSince[element] = beginning;
            asked.Add(element);
        }

        return failed.Count > 0 && failed.Contains(element);
    }

    /// <summary>Whether a path was open when it was asked for since the beginning; null if it was not asked for.</summary>
    public Truth? Path(int from, int to, Admission admission, bool internet)
    {
        foreach (var path in paths)
        {
            if (path.From == from && path.To == to && path.Admission == admission && path.Internet == internet) return path.Open;
        }

        return null;
    }

    /// <summary>Keeps whether a path is open.</summary>
    public Truth Keep(int from, int to, Admission admission, bool internet, Truth open)
    {
        paths.Add((from, to, admission, internet, open));
        return open;
    }

    /// <summary>Whether a link is saturated; one that is not limited cannot be.</summary>
    public bool AsksSaturation(int link) => elements.SaturationOf(link) is >= 0 and var saturation && Asks(saturation);
}
