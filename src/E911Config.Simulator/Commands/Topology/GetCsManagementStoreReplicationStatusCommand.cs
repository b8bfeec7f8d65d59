using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Get-CsManagementStoreReplicationStatus: every computer of every pool but the gateways, up to date unless it was
/// made to lag.
/// </summary>
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
            throw new SimulatorException("NotSimulated", ErrorCategory.NotImplemented, "-CentralManagementStoreStatus is not simulated.",
                nameof(CentralManagementStoreStatus));
        foreach (var state in Read("CsManagementStoreReplicationStatus", () => Replicas(Simulation).Where(IsAsked).Select(State).ToArray()))
            WriteObject(state);
    }

    /// <summary>The name of a replica as the topology spells it.</summary>
    /// <exception cref="SimulatorException">ObjectNotFound: no pool has such a computer.</exception>
    internal static string Known(Simulation simulation, string replica) =>
        Replicas(simulation).FirstOrDefault(known => string.Equals(known, replica, StringComparison.OrdinalIgnoreCase))
            ?? throw SimulatorException.NotFound("replica", replica);

    // A gateway is a pool of the topology, and holds no replica of the store.
    private static IEnumerable<string> Replicas(Simulation simulation) => simulation.Objects.Table(Pool.Type).All()
        .Where(pool => !pool.List("Services").Any(service => service.StartsWith("PstnGateway:", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(pool => pool.List("Computers")).Distinct(StringComparer.OrdinalIgnoreCase);

    private bool IsAsked(string replica) => ReplicaFqdn is null || string.Equals(replica, ReplicaFqdn, StringComparison.OrdinalIgnoreCase);

    private PSObject State(string replica)
    {
        var lags = Simulation.Faults.OnLook(replica);
        var state = new PSObject();
        state.TypeNames.Clear();
        state.TypeNames.Add("Microsoft.Rtc.Management.Xds.ReplicaState");
        state.TypeNames.Add("System.Object");
        state.Properties.Add(new PSNoteProperty("UpToDate", !lags));
        state.Properties.Add(new PSNoteProperty("ReplicaFqdn", replica));
        state.Properties.Add(new PSNoteProperty("LastStatusReport", (lags ? Simulation.Started : Simulation.LastWrite).LocalDateTime));
        state.Properties.Add(new PSNoteProperty("LastUpdateCreation", Simulation.LastWrite.LocalDateTime));
        state.Properties.Add(new PSNoteProperty("ProductVersion", "7.0.2046.0"));
        return state;
    }
}
