using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Store;

/// <summary>The objects of a running simulation, indexed: a write touches what it changes and nothing else.</summary>
internal sealed class ObjectStore
{
    private readonly Dictionary<ObjectType, NounTable> tables = [];
    private readonly ReferenceIndex references = new();
    private readonly Dictionary<string, string> unread = new(StringComparer.OrdinalIgnoreCase);
    private DeploymentObject? usagesOf;
    private HashSet<string> usages = [];

    /// <summary>Indexes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="path">Its file, for messages.</param>
    public ObjectStore(Snapshot snapshot, string path)
    {
        foreach (var entry in snapshot.Unread) unread[entry.Noun] = entry.Reason;
        foreach (var type in snapshot.ReadTypes)
        {
            tables.Add(type, new NounTable(type));
            foreach (var item in snapshot.All(type)) Put(item);
            if (type.GlobalAlwaysExists && Find(type, "Global") is null) Put(new DeploymentObject(type, "Global"));
        }

        foreach (var type in new[] { CallerTypes.Class, CallerTypes.Owner }) tables.Add(type, new NounTable(type));
        foreach (var item in CallerTypes.Of(snapshot)) Put(item);
        PutOwn(snapshot.Simulation is { } text ? NounLists.Parse(path + ", simulation", text, OwnTypes.Find) : []);
    }

    public IEnumerable<ObjectType> ReadTypes => ObjectTypes.All.Where(tables.ContainsKey);

    public bool IsRead(ObjectType type) => tables.ContainsKey(type);

    /// <summary>The table of a noun.</summary>
    /// <exception cref="SimulatorException">The snapshot did not contain the noun: unknown, which is not empty.</exception>
    public NounTable Table(ObjectType type) => tables.TryGetValue(type, out var table) ? table : throw NotRead(type.Noun);

    /// <summary>Refuses to tell of callers who were not counted.</summary>
    /// <exception cref="SimulatorException">The snapshot lists the noun as unread.</exception>
    public void RequireRead(CallerNoun noun)
    {
        if (unread.ContainsKey(noun.Noun)) throw NotRead(noun.Noun);
    }

    public DeploymentObject? Find(ObjectType type, string identity) => tables.TryGetValue(type, out var table) ? table.Find(identity)
        : null;

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

    public Snapshot ToSnapshot(Snapshot origin) => new(ReadTypes.Select(type =>
        new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type,
            tables[type].All().Select(item => Has(origin, item)).ToArray())))
    {
        MissingProperties = origin.MissingProperties,
        CapturedAt = origin.CapturedAt,
        Source = origin.Source,
        Callers = Table(CallerTypes.Class).All().Select(CallerTypes.ClassOf).Where(callers => callers.Count > 0).ToArray(),
        CallersCapturedAt = origin.CallersCapturedAt,
        EmergencyNumberOwners = Table(CallerTypes.Owner).All().Select(owner => owner.Identity).ToArray(),
        Unread = origin.Unread,
        Simulation = Own().ToArray() is { Length: > 0 } own ? NounLists.Format(own) : null,
    };

    // Defaults of a property that the server does not have are not in its file either.
    private static DeploymentObject Has(Snapshot origin, DeploymentObject item) =>
        origin.MissingProperties.Count == 0 ? item : item.Only(property => !origin.Lacks(item.Type, property.Name));

    // A location comes from its rows; the file keeps those that no row leads to.
    private void PutOwn(Dictionary<ObjectType, IReadOnlyList<DeploymentObject>> own)
    {
        foreach (var type in OwnTypes.All) tables.Add(type, new NounTable(type));
        foreach (var item in own.Values.SelectMany(items => items)) Put(item);
        if (!own.ContainsKey(OwnTypes.ServiceProvider)) Put(OwnTypes.DefaultProvider);
        foreach (var row in LocationTables.Rows.Where(IsRead).SelectMany(rows => Table(rows).All()))
        {
            if (LocationTables.KeyIn(row, OwnTypes.Location) is { } key && Find(OwnTypes.Location, key) is null)
                Put(LocationTables.LocationOf(row)!);
        }
    }

    private IEnumerable<KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>> Own()
    {
        foreach (var type in OwnTypes.All)
        {
            DeploymentObject[] items = [.. Table(type).All().Where(item => type != OwnTypes.Location
                || UsersOf(type.Noun, item.Identity).Count == 0)];
            var isDefault = type == OwnTypes.ServiceProvider
                ? items.Length == 1 && !items[0].DifferencesTo(OwnTypes.DefaultProvider).Any() : items.Length == 0;
            if (!isDefault) yield return new(type, items);
        }
    }

    private SimulatorException NotRead(string noun) => new(
        "NounNotInSnapshot",
        ErrorCategory.ResourceUnavailable,
        $"The simulated snapshot does not contain {noun}{Reason(noun)}, so nothing is known of it. Take a snapshot that contains it.",
        noun);

    private string Reason(string noun) =>
        unread.TryGetValue(noun, out var reason) && reason.Length > 0 ? " (" + reason.TrimEnd('.') + ")" : "";

    private void Put(DeploymentObject item)
    {
        var table = Table(item.Type);
        if (table.Find(item.Identity) is { } before) references.Remove(before);
        table.Put(item);
        references.Add(item);
    }
}
