using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Store;

/// <summary>
/// A running simulation: its objects, options, counters and faults, and the one way to write. Callers hold <see cref="Gate"/>.
/// </summary>
internal sealed class Simulation : IDisposable
{
    private const string WebServer = "Service:WebServer:";
    private readonly SimulationFile file;
    private readonly HashSet<string> unpublished = new(StringComparer.OrdinalIgnoreCase);
    private bool stopped;

    public Simulation(SimulationFile file, PriorityReading priorities, UsageRemoval usageRemoval,
        AddressValidation addressValidation, IReadOnlyList<CommandGap> older, Func<DateTimeOffset> clock, Func<Guid> newGuid)
    {
        this.file = file;
        Faults = new Faults(older);
        Objects = new ObjectStore(file.Origin, file.Path);
        Users = new UserDirectory(Objects);
        Priorities = priorities;
        UsageRemoval = usageRemoval;
        AddressValidation = addressValidation;
        Clock = clock;
        NewGuid = newGuid;
        Started = LastWrite = clock();
    }

    /// <summary>Held by every command while it reads or writes.</summary>
    public object Gate { get; } = new();

    /// <summary>How many sessions use it; the table of open stores counts them.</summary>
    public int Sessions { get; set; }

    public string Path => file.Path;

    public Snapshot Origin => file.Origin;

    public ObjectStore Objects { get; }

    public UserDirectory Users { get; }

    public PriorityReading Priorities { get; }

    public UsageRemoval UsageRemoval { get; }

    public AddressValidation AddressValidation { get; }

    public Counters Counters { get; } = new();

    public Faults Faults { get; }

    public Func<DateTimeOffset> Clock { get; }

    public Func<Guid> NewGuid { get; }

    /// <summary>What stands in for Microsoft's module as long as this runs; null if nothing does.</summary>
    public StandIn? StandIn { get; set; }

    public DateTimeOffset Started { get; }

    public DateTimeOffset LastWrite { get; private set; }

    /// <summary>
    /// How many rows and addresses of the location service were written and not published; what the file holds counts as published.
    /// </summary>
    public int Unpublished => unpublished.Count;

    public bool HasUnsavedChanges => file.HasUnsavedChanges;

    /// <summary>Makes the changes of one command, all or none: first in the log, then in memory.</summary>
    /// <param name="noun">The noun of the command.</param>
    /// <param name="changes">The changes; a later one of the same object wins.</param>
    /// <param name="effect">What the command does beside them, if it does anything.</param>
    public void Commit(string noun, IReadOnlyList<Change> changes, Action? effect = null) => Commit(noun, changes, null, effect);

    /// <summary>Makes what a command does to a user or device, all or nothing.</summary>
    public void Commit(string noun, UserChange change) => Commit(noun, Users.Changes(change), change, null);

    /// <summary>What was written to the location service is published.</summary>
    public void Publish() => unpublished.Clear();

    /// <summary>Nothing of the location service is published any more.</summary>
    public void Unpublish() => unpublished.UnionWith(Objects.ReadTypes.Where(IsPublished).SelectMany(type => Objects.Table(type).All())
        .Select(item => item.Address));

    /// <summary>Folds all changes into the file.</summary>
    public void Save() => file.Save(Objects);

    /// <summary>Forgets all changes since the last save.</summary>
    public void Discard() => file.Discard();

    /// <summary>Gives the file free; a command that was under way in another session can write no more.</summary>
    public void Dispose()
    {
        stopped = true;
        file.Dispose();
        StandIn?.Dispose();
    }

    /// <summary>Whether the objects of a type lack a property, as those of an older server do.</summary>
    public bool Lacks(ObjectType type, Property property) => Faults.Missing.Lacks(type.Noun, property.Name);

    /// <summary>How many callers are granted a policy.</summary>
    public long Grants(ObjectType type, string identity)
    {
        Func<CallerClass, string?>? granted = type.Noun switch
        {
            "CsVoicePolicy" => caller => caller.VoicePolicy,
            "CsLocationPolicy" => caller => caller.LocationPolicy,
            _ => null,
        };
        if (type == VoiceRoutingPolicy.Type) return Users.Granted("VoiceRoutingPolicy", IsIt);
        return granted is null ? 0 : Objects.Table(CallerTypes.Class).All().Select(CallerTypes.ClassOf)
            .Where(caller => granted(caller) is { } name && IsIt(name)).Sum(caller => caller.Count);

        bool IsIt(string name) => string.Equals(type.Identity.Canonical(name), identity, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Refuses a site or trunk that the topology does not have. Where the topology was not read, nothing is refused.</summary>
    public void RequireScope(ObjectType type, string scope)
    {
        if (scope.StartsWith("Site:", StringComparison.OrdinalIgnoreCase)) Require(Site.Type, scope, scope);
        else if (scope.StartsWith("Service:PstnGateway:", StringComparison.OrdinalIgnoreCase))
            RequireTrunk(scope.Substring("Service:".Length), scope);
        else if (scope.StartsWith("Service:Registrar:", StringComparison.OrdinalIgnoreCase))
            Require(Registrar.Type, scope.Substring("Service:".Length), scope);
        else if (scope.StartsWith(WebServer, StringComparison.OrdinalIgnoreCase))
            Require(Pool.Type, scope.Substring(WebServer.Length), scope); // A pool has its web services under its own name.

        void Require(ObjectType target, string identity, string spelling)
        {
            if (Objects.IsRead(target) && Objects.Find(target, identity) is null) throw NoScope(spelling);
        }

        void RequireTrunk(string identity, string spelling)
        {
            if (!HasTrunk(identity)) throw NoScope(spelling);
        }

        SimulatorException NoScope(string spelling) => new(
            "ScopeNotFound", ErrorCategory.ObjectNotFound,
                $"\"{spelling}\" is no scope for a {type.Noun}: the topology has no such site or service.", spelling);
    }

    private void Commit(string noun, IReadOnlyList<Change> changes, UserChange? user, Action? effect)
    {
        if (stopped) throw SessionHandle.NotStarted();
        foreach (var change in changes) Objects.Table(change.Type);
        var fault = Faults.OnWrite();
        if (fault?.Moment == FaultMoment.Before) throw fault.Strike(noun);
        file.Append(changes, torn: fault?.Moment == FaultMoment.During);
        if (fault?.Moment == FaultMoment.During) throw fault.Strike(noun);
        foreach (var change in changes) Objects.Apply(change);
        unpublished.UnionWith(changes.Where(change => IsPublished(change.Type))
            .Select(change => change.Type.Noun + " " + change.Identity));
        if (user is not null) Users.Remember(user);
        effect?.Invoke();
        Counters.Written(noun);
        LastWrite = Clock();
        if (fault?.Moment == FaultMoment.After) throw fault.Strike(noun);
    }

    // Rows and addresses; their locations are of both.
    private static bool IsPublished(ObjectType type) => type == CivicAddress.Type || LocationTables.Rows.Contains(type);

    /// <summary>Whether there is a trunk (or, by its older name, a gateway) of that identity; also if the topology was not read.</summary>
    public bool HasTrunk(string identity) =>
        (!Objects.IsRead(Trunk.Type) && !Objects.IsRead(PstnGateway.Type))
        || Objects.Find(Trunk.Type, identity) is not null
        || Objects.Find(PstnGateway.Type, identity) is not null;
}
