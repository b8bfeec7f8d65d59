using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.TestSupport;

/// <summary>
/// Runs one command on a deployment. What a server refuses is an <see cref="E911Exception"/>; what no cmdlet would bind is an
/// <see cref="ArgumentException"/>, which nobody catches, so that the test fails.
/// </summary>
internal sealed class CommandInterpreter
{
    private readonly PriorityReading reading;
    private Snapshot state;

    public CommandInterpreter(Snapshot state, PriorityReading reading)
    {
        this.state = state;
        this.reading = reading;
    }

    public Snapshot Run(Command command)
    {
        var parts = command.Name.Split('-', 2);
        var type = ObjectTypes.Get(parts[1]);
        if (type.IsTopology) throw new ArgumentException($"{command.Name} is no cmdlet.");
        var parameters = command.Parameters.ToDictionary(parameter => parameter.Name, parameter =>
            parameter.Value, StringComparer.OrdinalIgnoreCase);
        var identity = type.CanonicalIdentity((string)parameters["Identity"]!);
        parameters.Remove("Identity");
        switch (parts[0])
        {
            case "New": New(type, identity, parameters); break;
            case "Set": Set(type, identity, parameters); break;
            case "Remove": Remove(type, identity, parameters); break;
            default: throw new ArgumentException($"{command.Name} is no cmdlet.");
        }

        return state;
    }

    private static E911Exception Refused(string message) => new("CommandFailed", message);

    private void New(ObjectType type, string identity, Dictionary<string, object?> parameters)
    {
        if (type.NewAt.Count == 0 || type.Noun == "CsNetworkSite") throw new ArgumentException($"A plan makes no {type.Noun}.");
        if (state.Find(type, identity) is not null) throw Refused($"{type.Noun} {identity} exists.");
        if (parameters.Keys.FirstOrDefault(name => type.Get(name).SetOnly)
            is { } setOnly) throw new ArgumentException($"New-{type.Noun} has no parameter {setOnly}.");
        if (type.ParentNoun is { } parent && state.Find(ObjectTypes.Get(parent), type.Identity.ScopeOf(identity)) is null)
            Put(new DeploymentObject(ObjectTypes.Get(parent), type.Identity.ScopeOf(identity)));
        Assign(new DeploymentObject(type, identity), parameters, isNew: true);
    }

    private void Set(ObjectType type, string identity, Dictionary<string, object?> parameters) =>
        Assign(state.Find(type, identity) ?? throw Refused($"{type.Noun} {identity} does not exist."), parameters, isNew: false);

    private void Remove(ObjectType type, string identity, Dictionary<string, object?> parameters)
    {
        if (!parameters.Remove("Force")
            || parameters.Count > 0) throw new ArgumentException($"Remove-{type.Noun} is given with -Force alone.");
        var item = state.Find(type, identity) ?? throw Refused($"{type.Noun} {identity} does not exist.");
        if (type.GlobalAlwaysExists && identity == "Global") throw new ArgumentException("No plan resets a Global object.");
        if (ObjectTypes.All.SelectMany(state.All).FirstOrDefault(other => Refers(other, type.Noun, identity))
            is { } user) throw Refused($"{user.Address} refers to {item.Address}.");
        var beneath = ObjectTypes.All.Where(rule => rule.ParentNoun == type.Noun)
            .SelectMany(rule => state.All(rule).Where(it => rule.Identity.ScopeOf(it.Identity) == identity));
        state = state.Without([item, .. beneath]);
        if (reading == PriorityReading.Renumber && type.Find("Priority") is not null) Renumber(Siblings(item).ToList());
    }

    private void Assign(DeploymentObject item, Dictionary<string, object?> parameters, bool isNew)
    {
        if (!isNew && parameters.Count == 0) throw new ArgumentException($"Set-{item.Type.Noun} without anything to set.");
        var removed = new List<string>();
        foreach (var (name, value) in parameters)
        {
            var property = item.Type.Get(name);
            if (property.ReadOnly || property.IsIdentityName) throw new ArgumentException($"{name} is no parameter.");
            if (property.EmbedsNoun is { } noun) Embed(item, ObjectTypes.Get(noun), Commands(value, isNew));
            else if (property.Kind == PropertyKind.Records) item =
                item.With(name, Commands(value, isNew).Select(made => Record(property, made)).ToArray());
            else if (property.Kind == PropertyKind.List) item = item.With(name, Changed(property, item.List(name), value, isNew, removed));
            else item = item.With(name, Bound(property, value));
        }

        foreach (var property in item.Type.Properties.Where(property => parameters.ContainsKey(property.Name) && property.References
            is not null)) CheckReferences(item, property);
        foreach (var usage in removed.Where(_ => item.Type == PstnUsage.Type))
        {
            if (new Ownership("", []).ForeignUsers(state)[usage].FirstOrDefault()
                is { } user) throw Refused($"{user.Address} refers to the usage {usage}.");
        }

        if (item.Type.Find("Priority") is not null
            && (isNew || parameters.ContainsKey("Priority"))) Place(item, parameters.ContainsKey("Priority") ? item.Number("Priority")
            : null);
        else Put(item);
    }

