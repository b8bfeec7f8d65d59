using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace E911Config.Core.Deployment;

/// <summary>
/// A deployment at one moment, as its cmdlets report it. Immutable; objects are found by identity without case and listed by identity.
/// Trunks are called by their identity, wherever a route names one by the service id of its gateway.
/// </summary>
public sealed class Snapshot
{
    private readonly Dictionary<ObjectType, ObjectSet> sets;
    private readonly TrunkNames trunkNames;
    private readonly ConcurrentDictionary<ObjectType, Dictionary<string, string>> elements = new();

    private Snapshot(Dictionary<ObjectType, ObjectSet> sets, IEnumerable<ObjectType>? fresh = null)
    {
        this.sets = sets;
        trunkNames = new TrunkNames(identity => Find(Trunk.Type, identity) is not null, All(PstnGateway.Type));
        foreach (var type in fresh ?? []) NameTrunks(type);
    }

    /// <summary>Makes a snapshot. A noun that is given, even with no objects, counts as read.</summary>
    /// <param name="objects">Per noun its objects; two of one identity are an error.</param>
    /// <exception cref="FormatException">Two objects have the same identity.</exception>
    public Snapshot(IEnumerable<KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>> objects)
        : this(objects.ToDictionary(pair => pair.Key, pair => new ObjectSet(pair.Value)), TrunkNames.Namers)
    {
    }

    /// <summary>The run that it belongs to, and all that is made of it.</summary>
    internal WorkingRun Run { get; private init; } = new(() => { });

    /// <summary>When it was taken, in UTC.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Where it came from.</summary>
    public SnapshotSource Source { get; init; } = SnapshotSource.Unknown;

    /// <summary>How many callers there are of each class that decides routing.</summary>
    public IReadOnlyList<CallerClass> Callers { get; init; } = [];

    /// <summary>When the callers were counted, in UTC, where that was another time than <see cref="CapturedAt"/>; else null.</summary>
    public DateTimeOffset? CallersCapturedAt { get; init; }

    /// <summary>Whether the users are among the callers.</summary>
    public bool UsersCounted => Callers.Any(callers => !callers.IsPbx) && Unread.All(unread => unread.Noun != CallerNoun.User.Noun);

    /// <summary>Lines of users that equal an emergency number or mask; never the users themselves.</summary>
    public IReadOnlyList<string> EmergencyNumberOwners { get; init; } = [];

    /// <summary>
    /// Whether it was noted which emergency numbers are lines of users: a file without <c>emergencyNumberOwners</c> does not tell.
    /// </summary>
    public bool OwnersNoted { get; init; } = true;

    /// <summary>
    /// The nouns of callers of which something is not known: those that could not be read, though somebody asked, and that of users where
    /// nobody noted whose line is an emergency number.
    /// </summary>
    public IReadOnlyList<UnreadNoun> UnreadCallers => [.. Unread.Where(unread => CallerNoun.Is(unread.Noun) && !unread.NotAsked)
        .Concat(OwnersNoted || Unread.Any(unread => unread.Noun == CallerNoun.User.Noun) ? []
            : [new UnreadNoun(CallerNoun.User.Noun, "") { IsNotHeld = true }])];

    /// <summary>The nouns that could not be read, with the reason.</summary>
    public IReadOnlyList<UnreadNoun> Unread { get; init; } = [];

    /// <summary>The documented properties that were there to read and are not kept.</summary>
    public IReadOnlyList<PassedOverProperty> PassedOver { get; init; } = [];

    /// <summary>The documented properties that the objects of a noun do not have there, in the order of nouns and properties.</summary>
    public IReadOnlyList<MissingProperty> MissingProperties { get; init; } = [];

    /// <summary>
    /// What a simulation of the deployment keeps for itself, as the text of a JSON object; null if there is nothing. No rule reads it.
    /// </summary>
    public string? Simulation { get; init; }

    /// <summary>The nouns that were read.</summary>
    public IEnumerable<ObjectType> ReadTypes => ObjectTypes.All.Where(sets.ContainsKey);

    /// <summary>How many objects were read.</summary>
    public int Count => sets.Values.Sum(set => set.Sorted.Length);

    /// <summary>Whether a noun was read. One that is neither read nor listed as unread counts as unread.</summary>
    public bool IsRead(ObjectType type) => sets.ContainsKey(type.ElementOf ?? type);

    /// <summary>Whether the objects of a type do not have a documented property there.</summary>
    public bool Lacks(ObjectType type, string property) => MissingProperties.Any(missing => missing.Noun == type.Noun
        && string.Equals(missing.Property, property, StringComparison.OrdinalIgnoreCase));

