using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// Takes a row of the location service away: one that is not there is neither error nor warning, and its location stays.
/// </summary>
public abstract class RemoveLisRowCommand : SimulatedCommand
{
    /// <summary>The table.</summary>
    protected abstract ObjectType Table { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var row = LocationRows.Of(Table, Given());
        lock (Simulation.Gate) Check(row);
        if (!ShouldProcess(row.Identity)) return;
        Write(Table.Noun, () =>
        {
            Check(row);
            return LocationRows.Stored(Simulation.Objects, row) is { } found ? [Change.Remove(found)] : [];
        });
    }

    /// <summary>Refuses a removal.</summary>
    private protected virtual void Check(DeploymentObject row)
    {
    }
}
