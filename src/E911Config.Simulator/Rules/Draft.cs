using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>A write while it is being worked out: nothing of it is in the store yet.</summary>
internal sealed class Draft
{
    private readonly IReadOnlyDictionary<string, object?> parameters;

    public Draft(Simulation simulation, DeploymentObject? before, DeploymentObject after, IReadOnlyDictionary<string, object?> parameters)
    {
        Simulation = simulation;
        Before = before;
        After = after;
        this.parameters = parameters;
    }

    public Simulation Simulation { get; }

    public ObjectStore Objects => Simulation.Objects;

    /// <summary>The object as it is stored; null if it is new.</summary>
    public DeploymentObject? Before { get; }

    /// <summary>The object as it shall be.</summary>
    public DeploymentObject After { get; set; }

    public ObjectType Type => After.Type;

    /// <summary>Whether the object shall only be returned, not stored.</summary>
    public bool InMemory { get; init; }

    public EmbeddedLists Embedded { get; } = new();

    /// <summary>Changes of other objects.</summary>
    public List<Change> Beside { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Questions that Microsoft's cmdlet asks unless it is given -Force.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>Whether the command names this parameter.</summary>
    public bool Gives(string parameter) => parameters.ContainsKey(parameter);

    /// <summary>The value of a parameter; null if it is not given.</summary>
    public object? Parameter(string name) => parameters.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a property gets another value than it has.</summary>
    public bool Alters(Property property) => Before is null
        ? !ValueText.IsEmpty(After[property.Name])
        : !string.Equals(ValueText.Of(Before[property.Name]), ValueText.Of(After[property.Name]), StringComparison.Ordinal);

    /// <summary>All changes of the write, in order.</summary>
    public List<Change> Changes()
    {
        var changes = new List<Change>(Beside);
        if (Before is not null && !string.Equals(Before.Identity, After.Identity, StringComparison.OrdinalIgnoreCase))
            changes.Add(Change.Remove(Before));
        changes.Add(Change.Put(After));
        return changes;
    }
}
