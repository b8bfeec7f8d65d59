using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Remove-CsLisLocation: one that is not exactly the given one stays in silence, one that a row leads to with an
/// error.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CsLisLocation", DefaultParameterSetName = Some, SupportsShouldProcess = true)]
public sealed class RemoveCsLisLocationCommand : LocationFieldsCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        if (LocationRows.LocationOf(Given()) is not { } asked) return;
        DeploymentObject? location;
        lock (Simulation.Gate) location = Removable(asked);
        if (location is null || !ShouldProcess(location.Identity)) return;
        Write(OwnTypes.Location.Noun, () => Removable(asked) is { } found ? [.. LocationRows.Remove(Simulation.Objects, found)] : []);
    }

    private DeploymentObject? Removable(DeploymentObject asked)
    {
        foreach (var rows in LocationTables.Rows) Simulation.Objects.Table(rows);
        var users = Simulation.Objects.UsersOf(asked.Type.Noun, asked.Identity);
        return users.Count == 0 ? Simulation.Objects.Find(asked.Type, asked.Identity) : throw new SimulatorException("ObjectInUse",
            ErrorCategory.InvalidOperation, $"The location \"{asked.Identity}\" is still referenced, by {users.First()} for one.",
            asked.Identity);
    }
}
