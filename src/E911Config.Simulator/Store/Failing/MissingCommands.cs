using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>
/// The cmdlets and parameters that an older version does not have: what the simulated server never had, and what faults took away.
/// </summary>
internal sealed class MissingCommands
{
    private readonly IReadOnlyList<CommandGap> always;
    private readonly SortedSet<string> cmdlets = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, SortedSet<string>> parameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is missing whatever faults there are.</summary>
    public MissingCommands(IReadOnlyList<CommandGap> always)
    {
        this.always = always;
        Clear();
    }

    public IReadOnlyCollection<string> Cmdlets => cmdlets;

    /// <summary>The missing parameters by cmdlet.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Parameters => parameters;

    public void Cmdlet(string name) => cmdlets.Add(name);

    public void Parameter(string cmdlet, string name)
    {
        if (!parameters.TryGetValue(cmdlet, out var names)) parameters.Add(cmdlet, names = new(StringComparer.OrdinalIgnoreCase));
        names.Add(name);
    }

    /// <summary>Takes the faults back; what the server never had it does not get.</summary>
    public void Clear()
    {
        cmdlets.Clear();
        parameters.Clear();
        foreach (var gap in always)
        {
            if (gap.IsWhole) Cmdlet(gap.Command);
            foreach (var name in gap.Parameters) Parameter(gap.Command, name);
        }
    }

    /// <summary>Whether the objects of a noun lack a property, because a cmdlet that writes them lacks the parameter.</summary>
    public bool Lacks(string noun, string property) => parameters.Count > 0
        && (HasNo("New-" + noun, property) || HasNo("Set-" + noun, property));

    private bool HasNo(string cmdlet, string name) => parameters.TryGetValue(cmdlet, out var names) && names.Contains(name);

    /// <summary>What the engine says to a call that names a missing cmdlet or parameter; null where nothing is missing.</summary>
    public ErrorRecord? Refusal(string cmdlet, IEnumerable<string> given)
    {
        if (cmdlets.Contains(cmdlet))
        {
            return new(new CommandNotFoundException(
                $"The term '{cmdlet}' is not recognized as the name of a cmdlet (a fault set by Set-E911SimulationFault)."),
                "CommandNotFoundException", ErrorCategory.ObjectNotFound, cmdlet);
        }

        return parameters.TryGetValue(cmdlet, out var names) && given.FirstOrDefault(names.Contains) is { } name
            ? new(new ParameterBindingException(
                $"A parameter cannot be found that matches parameter name '{name}' (a fault set by Set-E911SimulationFault)."),
                "NamedParameterNotFound", ErrorCategory.InvalidArgument, cmdlet)
            : null;
    }

    public IEnumerable<string> Describe() => cmdlets.Select(cmdlet => cmdlet + " is missing.")
        .Concat(parameters.Select(pair => $"{pair.Key} has no {string.Join(", ", pair.Value.Select(name => "-" + name))}."));
}
