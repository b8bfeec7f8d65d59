namespace E911Config.Simulator.Store;

/// <summary>When a write fails.</summary>
public enum FaultMoment
{
    /// <summary>Before it takes effect.</summary>
    Before,

    /// <summary>After it took effect: the caller is told of a failure that was none.</summary>
    After,
}
