using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>What has failed.</summary>
/// <param name="down">Elements that are down, and replies that trunks give.</param>
/// <param name="full">Links that admit no further call.</param>
/// <param name="perhapsFull">Links that admit no further call if they are limited at all, which cannot be told.</param>
/// <param name="asked">Where to note every element that is asked about; null for nowhere.</param>
/// <param name="trail">Who answers for all else, and keeps what he was asked; null for nobody.</param>
internal sealed class Failures(HashSet<int> down, HashSet<int> full, HashSet<int> perhapsFull, HashSet<int>? asked = null,
    FailureTrail? trail = null)
{
    public static Failures None { get; } = new([], [], []);

    /// <summary>Who answers for what else has failed, and keeps what he was asked; null for nobody.</summary>
    public FailureTrail? Trail => trail;

    /// <summary>Whether some link is full, or may be.</summary>
    public bool AnyFull => trail is not null || full.Count + perhapsFull.Count > 0;

    /// <summary>Whether some link is full if it is limited, which cannot be told.</summary>
    public bool AnyPerhapsFull => perhapsFull.Count > 0;

    /// <summary>Nothing has failed, and every element that a call asks about is noted.</summary>
    public static Failures Noting(HashSet<int> asked) => new([], [], [], asked);

    /// <summary>The same, and what a trail says beside it.</summary>
    public Failures With(FailureTrail beside) => new(down, full, perhapsFull, asked, beside);

    /// <summary>The same, and some elements that are down beside.</summary>
    public Failures And(IEnumerable<int> elements) => new([.. down, .. elements], full, perhapsFull);

    public bool Down(int element)
    {
        if (element < 0) return false;
        asked?.Add(element);
        return (down.Count > 0 && down.Contains(element)) || trail?.Asks(element) == true;
    }

    /// <summary>Whether something is down that goes down with some elements, and perhaps with others.</summary>
    public Truth Down(int[] elements, IReadOnlyList<int> perhaps)
    {
        foreach (var element in elements)
        {
            if (Down(element)) return Truth.Yes;
        }

        for (var place = 0; place < perhaps.Count; place++)
        {
            if (Down(perhaps[place])) return Truth.Unknown;
        }

        return Truth.No;
    }

    /// <summary>Whether a limited link is full.</summary>
    public bool Full(int link) => (full.Count > 0 && full.Contains(link)) || trail?.AsksSaturation(link) == true;

    /// <summary>Whether a link is full if it is limited, which cannot be told.</summary>
    public bool PerhapsFull(int link) => perhapsFull.Count > 0 && perhapsFull.Contains(link);
}
