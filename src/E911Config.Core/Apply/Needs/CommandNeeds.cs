using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Which of Microsoft's cmdlets, with which parameters, steps need: to look, to write, and to take back what was written.
/// </summary>
public static class CommandNeeds
{
    /// <summary>By cmdlet, the parameters that must be there; both in order of the alphabet.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="withInverse">Count in what takes them back.</param>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Of(IReadOnlyList<Step> steps, bool withInverse)
    {
        var needs = new SortedDictionary<string, SortedSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in steps)
        {
            Add(needs, step.Type.ReadCommand, step.Type.ElementOf is null ? ["Filter"] : []);
            foreach (var command in withInverse ? new[] { ChangeCommands.Of([step]), ChangeCommands.Back([step]) }
                : [ChangeCommands.Of([step])])
            {
                Add(needs, command);
                Add(needs, command.Name, ["Confirm"]);
            }
        }

        return needs.ToDictionary(need => need.Key, need => (IReadOnlyCollection<string>)need.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(IDictionary<string, SortedSet<string>> needs, Command command)
    {
        Add(needs, command.Name, command.Parameters.Select(parameter => parameter.Name));
        foreach (var maker in command.Parameters.SelectMany(parameter => parameter.Value switch
        {
            ListChange change => change.Values,
            IReadOnlyList<object> list => list,
            _ => [],
        }).OfType<Command>()) Add(needs, maker);
    }

    private static void Add(IDictionary<string, SortedSet<string>> needs, string command, IEnumerable<string> parameters)
    {
        if (!needs.TryGetValue(command, out var known)) needs.Add(command, known = new SortedSet<string>(StringComparer.OrdinalIgnoreCase));
        known.UnionWith(parameters);
    }
}
