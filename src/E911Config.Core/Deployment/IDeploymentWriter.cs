namespace E911Config.Core.Deployment;

/// <summary>Writes to a deployment: one command of Microsoft's at a time.</summary>
public interface IDeploymentWriter
{
    /// <summary>Runs one command.</summary>
    /// <exception cref="E911Exception">It failed; whether it took effect can only be told by looking.</exception>
    /// <exception cref="WriteInterruptedException">The user stopped while it ran.</exception>
    void Write(Command command);
}
