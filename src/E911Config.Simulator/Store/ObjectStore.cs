using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>The objects of a running simulation, indexed: a write touches what it changes and nothing else.</summary>
internal sealed class ObjectStore
{
    private readonly Dictionary<ObjectType, NounTable> tables = [];
    private readonly ReferenceIndex references = new();
    private readonly Dictionary<string, string> unread = new(StringComparer.OrdinalIgnoreCase);
    private DeploymentObject? usagesOf;
    private HashSet<string> usages = [];

    public ObjectStore(Snapshot snapshot)
    {
        foreach (var entry in snapshot.Unread) unread[entry.Noun] = entry.Reason;
        foreach (var type in snapshot.ReadTypes)
        {
            tables.Add(type, new NounTable(type));
            foreach (var item in snapshot.All(type)) Put(item);
            if (type.GlobalAlwaysExists && Find(type, "Global") is null) Put(new DeploymentObject(type, "Global"));
        }
    }

    public IEnumerable<ObjectType> ReadTypes => ObjectTypes.All.Where(tables.ContainsKey);

    public bool IsRead(ObjectType type) => tables.ContainsKey(type);

    /// <summary>The table of a noun.</summary>
    /// <exception cref="SimulatorException">The snapshot did not contain the noun: unknown, which is not empty.</exception>
    public NounTable Table(ObjectType type) => tables.TryGetValue(type, out var table) ? table : throw new SimulatorException(
        "NounNotInSnapshot",
        ErrorCategory.ResourceUnavailable,
        $"The simulated snapshot does not contain {type.Noun}{(unread.TryGetValue(type.Noun, out var reason) && reason.Length > 0 ? " (" + reason.TrimEnd('.') + ")" : "")}, so nothing is known of it. Take a snapshot that contains it.",
        type.Noun);

    public DeploymentObject? Find(ObjectType type, string identity) => tables.TryGetValue(type, out var table) ? table.Find(identity) : null;

    public bool HasUsage(string usage)
    {
        var current = Find(PstnUsage.Type, "Global");
        if (!ReferenceEquals(current, usagesOf) || current is null)
        {
            usagesOf = current;
            usages = new HashSet<string>(current?.List("Usage") ?? [], StringComparer.OrdinalIgnoreCase);
        }

        return usages.Contains(usage);
    }

    public IReadOnlyCollection<string> UsersOf(string noun, string identity) => references.UsersOf(noun, identity);

    public void Apply(Change change)
    {
        if (change.After is { } after) Put(after);
        else if (Table(change.Type).Remove(change.Identity) is { } removed) references.Remove(removed);
    }

    public Snapshot ToSnapshot(Snapshot origin) => new(tables.Select(pair =>
        new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(pair.Key, pair.Value.All().ToArray())))
    {
        CapturedAt = origin.CapturedAt,
        Source = origin.Source,
        Callers = origin.Callers,
        EmergencyNumberOwners = origin.EmergencyNumberOwners,
        Unread = origin.Unread,
    };

    private void Put(DeploymentObject item)
    {
        var table = Table(item.Type);
        if (table.Find(item.Identity) is { } before) references.Remove(before);
        table.Put(item);
        references.Add(item);
    }
}
