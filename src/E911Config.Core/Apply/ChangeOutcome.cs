namespace E911Config.Core.Apply;

/// <summary>How a change ended, as its journal tells.</summary>
public enum ChangeOutcome : long
{
    /// <summary>Every step is done.</summary>
    Applied,

    /// <summary>There was nothing to do.</summary>
    NothingToDo,

    /// <summary>A step failed, and everything was taken back.</summary>
    RolledBack,

    /// <summary>A step failed, and something stands.</summary>
    Failed,

    /// <summary>It was stopped between two steps.</summary>
    Cancelled,

    /// <summary>Nothing tells of an end: the process or the computer died.</summary>
    Interrupted,

    /// <summary>Its journal is still open: it runs.</summary>
    Running,
}
