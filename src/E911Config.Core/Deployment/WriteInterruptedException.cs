namespace E911Config.Core.Deployment;

/// <summary>The user stopped while a write was running: whether it took effect can only be told by looking.</summary>
public sealed class WriteInterruptedException : E911Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="command">The command that was cut short.</param>
    public WriteInterruptedException(string command)
        : base("CommandFailed", $"{command} was stopped while it ran.")
    {
    }
}
