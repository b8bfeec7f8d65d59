using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// Writes a row of the location service: it is replaced as a whole, and a location or address that is not known yet comes into being. Empty
/// columns of a file are fields that are not there. Without a key it is the location alone.
/// </summary>
public abstract class SetLisRowCommand : LocationFieldsCommand
{
    /// <summary>The table.</summary>
    protected abstract ObjectType Table { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var row = ParameterSetName == Alone ? null : LocationRows.Of(Table, Given());
        var location = LocationRows.LocationOf(Given());
        if (!ShouldProcess(row?.Identity ?? location?.Identity)) return;
        Write(Table.Noun, () => [.. Changes(row, location)]);
    }

    private IEnumerable<Change> Changes(DeploymentObject? row, DeploymentObject? location) =>
        row is not null ? LocationRows.Put(Simulation.Objects, row)
        : location is not null ? LocationRows.Place(Simulation.Objects, location) : [];
}
