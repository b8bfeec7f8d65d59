using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;

namespace E911Config.Simulator.Store;

/// <summary>
/// The stores that this process holds open, by path. This table is the one permitted static state: two administrators are two runspaces of
/// a
/// process, and they must meet somewhere.
/// </summary>
internal static class OpenStores
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, Simulation> Open = new(StringComparer.Ordinal);

    /// <summary>Opens a store for the first session that uses it.</summary>
    /// <exception cref="SimulatorException">StoreOpen: another session of this process has it.</exception>
    public static Simulation Start(string path, Func<Simulation> open)
    {
        lock (Gate)
        {
            if (Open.ContainsKey(Key(path)))
            {
                throw new SimulatorException("StoreOpen", ErrorCategory.ResourceExists,
                    $"Another session of this process simulates \"{path}\" already. "
                    + $"Join it with Start-E911Simulation -Path \"{path}\" -Join, or stop it there first.", path);
            }

            var simulation = open();
            Open.Add(Key(path), simulation);
            simulation.Sessions = 1;
            return simulation;
        }
    }

    /// <summary>Finds the store that another session has opened.</summary>
    /// <exception cref="SimulatorException">StoreNotOpen: no session of this process has it.</exception>
    public static Simulation Join(string path)
    {
        lock (Gate)
        {
            if (!Open.TryGetValue(Key(path), out var simulation))
            {
                throw new SimulatorException("StoreNotOpen", ErrorCategory.ObjectNotFound,
                    $"No session of this process simulates \"{path}\", so there is nothing to join. "
                    + "Start it without -Join; what another process simulates is joined by a session into that process.", path);
            }

            simulation.Sessions++;
            return simulation;
        }
    }

    /// <summary>Lets one session go. The last one folds the changes into the file and frees it.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="discard">Whether the changes are forgotten.</param>
    /// <param name="mayStay">
    /// Whether the simulation goes on if its file cannot be written; where nobody is left it does not, and its log stays beside the file.
    /// </param>
    /// <exception cref="SimulatorException">SimulationShared: others still work on what shall be forgotten.</exception>
    public static void Leave(Simulation simulation, bool discard, bool mayStay)
    {
        lock (Gate)
        {
            if (simulation.Sessions > 1)
            {
                if (discard)
                {
                    throw new SimulatorException("SimulationShared", ErrorCategory.ResourceBusy,
                        $"Other sessions of this process work on \"{simulation.Path}\". "
                        + "Stop it there first, or stop it here without -Discard.",
                        simulation.Path);
                }

                simulation.Sessions--;
                return;
            }

            lock (simulation.Gate)
            {
                var over = !mayStay;
                try
                {
                    if (discard) simulation.Discard();
                    else simulation.Save();
                    over = true;
                }
                finally
                {
                    if (over)
                    {
                        simulation.Sessions = 0;
                        Open.Remove(Key(simulation.Path));
                        simulation.Dispose();
                    }
                }
            }
        }
    }

    // A drive of Windows does not tell upper and lower case apart; elsewhere the lock of the file finds out what two spellings mean.
    private static string Key(string path) =>
        Path.DirectorySeparatorChar == '\\' ? Path.GetFullPath(path).ToUpperInvariant() : Path.GetFullPath(path);
}