    /// <summary>All objects of a type by identity; none if the noun was not read.</summary>
    public IReadOnlyList<DeploymentObject> All(ObjectType type) => sets.TryGetValue(type, out var set) ? set.Sorted : [];

    /// <summary>An object by any spelling of its identity; null if there is none. A PSTN usage is found by its name.</summary>
    public DeploymentObject? Find(ObjectType type, string identity) => type.ElementOf is { } list ? Element(list, identity)
        : sets.TryGetValue(type, out var set)
        && (type.Identity.Canonical(identity) ?? identity) is var canonical
        && set.ByIdentity.TryGetValue(canonical, out var found) ? found : null;

    /// <summary>
    /// The identity of the trunk that a name stands for: its identity in any spelling, or the service id of the gateway of its name. The
    /// stored form of the name where nothing tells that.
    /// </summary>
    public string TrunkOf(string name) => trunkNames.TrunkOf(name);

    /// <summary>An object as this snapshot would hold it: with every trunk called by its identity.</summary>
    public DeploymentObject WithTrunkNames(DeploymentObject item) => trunkNames.Named(item);

    /// <summary>The PSTN usages of the deployment, in their stored order.</summary>
    public IReadOnlyList<string> Usages => Find(PstnUsage.Type, "Global")?.List("Usage") ?? [];

    /// <summary>
    /// The objects that differ in another deployment of which the same was read; but for lists of elements, which decide no call.
    /// </summary>
    internal IEnumerable<ObjectChange> ChangesTo(Snapshot other) =>
        from type in ObjectTypes.All
        where type.ElementsIn is null && !ReferenceEquals(All(type), other.All(type))
        from change in All(type).Select(item => new ObjectChange(item, other.Find(type, item.Identity)))
            .Concat(other.All(type).Where(item => Find(type, item.Identity) is null).Select(item => new ObjectChange(null, item)))
        where !ReferenceEquals(change.Before, change.After)
        select change;

    /// <summary>The same deployment with some objects added or replaced.</summary>
    public Snapshot With(IEnumerable<DeploymentObject> changed) => Changed(changed, []);

    /// <summary>The same deployment without some objects.</summary>
    public Snapshot Without(IEnumerable<DeploymentObject> removed) => Changed([], removed);

    /// <summary>The same objects with another origin.</summary>
    public Snapshot From(SnapshotSource source, DateTimeOffset? capturedAt) => Copy(sets, source, capturedAt);

    /// <summary>The same deployment with other lines of users that equal an emergency number or mask.</summary>
    public Snapshot OwnedBy(IReadOnlyList<string> lines) => new(sets)
    {
        CapturedAt = CapturedAt,
        Source = Source,
        Callers = Callers,
        CallersCapturedAt = CallersCapturedAt,
        EmergencyNumberOwners = lines,
        OwnersNoted = OwnersNoted,
        Unread = Unread,
        PassedOver = PassedOver,
        MissingProperties = MissingProperties,
        Simulation = Simulation,
        Run = Run,
    };

    /// <summary>
    /// The same deployment for one run: whatever follows calls through it, or through what is made of it, looks whether the user wants an
    /// end, and throws <see cref="OperationCanceledException"/> then.
    /// </summary>
    /// <param name="cancellation">Is cancelled when he does.</param>
    public Snapshot ForRun(CancellationToken cancellation) => ForRun(cancellation.ThrowIfCancellationRequested);

    /// <summary>The same deployment for one run, with another way to look.</summary>
    internal Snapshot ForRun(Action look) => Copy(sets, Source, CapturedAt, run: new WorkingRun(look));

    /// <summary>The same deployment with the callers of an earlier snapshot, as old as they are there.</summary>
    public Snapshot WithCallersOf(Snapshot earlier) => Copy(sets, Source, CapturedAt, earlier);

    private DeploymentObject? Element(ObjectType list, string name) =>
        elements.GetOrAdd(list, Elements).TryGetValue(name, out var stored) ? new DeploymentObject(list.Unit, stored) : null;

