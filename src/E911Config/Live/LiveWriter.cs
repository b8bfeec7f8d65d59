using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Deployment;

namespace E911Config.Live;

/// <summary>
/// Writes through Microsoft's cmdlets: one command at a time, without prompts of their own (the plan was confirmed as a whole).
/// </summary>
internal sealed class LiveWriter : IDeploymentWriter
{
    private readonly SessionCommands commands;

    public LiveWriter(SessionCommands commands) => this.commands = commands;

    public void Write(Command command) => commands.Invoke(
        command.Name,
        [.. command.Parameters.Select(parameter => new KeyValuePair<string, object?>(parameter.Name, Value(parameter.Value))),
            new("Confirm", false)],
        CommandText.Of(command));

    private object? Value(object? value) => value switch
    {
        ListChange change => new Hashtable { [change.Operation] = Elements(change.Values) },
        IReadOnlyList<object> list => Elements(list),
        _ when ReferenceEquals(value, CommandParameter.Switch) => true,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => value,
    };

    // Texts stay a list of texts, which is what goes over the wire; records are made by Microsoft's own cmdlets.
    private object Elements(IReadOnlyList<object> values) => values.All(value => value is string)
        ? values.Cast<string>().ToArray()
        : values.Select(value => value is Command maker ? Made(maker) : value).ToArray();

    private PSObject Made(Command maker)
    {
        var made = commands.Invoke(maker.Name,
            maker.Parameters.Select(parameter => new KeyValuePair<string, object?>(parameter.Name, Value(parameter.Value))),
            "an element in memory");
        return made.Count == 1 ? made[0]
            : throw new E911Exception("CommandFailed", $"{maker.Name} returned {made.Count} objects instead of one.");
    }
}
