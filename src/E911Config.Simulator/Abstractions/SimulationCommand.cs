using System.Management.Automation;
using E911Config.Core;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet of the simulator itself. What it cannot do ends it.</summary>
public abstract class SimulationCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        try
        {
            Run();
        }
        catch (E911Exception error)
        {
            ThrowTerminatingError(new ErrorRecord(error, error.ErrorId, (error as SimulatorException)?.Category
                ?? ErrorCategory.InvalidData, error.Target));
        }
    }

    /// <summary>Does the work.</summary>
    protected abstract void Run();
}
