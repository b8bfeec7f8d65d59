namespace E911Config.Shell;

/// <summary>How a run ended.</summary>
internal enum RunOutcome
{
    /// <summary>To its end, or to an <c>exit</c>.</summary>
    Completed,

    /// <summary>By an error that nobody caught; it has been printed.</summary>
    Failed,

    /// <summary>By Ctrl+C.</summary>
    Stopped,
}
