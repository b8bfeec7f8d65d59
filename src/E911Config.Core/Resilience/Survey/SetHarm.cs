using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Resilience;

/// <summary>Elements that fail together, and every call of which they are a minimal set of failures.</summary>
public sealed record SetHarm
{
    /// <summary>What fails together.</summary>
    public required IReadOnlyList<string> Elements { get; init; }

    /// <summary>The calls that lose something by it, in the order in which they were followed.</summary>
    public required IReadOnlyList<HarmedCall> Calls { get; init; }

    /// <summary>Who loses the call.</summary>
    public required Harm Call { get; init; }

    /// <summary>Who loses the location.</summary>
    public required Harm Location { get; init; }

    /// <summary>Of whose calls cannot be told what becomes of them.</summary>
    public required Harm Unknown { get; init; }

    /// <summary>Who loses anything, each once.</summary>
    public required Harm All { get; init; }

    /// <summary>What would save the calls, where one element alone fails: the way that saves most callers first.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];

    /// <summary>The worst that is lost: the call, else the location. What cannot be told stands apart.</summary>
    public Loss Loses => Call.Groups > 0 ? Loss.Call : Location.Groups > 0 ? Loss.Location : Loss.Unknown;

    /// <summary>Who loses the worst.</summary>
    public Harm Worst => Loses switch { Loss.Call => Call, Loss.Location => Location, _ => Unknown };

    /// <summary>Whether other elements do just the same to the same calls, so that the two can be told together.</summary>
    internal bool HurtsAsMuchAs(SetHarm other) => Elements.Count == other.Elements.Count && Calls.Count == other.Calls.Count
        && Calls.Zip(other.Calls, (one, another) => ReferenceEquals(one.Call, another.Call) && one.Set.Loses == another.Set.Loses
            && one.Set.Outcome == another.Set.Outcome).All(same => same)
        && WaysOut.SequenceEqual(other.WaysOut);
}
