using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>Reads a snapshot file in one pass; every error names line and column.</summary>
internal sealed class SnapshotReader
{
    private const string ErrorId = "SnapshotInvalid";
    private static readonly string[] Head = ["formatVersion", "capturedAt", "source", "callers", "callersCapturedAt",
        "emergencyNumberOwners", "unread", "missingProperties", "simulation", "$schema"];
    private static readonly string[] CallerKinds = ["modern", "legacy", "analog", "pbx"];
    private static readonly string[] CallerFields = ["count", "networkSite", "registrarPool", "voicePolicy", "locationPolicy", "dialPlan",
        "kind", "trunk"];
    private readonly string path;
    private readonly JsonText reader;
    private readonly string text;
    private readonly List<PassedOverProperty> passedOver = [];

    public SnapshotReader(string path, string text)
    {
        this.path = path;
        this.text = text;
        reader = new JsonText(path, text, ErrorId);
    }

    private (int Line, int Column) Here => (reader.Line, reader.Column);

    public DeploymentObject ReadObject(ObjectType type)
    {
        NextValue();
        var item = ObjectHere(type);
        reader.Read();
        return item;
    }

    public Snapshot Read()
    {
        NextValue();
        if (reader.Token != JsonToken.StartObject) throw Fail("a snapshot is a JSON object.");
        var objects = new Dictionary<ObjectType, IReadOnlyList<DeploymentObject>>();
        var version = false;
        DateTimeOffset? capturedAt = null, callersCapturedAt = null;
        var source = SnapshotSource.Unknown;
        IReadOnlyList<CallerClass> callers = [];
        IReadOnlyList<string>? owners = null;
        IReadOnlyList<UnreadNoun> unread = [];
        IReadOnlyList<MissingProperty> missing = [];
        string? simulation = null;
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        ForEachMember(name =>
        {
            if (!parts.Add(name)) throw Fail($"{Quoted.Of(name)} stands twice.");
            switch (name)
            {
                case "$schema":
                    Scalar();
                    break;
                case "formatVersion":
                    if (Scalar() is not 1L) throw Fail(
                        "this snapshot has another format version than 1. Read it with the version of E911Config that wrote it, or a "
                            + "newer one.",
                        "SnapshotVersionUnsupported");
                    version = true;
                    break;
                case "capturedAt":
                    capturedAt = Time(name);
                    break;
                case "callersCapturedAt":
                    callersCapturedAt = Time(name);
                    break;
                case "source":
                    var bag = Bag("source", ["kind", "version", "deployment"]);
                    source = new SnapshotSource(TextOf(bag, "kind") ?? "file", TextOf(bag, "version") ?? "", TextOf(bag, "deployment")
                        ?? "");
                    break;
                case "callers":
                    callers = Items(Caller);
                    break;
                case "emergencyNumberOwners":
                    owners = Items(() => reader.Value as string
                        ?? throw Fail("an owner is a text with a line."));
                    break;
                case "unread":
                    unread = Items(() =>
                    {
                        var entry = BagHere("unread", ["noun", "reason", "asked"]);
                        return new UnreadNoun(TextOf(entry, "noun") ?? throw Fail("this unread entry has no noun."), TextOf(entry, "reason")
                            ?? "") { NotAsked = entry.TryGetValue("asked", out var asked) && asked is false };
                    });
                    break;
                case "missingProperties":
                    missing = Items(Missing);
                    break;
                case "simulation":
                    simulation = Written();
                    break;
                default:
                    var type = ObjectTypes.Find(name)
                        ?? throw Fail(
                            $"a snapshot has no part "
                            + $"{Quoted.Of(name)}.{Nearest.Hint(name, ObjectTypes.All.Select(known => known.Noun).Concat(Head))}");
                    objects.Add(type, ObjectsOf(type));
                    break;
            }
        });
        if (!version) throw Fail("formatVersion is missing. Is this a snapshot file?");
        reader.Read();

        // Whoever says that a noun could not be read is believed, whatever list stands there.
        foreach (var type in unread.Select(entry => ObjectTypes.Find(entry.Noun)).OfType<ObjectType>()) objects.Remove(type);
        return new Snapshot(objects) { CapturedAt = capturedAt, Source = source, Callers = callers, CallersCapturedAt = callersCapturedAt,
            EmergencyNumberOwners = owners ?? [], OwnersNoted = owners is not null, Unread = unread, PassedOver = passedOver,
            MissingProperties = Missing(missing, objects), Simulation = simulation };
    }

    private DateTimeOffset Time(string name) => Timestamp.Parse(Scalar() as string)
        ?? throw Fail($"{name} is no time such as 2026-11-22T06:00:00Z.");

