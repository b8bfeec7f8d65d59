namespace E911Config.TestSupport;

/// <summary>What a server does with the priorities of routes and rules; the documents leave the first two open.</summary>
public enum PriorityReading
{
    /// <summary>A priority stays the number that was written.</summary>
    Keep,

    /// <summary>Priorities are always 0, 1, 2 and so on: a priority is a place to insert at, and gaps close.</summary>
    Renumber,

    /// <summary>No documented reading, but a fault: whatever is written goes behind all others.</summary>
    Append,
}
