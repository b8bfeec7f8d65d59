using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet for the objects of one noun.</summary>
public abstract class ObjectCommand : SimulatedCommand
{
    /// <summary>The noun.</summary>
    protected abstract ObjectType Noun { get; }

    private protected string? IdentityText => Given().TryGetValue("Identity", out var identity) ? identity?.ToString() : null;

    private protected PSObject View(DeploymentObject item)
    {
        lock (Simulation.Gate) return ObjectView.Of(Simulation, item);
    }

    private protected void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings) WriteWarning(warning);
    }
}
