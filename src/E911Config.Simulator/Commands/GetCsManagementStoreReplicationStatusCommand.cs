using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsManagementStoreReplicationStatus: every computer of every pool, up to date.</summary>
[Cmdlet(VerbsCommon.Get, "CsManagementStoreReplicationStatus")]
[OutputType("Microsoft.Rtc.Management.Xds.ReplicaState")]
public sealed class GetCsManagementStoreReplicationStatusCommand : SimulatedCommand
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? ReplicaFqdn { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter CentralManagementStoreStatus { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (CentralManagementStoreStatus)
            throw new SimulatorException("NotSimulated", ErrorCategory.NotImplemented, "-CentralManagementStoreStatus is not simulated.", nameof(CentralManagementStoreStatus));
        string[] replicas;
        lock (Simulation.Gate)
        {
            Simulation.Counters.Read("CsManagementStoreReplicationStatus");
            Simulation.Faults.OnRead("CsManagementStoreReplicationStatus");
            replicas = Simulation.Objects.Table(Pool.Type).All().SelectMany(pool => pool.List("Computers")).Distinct(System.StringComparer.OrdinalIgnoreCase).ToArray();
        }

        foreach (var replica in replicas.Where(fqdn => ReplicaFqdn is null || string.Equals(fqdn, ReplicaFqdn, System.StringComparison.OrdinalIgnoreCase)))
            WriteObject(State(replica));
    }

    private PSObject State(string replica)
    {
        var state = new PSObject();
        state.TypeNames.Clear();
        state.TypeNames.Add("Microsoft.Rtc.Management.Xds.ReplicaState");
        state.TypeNames.Add("System.Object");
        state.Properties.Add(new PSNoteProperty("UpToDate", true));
        state.Properties.Add(new PSNoteProperty("ReplicaFqdn", replica));
        state.Properties.Add(new PSNoteProperty("LastStatusReport", Simulation.LastWrite.LocalDateTime));
        state.Properties.Add(new PSNoteProperty("LastUpdateCreation", Simulation.LastWrite.LocalDateTime));
        state.Properties.Add(new PSNoteProperty("ProductVersion", "7.0.2046.0"));
        return state;
    }
}
