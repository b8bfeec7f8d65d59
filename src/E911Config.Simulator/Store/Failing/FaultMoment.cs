namespace E911Config.Simulator.Store;

/// <summary>When a fault strikes a write.</summary>
public enum FaultMoment
{
    /// <summary>Before it takes effect.</summary>
    Before,

    /// <summary>
    /// While it is written to the log, of which half a line is on the disk. A process can die then; a write alone is whole or not at all.
    /// </summary>
    During,

    /// <summary>After it took effect: the caller is told of a failure that was none, or of nothing.</summary>
    After,
}