    private List<DeploymentObject> ObjectsOf(ObjectType type)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // One object is mostly as large as the next.
        var known = 0;
        return Items(() =>
        {
            var start = Here;
            var item = ObjectHere(type, known);
            known = item.Count;
            if (!seen.Add(item.Identity)) throw Fail($"{Quoted.Start(item.Address)} stands twice. Keep one of the two.", start);
            return item;
        });
    }

    private DeploymentObject ObjectHere(ObjectType type, int known = 0)
    {
        var start = Here;
        string? identity = null;
        var values = new Dictionary<string, object?>(known, StringComparer.OrdinalIgnoreCase);
        if (reader.Token != JsonToken.StartObject) throw Fail($"an object of {type.Noun} is expected here.");
        ForEachMember(name =>
        {
            if (string.Equals(name, "Identity", StringComparison.OrdinalIgnoreCase) && type.KeyProperties.Count == 0)
            {
                var spelling = Scalar() as string ?? throw Fail("Identity is a text.");
                identity = type.Identity.Canonical(spelling) ?? throw Fail($"{Quoted.Of(spelling)} is no identity of a {type.Noun}.");
                if (type.IdentityIsAddress && AddressText.IsAmbiguous(identity)) throw Fail(
                    $"{Quoted.Of(spelling)} is no address: write its numbers without leading zeros.", "AddressInvalid");
                return;
            }

            if (type.Reported(name) is not { } property)
            {
                PassOver(type, name);
                return;
            }

            if (values.ContainsKey(property.Name)) throw Fail($"{Quoted.Of(name)} stands twice in the same object.");
            NextValue();
            var valueStart = Here;
            try
            {
                values.Add(property.Name, property.Normalize(ValueHere(property)));
            }
            catch (FormatException error)
            {
                throw Fail(error.Message, valueStart, property.IsAddress ? "AddressInvalid" : ErrorId);
            }
        });
        identity ??= type.KeyProperties.Count > 0
            ? string.Join("|", type.KeyProperties.Select(key => ValueText.Of(values.TryGetValue(key, out var value) ? value : null)))
            : null;
        return string.IsNullOrEmpty(identity)
            ? throw Fail($"this {type.Noun} has no {(type.KeyProperties.Count > 0 ? type.KeyProperties[0] : "Identity")}.", start)
            : DeploymentObject.OfStored(type, type.CanonicalIdentity(identity!), values);
    }

    private MissingProperty Missing()
    {
        var entry = BagHere("missingProperties", ["noun", "property"]);
        var noun = TextOf(entry, "noun") ?? throw Fail("this entry of missingProperties has no noun.");
        var type = ObjectTypes.Find(noun) ?? throw Fail($"{Quoted.Of(noun)} is no noun of a snapshot."
            + Nearest.Hint(noun, ObjectTypes.All.Select(known => known.Noun)));
        var name = TextOf(entry, "property") ?? throw Fail("this entry of missingProperties has no property.");
        return new(type.Noun, type.Find(name)?.Name ?? throw Fail($"{type.Noun} has no property {Quoted.Of(name)}."
            + Nearest.Hint(name, type.Properties.Select(property => property.Name))));
    }

    // A property that an object states is there: a file that says both says nothing of what clients get.
    private MissingProperty[] Missing(IReadOnlyList<MissingProperty> entries,
        Dictionary<ObjectType, IReadOnlyList<DeploymentObject>> objects) =>
    [
        .. from type in ObjectTypes.All
           from property in type.Properties
           let entry = new MissingProperty(type.Noun, property.Name)
           where entries.Contains(entry)
           let stated = objects.TryGetValue(type, out var all) ? all.FirstOrDefault(item => item.Has(property.Name)) : null
           select stated is null ? entry
               : throw Fail($"{stated.Address} has {property.Name}, which missingProperties says no {type.Noun} has there."),
    ];

    private void PassOver(ObjectType type, string name)
    {
        var known = type.FindPassedOver(name) ?? throw Fail($"{type.Noun} has no property {Quoted.Of(name)}."
            + Nearest.Hint(name, type.Properties.SelectMany(property => property.Aliases.Prepend(property.Name)).Concat(type.PassedOver)));
        if (!passedOver.Exists(one => one.Property == known && one.Noun == type.Noun)) passedOver.Add(new(type.Noun, known));
        Skip();
    }

    private CallerClass Caller()
    {
        var bag = BagHere("callers", CallerFields);
        if (TextOf(bag, "trunk") is not null && TextOf(bag, "kind") != "pbx") throw Fail(
            "only callers of kind pbx have a trunk that their calls come in over.");
        return new CallerClass(
            bag.TryGetValue("count", out var count) ? (long)count! : 1,
            TextOf(bag, "networkSite"), TextOf(bag, "registrarPool"), TextOf(bag, "voicePolicy"), TextOf(bag, "locationPolicy"),
                TextOf(bag, "dialPlan"), TextOf(bag, "kind") ?? "modern",
            TextOf(bag, "trunk"));
    }

    private static string? TextOf(Dictionary<string, object?> bag, string name) => bag.TryGetValue(name, out var value) ? value as string
        : null;

    // All of these parts hold texts, but for the count of callers.
    private void CheckField(string what, string name, object? value)
    {
        if (name == "count" && value is not (long and >= 0)) throw Fail("count is a whole number, 0 or more.");
        if (name == "asked" && value is not bool) throw Fail("asked is true or false.");
        if (name is not ("count" or "asked") && value is not (null or string)) throw Fail($"{name} is a text.");
        if (what == "callers" && name == "kind" && value is string kind && !CallerKinds.Contains(kind))
            throw Fail($"a caller is one of {string.Join(", ", CallerKinds)}, not {Quoted.Of(kind)}.{Nearest.Hint(kind, CallerKinds)}");
    }

    private Dictionary<string, object?> Bag(string what, string[] known)
    {
        NextValue();
        return BagHere(what, known);
    }

    private Dictionary<string, object?> BagHere(string what, string[] known)
    {
        if (reader.Token != JsonToken.StartObject) throw Fail($"an object is expected in {what}.");
        var bag = new Dictionary<string, object?>(StringComparer.Ordinal);
        ForEachMember(name =>
        {
            if (!known.Contains(name)) throw Fail($"{what} has no property {Quoted.Of(name)}.{Nearest.Hint(name, known)}");
            if (bag.ContainsKey(name)) throw Fail($"{Quoted.Of(name)} stands twice in the same object.");
            bag.Add(name, Scalar());
            CheckField(what, name, bag[name]);
        });
        return bag;
    }

    private List<T> Items<T>(Func<T> read)
    {
        NextValue();
        return ItemsHere(read);
    }

    private List<T> ItemsHere<T>(Func<T> read)
    {
        if (reader.Token != JsonToken.StartArray) throw Fail("a list is expected here.");
        var items = new List<T>();
        while (true)
        {
            NextValue();
            if (reader.Token == JsonToken.EndArray) return items;
            items.Add(read());
        }
    }

    private object? Scalar()
    {
        NextValue();
        return ScalarHere();
    }

    private object? ScalarHere() => reader.Token == JsonToken.Scalar ? reader.Value : throw Fail("a plain value is expected here.");

    private object? ValueHere(Property property) => reader.Token switch
    {
        JsonToken.StartArray => ItemsHere(() => ValueHere(property)),
        JsonToken.StartObject => Record(property),
        _ => ScalarHere(),
    };

    private Dictionary<string, object?> Record(Property property)
    {
        if (property.Kind != PropertyKind.Records) throw Fail($"{property.Name} holds no records.");
        var record = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        ForEachMember(name =>
        {
            if (property.Fields.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
                is not { } field)
            {
                if (!IsOfEmbedded(property, name)) throw Fail(
                    $"{property.Name} has no field {Quoted.Of(name)}.{Nearest.Hint(name, property.Fields.Select(known => known.Name))}");
                Skip();
                return;
            }

            if (record.ContainsKey(name)) throw Fail($"{Quoted.Of(name)} stands twice in the same object.");
            NextValue();
            record.Add(name, ValueHere(field));
        });
        return record;
    }

    // A rule in such a list is a whole rule, whose noun has a list of its own.
    private static bool IsOfEmbedded(Property property, string name) => property.EmbedsNoun is { } noun
        && (string.Equals(name, "Identity", StringComparison.OrdinalIgnoreCase) || ObjectTypes.Get(noun).Find(name) is not null);

    // An object as it stands there; what it means only a simulation knows.
    private string Written()
    {
        NextValue();
        if (reader.Token != JsonToken.StartObject) throw Fail("an object is expected in simulation.");
        var start = reader.Offset - 1;
        Skip(depth: 1);
        return text.Substring(start, reader.Offset - start);
    }

    // A value of whatever kind, or the rest of those that have begun.
    private void Skip(int depth = 0)
    {
        do
        {
            NextValue();
            if (reader.Token is JsonToken.StartObject or JsonToken.StartArray) depth++;
            else if (reader.Token is JsonToken.EndObject or JsonToken.EndArray) depth--;
        }
        while (depth > 0);
    }

    private void ForEachMember(Action<string> read)
    {
        while (true)
        {
            NextValue();
            if (reader.Token == JsonToken.EndObject) return;
            read((string)reader.Value!);
        }
    }

    private void NextValue()
    {
        if (!reader.Read()) throw Fail("the file ends too early: it was cut off.");
    }

    private DataFileException Fail(string problem, string errorId = ErrorId) => Fail(problem, Here, errorId);

    private DataFileException Fail(string problem, (int Line, int Column) at, string errorId = ErrorId) =>
        new(errorId, path, at.Line, at.Column, problem);
}
