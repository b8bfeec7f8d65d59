using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator;

/// <summary>What <c>Get-E911Simulation</c> tells of the running simulation, at the moment it was asked.</summary>
public sealed class E911Simulation
{
    private E911Simulation(Simulation simulation)
    {
        var origin = simulation.Origin;
        Path = simulation.Path;
        SourceKind = origin.Source.Kind;
        Deployment = origin.Source.Deployment;
        Sessions = simulation.Sessions;
        Version = origin.Source.Version;
        CapturedAt = origin.CapturedAt?.UtcDateTime;
        PriorityReading = simulation.Priorities;
        UsageRemoval = simulation.UsageRemoval;
        AddressValidation = simulation.AddressValidation;
        HasUnsavedChanges = simulation.HasUnsavedChanges;
        UnpublishedLocations = simulation.Unpublished;
        Objects = simulation.Objects.ReadTypes.ToDictionary(type => type.Noun, type => simulation.Objects.Table(type).Count);
        Unread = ObjectTypes.All.Where(type => !simulation.Objects.IsRead(type)).Select(type => type.Noun).ToArray();
        Reads = simulation.Counters.Reads;
        Writes = simulation.Counters.Writes;
        Faults = simulation.Faults.Describe().ToArray();
    }

    /// <summary>The snapshot file.</summary>
    public string Path { get; }

    /// <summary>How the snapshot was made: live, simulated, collected or file.</summary>
    public string SourceKind { get; }

    /// <summary>Whose copy it is: the FQDNs of the registrar pools.</summary>
    public string Deployment { get; }

    /// <summary>How many sessions of this process use it.</summary>
    public int Sessions { get; }

    /// <summary>The server version that the snapshot names.</summary>
    public string Version { get; }

    /// <summary>When the snapshot was taken, in UTC.</summary>
    public DateTime? CapturedAt { get; }

    /// <summary>How priorities are read.</summary>
    public PriorityReading PriorityReading { get; }

    /// <summary>Whether a referenced usage can be removed.</summary>
    public UsageRemoval UsageRemoval { get; }

    /// <summary>What the service provider says of a civic address.</summary>
    public AddressValidation AddressValidation { get; }

    /// <summary>Whether there are changes that are in the log only.</summary>
    public bool HasUnsavedChanges { get; }

    /// <summary>How many rows and addresses of the location service were written since the start and not published.</summary>
    public int UnpublishedLocations { get; }

    /// <summary>How many objects there are of each noun.</summary>
    public IReadOnlyDictionary<string, int> Objects { get; }

    /// <summary>The nouns that the snapshot did not contain.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>How often each noun was read since the start or the last reset: one per call of a Get cmdlet.</summary>
    public IReadOnlyDictionary<string, int> Reads { get; }

    /// <summary>How often each noun was written: one per New, Set or Remove that took effect.</summary>
    public IReadOnlyDictionary<string, int> Writes { get; }

    /// <summary>The sum of the reads.</summary>
    public int ReadCount => Reads.Values.Sum();

    /// <summary>The sum of the writes.</summary>
    public int WriteCount => Writes.Values.Sum();

    /// <summary>What goes wrong on purpose, a sentence for each fault of Set-E911SimulationFault.</summary>
    public IReadOnlyList<string> Faults { get; }

    internal static E911Simulation Of(Simulation simulation)
    {
        lock (simulation.Gate) return new E911Simulation(simulation);
    }
}