    // By name as it is stored; of two that differ in case alone the first.
    private Dictionary<string, string> Elements(ObjectType list)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in Find(list, "Global")?.List(list.ElementsIn!) ?? [])
        {
            if (!found.ContainsKey(element)) found.Add(element, element);
        }

        return found;
    }

    private Snapshot Changed(IEnumerable<DeploymentObject> changed, IEnumerable<DeploymentObject> removed)
    {
        var next = new Dictionary<ObjectType, ObjectSet>(sets);
        var removals = removed.ToLookup(item => item.Type);
        var additions = changed.ToLookup(item => item.Type);
        var touched = removals.Select(group => group.Key).Concat(additions.Select(group => group.Key)).Distinct().ToArray();
        var renames = touched.Contains(Trunk.Type) || touched.Contains(PstnGateway.Type);
        foreach (var type in touched)
        {
            // Nothing can be taken from a noun that was not read, and that must not make it one that was read and is empty.
            if (!IsRead(type) && !additions.Contains(type)) continue;
            next[type] = (sets.TryGetValue(type, out var set) ? set : new ObjectSet([]))
                .Changed(additions[type].Select(item => renames ? item : trunkNames.Named(item)), removals[type]);
        }

        return Copy(next, Source, CapturedAt, fresh: renames ? TrunkNames.Namers : []);
    }

    private void NameTrunks(ObjectType type)
    {
        if (!sets.TryGetValue(type, out var set)) return;
        var named = set.Sorted.Select(trunkNames.Named).ToArray();
        if (!named.SequenceEqual(set.Sorted)) sets[type] = new ObjectSet(named);
    }

    private Snapshot Copy(Dictionary<ObjectType, ObjectSet> objects, SnapshotSource source, DateTimeOffset? capturedAt,
        Snapshot? callers = null, IEnumerable<ObjectType>? fresh = null, WorkingRun? run = null) => new(objects, fresh)
    {
        Run = run ?? Run,
        CapturedAt = capturedAt,
        Source = source,
        PassedOver = PassedOver,
        MissingProperties = MissingProperties,
        Simulation = Simulation,
        Callers = (callers ?? this).Callers,
        CallersCapturedAt = callers is null ? CallersCapturedAt : callers.CallersCapturedAt ?? callers.CapturedAt,
        EmergencyNumberOwners = (callers ?? this).EmergencyNumberOwners,
        OwnersNoted = (callers ?? this).OwnersNoted,
        Unread = callers is null ? Unread
            : [.. Unread.Where(unread => !CallerNoun.Is(unread.Noun)), .. callers.Unread.Where(unread => CallerNoun.Is(unread.Noun))],
    };

    private sealed class ObjectSet
    {
        private ObjectSet(DeploymentObject[] sorted, Dictionary<string, DeploymentObject> byIdentity)
        {
            Sorted = sorted;
            ByIdentity = byIdentity;
        }

        public ObjectSet(IEnumerable<DeploymentObject> objects)
        {
            Sorted = InOrder(objects);
            ByIdentity = new Dictionary<string, DeploymentObject>(Sorted.Length, StringComparer.OrdinalIgnoreCase);
            foreach (var item in Sorted)
            {
                if (ByIdentity.ContainsKey(item.Identity))
                    throw new FormatException($"There are two objects {Text.Quoted.Start(item.Address)}.");
                ByIdentity.Add(item.Identity, item);
            }
        }

        public DeploymentObject[] Sorted { get; }

        public Dictionary<string, DeploymentObject> ByIdentity { get; }

        /// <summary>The same set without some objects, and then with others: what stays is in order already.</summary>
        public ObjectSet Changed(IEnumerable<DeploymentObject> additions, IEnumerable<DeploymentObject> removals)
        {
            var objects = new Dictionary<string, DeploymentObject>(ByIdentity, StringComparer.OrdinalIgnoreCase);
            var added = new Dictionary<string, DeploymentObject>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in removals) objects.Remove(item.Identity);
            foreach (var item in additions) objects[item.Identity] = added[item.Identity] = item;
            var sorted = new List<DeploymentObject>(objects.Count);
            var more = InOrder(added.Values);
            var next = 0;
            foreach (var item in Sorted)
            {
                if (added.ContainsKey(item.Identity) || !objects.ContainsKey(item.Identity)) continue;
                while (next < more.Length && Order(more[next], item) < 0) sorted.Add(more[next++]);
                sorted.Add(item);
            }

            sorted.AddRange(more.Skip(next));
            return new ObjectSet([.. sorted], objects);
        }

        private static DeploymentObject[] InOrder(IEnumerable<DeploymentObject> objects) =>
            [.. objects.OrderBy(item => item, Comparer<DeploymentObject>.Create(Order))];

        private static int Order(DeploymentObject one, DeploymentObject other) =>
            StringComparer.OrdinalIgnoreCase.Compare(one.Identity, other.Identity) is not 0 and var order ? order
            : string.CompareOrdinal(one.Identity, other.Identity);
    }
}
