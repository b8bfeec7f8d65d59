using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>
/// Builds small deployments for tests, one line per object. Every noun counts as read, the Global objects are there with their documented
/// defaults, and names may be written in any spelling. What no method covers goes in by
/// <see cref="Put(string, string, ValueTuple{string, object}[])"/>
/// or <see cref="Set"/>.
/// </summary>
public sealed partial class DeploymentBuilder
{
    private readonly Dictionary<ObjectType, Dictionary<string, DeploymentObject>> objects = ObjectTypes.All
        .ToDictionary(type => type, _ => new Dictionary<string, DeploymentObject>(StringComparer.OrdinalIgnoreCase));

    private readonly List<UnreadNoun> unread = [];

    /// <summary>Starts with the Global objects alone.</summary>
    public DeploymentBuilder()
    {
        foreach (var type in ObjectTypes.All.Where(type => type.GlobalAlwaysExists)) Put(new DeploymentObject(type, "Global"));
    }

    /// <summary>Adds an object, or replaces the one of its identity.</summary>
    public DeploymentBuilder Put(DeploymentObject item)
    {
        objects[item.Type][item.Identity] = item;
        return this;
    }

    /// <summary>Adds an object with these properties and no others, or replaces the one of its identity.</summary>
    public DeploymentBuilder Put(string noun, string identity, params (string Property, object? Value)[] values) =>
        Put(new DeploymentObject(ObjectTypes.Get(noun), identity, Pairs(values)));

    /// <summary>Changes properties of an object; makes it if it is not there.</summary>
    public DeploymentBuilder Set(string noun, string identity, params (string Property, object? Value)[] values)
    {
        var type = ObjectTypes.Get(noun);
        return Put((Find(type, identity) ?? new DeploymentObject(type, identity)).With(Pairs(values)));
    }

    /// <summary>Takes an object out.</summary>
    /// <exception cref="ArgumentException">It is not there: a test that removes nothing proves nothing.</exception>
    public DeploymentBuilder Remove(string noun, string identity)
    {
        var type = ObjectTypes.Get(noun);
        return objects[type].Remove(type.CanonicalIdentity(identity)) ? this
            : throw new ArgumentException($"There is no {noun} {identity}.", nameof(identity));
    }

    /// <summary>Makes a noun one that could not be read.</summary>
    public DeploymentBuilder Unread(string noun, string reason = "Access was denied.")
    {
        unread.Add(new UnreadNoun(ObjectTypes.Get(noun).Noun, reason));
        return this;
    }

    /// <summary>The deployment as built so far.</summary>
    public Snapshot Build() => new(objects
        .Where(pair => unread.All(entry => entry.Noun != pair.Key.Noun))
        .Select(pair => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(pair.Key, [.. pair.Value.Values])))
    {
        CapturedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Source = new SnapshotSource("simulated", "test", SnapshotSource.NameOf(All(Core.Deployment.Registrar.Type))),
        Callers = [.. callers],
        EmergencyNumberOwners = [.. owners],
        Unread = [.. unread],
    };

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IEnumerable<(string Property, object? Value)> values) =>
        values.Select(value => new KeyValuePair<string, object?>(value.Property, value.Value));

    private Dictionary<string, DeploymentObject>.ValueCollection All(ObjectType type) => objects[type].Values;

    private DeploymentObject? Find(ObjectType type, string identity) => objects[type].GetValueOrDefault(type.CanonicalIdentity(identity));
}
