namespace E911Config.Simulator.Store;

/// <summary>What the server does with priorities; the documents leave both readings open.</summary>
public enum PriorityReading
{
    /// <summary>A given number is kept, even beside an equal one or a gap. Without a number: one more than the highest.</summary>
    Keep,

    /// <summary>Priorities are always 0, 1, 2 and so on: inserting shifts those behind, removing closes the gap.</summary>
    Renumber,
}
