using System.Management.Automation;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Invoke-CsManagementStoreReplication: every replica is up to date already, and one that was made to lag stays
/// behind.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "CsManagementStoreReplication")]
public sealed class InvokeCsManagementStoreReplicationCommand : SimulatedCommand
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? ReplicaFqdn { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (ReplicaFqdn is null) return;
        lock (Simulation.Gate) GetCsManagementStoreReplicationStatusCommand.Known(Simulation, ReplicaFqdn);
    }
}
