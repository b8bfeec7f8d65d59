using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>
/// What was asked about on the way of a call, in order, each once, while some elements have failed. Two runs of which the first so many
/// questions were answered alike ask the same next.
/// </summary>
/// <param name="elements">Everything that can fail.</param>
internal sealed class FailureTrail(ElementTable elements)
{
    private readonly HashSet<int> failed = [];
    private readonly HashSet<int> known = [];
    private readonly List<int> asked = [];

    /// <summary>The elements asked about since the beginning.</summary>
    public IReadOnlyList<int> Asked => asked;

    /// <summary>Begins anew: nothing was asked, nothing has failed.</summary>
    public void Begin()
    {
        failed.Clear();
        known.Clear();
        asked.Clear();
    }

    /// <summary>Lets an element fail.</summary>
    public void Fail(int element) => failed.Add(element);

    /// <summary>Whether an element has failed.</summary>
    public bool Asks(int element)
    {
        if (known.Add(element)) asked.Add(element);
        return failed.Count > 0 && failed.Contains(element);
    }

    /// <summary>Whether a link is saturated; one that is not limited cannot be.</summary>
    public bool AsksSaturation(int link) => elements.SaturationOf(link) is >= 0 and var saturation && Asks(saturation);
}
