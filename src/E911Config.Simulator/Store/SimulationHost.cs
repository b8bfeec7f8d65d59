using System;
using System.Management.Automation;

namespace E911Config.Simulator.Store;

/// <summary>
/// The one simulation of this process. This is the permitted static state: two administrators are two runspaces of one process, and they must meet somewhere.
/// </summary>
internal static class SimulationHost
{
    private static readonly object Gate = new();
    private static Simulation? current;

    public static Simulation? Current
    {
        get
        {
            lock (Gate) return current;
        }
    }

    public static Simulation Require() => Current ?? throw NotStarted();

    public static SimulatorException NotStarted() => new(
        "SimulationNotStarted", ErrorCategory.InvalidOperation, "No simulation is running. Start one with Start-E911Simulation -Path <snapshot file>.");

    /// <summary>Starts a simulation.</summary>
    /// <exception cref="SimulatorException">SimulationRunning: there is one already.</exception>
    public static Simulation Start(Func<Simulation> open)
    {
        lock (Gate)
        {
            if (current is not null)
            {
                throw new SimulatorException("SimulationRunning", ErrorCategory.ResourceExists,
                    $"This process already simulates \"{current.Path}\". Use it as it is, or stop it with Stop-E911Simulation.", current.Path);
            }

            return current = open();
        }
    }

    /// <summary>Ends the simulation after a last act; if that fails, it goes on.</summary>
    public static void Stop(Action<Simulation> last)
    {
        lock (Gate)
        {
            var simulation = Require();
            lock (simulation.Gate)
            {
                last(simulation);
                simulation.Dispose();
                current = null;
            }
        }
    }
}
