using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// The commands of Microsoft's that carry out steps, and those that take them back. Steps on elements of one list are one command.
/// </summary>
public static class ChangeCommands
{
    /// <summary>The command for steps that are written together (see the batches of a plan).</summary>
    public static Command Of(IReadOnlyList<Step> batch) => Make(batch, step => step.Before, step => step.After);

    /// <summary>The command that takes the same steps back.</summary>
    public static Command Back(IReadOnlyList<Step> batch) => Make(batch, step => step.After, step => step.Before);

    private static Command Make(IReadOnlyList<Step> batch, Func<Step, DeploymentObject?> from, Func<Step, DeploymentObject?> to)
    {
        var first = batch[0];
        if (first.Type.ElementOf is { } list) return Elements(list, batch, to(first) is null ? "remove" : "add");
        return (from(first), to(first)) switch
        {
            (null, { } made) => Create(made),
            ({ } gone, null) => new Command("Remove-" + gone.Type.Noun,
                [Identity(gone), new CommandParameter("Force", CommandParameter.Switch)]),
            ({ } before, { } after) => Update(before, after),
            _ => throw new InvalidOperationException("A step has an object before or after it."),
        };
    }

    private static Command Elements(ObjectType list, IReadOnlyList<Step> batch, string operation) => new("Set-" + list.Noun,
    [
        new CommandParameter("Identity", "Global"),
        new CommandParameter(list.ElementsIn!, new ListChange(operation, batch.Select(step => (object)step.Identity).ToArray())),
    ]);

    private static Command Create(DeploymentObject made) => new("New-" + made.Type.Noun,
    [
        Identity(made),
        .. made.Known.Where(property => IsParameter(property) && !property.SetOnly && !ValueText.IsEmpty(made[property.Name]))
            .Select(property => new CommandParameter(property.Name, Value(made, property))),
    ]);

    private static Command Update(DeploymentObject before, DeploymentObject after) => new("Set-" + after.Type.Noun,
    [
        Identity(after),
        .. new ObjectChange(before, after).Differences.Select(change => change.Property).Where(IsParameter)
            .Select(property => new CommandParameter(property.Name,
                Value(after, property) is var value && value is object[] list ? new ListChange("replace", list) : value)),
    ]);

    private static bool IsParameter(Property property) => property is { ReadOnly: false, IsIdentityName: false }
        && property.Comparison != Comparison.Ignored;

    private static CommandParameter Identity(DeploymentObject item) => new("Identity", item.Identity);

    // Null clears a list: a change that names no element may change nothing, as PowerShell's own list modifier does.
    private static object? Value(DeploymentObject item, Property property) => item[property.Name] switch
    {
        "" or IReadOnlyList<object> { Count: 0 } => null,
        IReadOnlyList<ValueRecord> records => records.Select(record => (object)Maker(item, property, record)).ToArray(),
        IReadOnlyList<string> list => list.ToArray<object>(),
        var value => value,
    };

    private static Command Maker(DeploymentObject item, Property property, ValueRecord record)
    {
        var fields = property.Fields.Where(field => !ValueText.IsEmpty(record[field.Name]))
            .Select(field => new CommandParameter(field.Name, record[field.Name]));
        return property.EmbedsNoun is { } noun
            ? new Command("New-" + noun,
            [
                new CommandParameter("Identity", item.Identity + "/" + record.Text("Name")),
                .. fields.Where(field => field.Name != "Name"),
                new CommandParameter("InMemory", CommandParameter.Switch),
            ])
            : new Command(property.RecordCommand ?? throw new NotSupportedException($"{property.Name} cannot be written."), [.. fields]);
    }
}