    // In the reading in which a priority is a place, others move aside.
    private void Place(DeploymentObject item, long? given)
    {
        var others = Siblings(item).Where(other => other.Identity != item.Identity).ToList();
        if (reading == PriorityReading.Renumber)
        {
            others.Insert((int)Math.Clamp(given ?? others.Count, 0, others.Count), item);
            Renumber(others);
            return;
        }

        var last = others.Select(other => other.Number("Priority") ?? 0).DefaultIfEmpty(-1).Max() + 1;
        Put(item.With("Priority", reading == PriorityReading.Append ? last : given ?? last));
    }

    private void Renumber(List<DeploymentObject> items) =>
        state = state.With(items.Select((item, place) => item.With("Priority", (long)place)));

    private IEnumerable<DeploymentObject> Siblings(DeploymentObject item) => item.Type.Identity.IsRule
        ? TrunkConfigurations.Rules(state, item.Type, item.Type.Identity.ScopeOf(item.Identity))
        : TrunkConfigurations.InOrder(state.All(item.Type));

    private void Embed(DeploymentObject owner, ObjectType ruleType, IEnumerable<Command> makers)
    {
        state = state.Without(TrunkConfigurations.Rules(state, ruleType, owner.Identity).ToArray());
        var place = 0L;
        foreach (var maker in makers)
        {
            if (maker.Name != "New-" + ruleType.Noun || !maker.Parameters.Any(parameter => parameter.Name == "InMemory"))
                throw new ArgumentException($"{maker} makes no {ruleType.Noun} in memory.");
            var rule = new DeploymentObject(ruleType, (string)maker.Parameters.Single(parameter => parameter.Name == "Identity").Value!,
                maker.Parameters
                .Where(parameter => parameter.Name is not ("Identity" or "InMemory"))
                .Select(parameter => new KeyValuePair<string,
                    object?>(parameter.Name, Bound(ruleType.Get(parameter.Name), parameter.Value))));
            if (state.Find(ruleType, rule.Identity) is not null) throw Refused($"{rule.Address} is given twice.");
            Put(rule.With("Priority", place++));
        }
    }

    private static ValueRecord Record(Property property, Command maker) => maker.Name == property.RecordCommand
        ? new ValueRecord(property.Fields.Select(field =>
            new KeyValuePair<string, object?>(field.Name,
            maker.Parameters.SingleOrDefault(parameter => parameter.Name == field.Name)?.Value)))
        : throw new ArgumentException($"{maker} makes no element of {property.Name}.");

    private static IEnumerable<Command> Commands(object? value, bool isNew) => (value switch
    {
        null when !isNew => [],
        ListChange { Operation: "replace" } change when !isNew => change.Values,
        IReadOnlyList<object> list when isNew => list,
        _ => throw new ArgumentException("A list is given whole to New, and as a replacement to Set."),
    }).Cast<Command>();

    private static string[] Changed(Property property, IReadOnlyList<string> current, object? value, bool isNew, List<string> removed)
    {
        if (isNew) return ((IReadOnlyList<object>)value!).Cast<string>().ToArray();
        if (value is null) return [];
        var change = value as ListChange ?? throw new ArgumentException($"{property.Name} is changed, never given as a bare list.");
        var values = change.Values.Cast<string>().ToArray();
        switch (change.Operation)
        {
            case "replace": return values;
            case "add": return [.. current, .. values.Where(added => !current.Contains(added, StringComparer.OrdinalIgnoreCase))];
            case "remove":
                removed.AddRange(values);
                return [.. current.Where(element => !values.Contains(element, StringComparer.OrdinalIgnoreCase))];
            default: throw new ArgumentException($"{change.Operation} is no change of a list.");
        }
    }

    private static object? Bound(Property property, object? value) => (property.Kind, value) switch
    {
        (PropertyKind.Flag, bool) or (PropertyKind.Integer, long) or (_, null) => value,
        (PropertyKind.Text or PropertyKind.Choice, string text) when text.Length > 0 => value,
        _ => throw new ArgumentException($"{property.Name} cannot be bound to {value}."),
    };

    private void CheckReferences(DeploymentObject item, Property property)
    {
        string[] named = item[property.Name] switch { string text => [text], IEnumerable<string> list => [.. list], _ => [] };
        var type = ObjectTypes.Get(property.References!).Unit;
        foreach (var name in named.Where(name => name.Length > 0 && state.Find(type, name) is null)) throw Refused(
            $"{item.Address}: there is no {type.Noun} {name}.");
    }

    private static bool Refers(DeploymentObject item, string noun, string identity) =>
        item.Type.Properties.Where(property => property.References == noun)
        .Any(property => property.Same(item[property.Name], property.Kind == PropertyKind.List ? new[] { identity } : identity)
            || item.List(property.Name).Any(element => ObjectTypes.Get(noun).Identity.Canonical(element) == identity));

    private void Put(DeploymentObject item) => state = state.With([item]);
}
