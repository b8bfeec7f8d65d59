using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Reflection;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet with one of Microsoft's names: it needs a running simulation, and tells what went wrong with a stable id.</summary>
public abstract class SimulatedCommand : PSCmdlet
{
    private protected Simulation Simulation { get; private set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            Simulation = SimulationHost.Require();
        }
        catch (E911Exception error)
        {
            ThrowTerminatingError(Record(error));
        }
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        try
        {
            Run();
        }
        catch (E911Exception error)
        {
            WriteError(Record(error));
        }
    }

    /// <summary>Does the work for one input object.</summary>
    protected abstract void Run();

    /// <summary>The parameters that were given, converted, by name.</summary>
    private protected IReadOnlyDictionary<string, object?> Given()
    {
        var given = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in MyInvocation.BoundParameters.Keys)
        {
            if (GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is { } property && property.DeclaringType != typeof(PSCmdlet)) given[name] = property.GetValue(this);
        }

        return given;
    }

    private protected T? Given<T>(string name)
        where T : class => Given().TryGetValue(name, out var value) ? value as T : null;

    private protected bool Has(string switchName) => MyInvocation.BoundParameters.TryGetValue(switchName, out var value) && LanguagePrimitives.IsTrue(value);

    /// <summary>Asks what Microsoft's cmdlet asks; -Force answers yes.</summary>
    private protected bool Agrees(IEnumerable<string> questions)
    {
        if (Has("Force")) return true;
        foreach (var question in questions)
        {
            if (!ShouldContinue(question, MyInvocation.MyCommand.Name)) return false;
        }

        return true;
    }

    private static ErrorRecord Record(E911Exception error) =>
        new(error, error.ErrorId, (error as SimulatorException)?.Category ?? ErrorCategory.InvalidData, error.Target);
}
