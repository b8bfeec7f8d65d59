using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Reflection;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet with one of Microsoft's names: it needs a running simulation, and tells what went wrong with a stable id.</summary>
public abstract class SimulatedCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stopping = new();

    private protected Simulation Simulation { get; private set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        try
        {
            Simulation = SessionHandle.Require(this);
            lock (Simulation.Gate) Simulation.Faults.OnCall(MyInvocation.MyCommand.Name);
        }
        catch (E911Exception error)
        {
            ThrowTerminatingError(Record(error));
        }

        ErrorRecord? refusal;
        lock (Simulation.Gate) refusal = Simulation.Faults.Missing.Refusal(MyInvocation.MyCommand.Name, MyInvocation.BoundParameters.Keys);
        if (refusal is not null) ThrowTerminatingError(refusal);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => stopping.Cancel();

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Told(Run);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Told(Finish);

    /// <summary>Does the work for one input object.</summary>
    protected abstract void Run();

    /// <summary>Does what needs all input objects.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Reads: one call of a Get cmdlet.</summary>
    private protected T Read<T>(string noun, Func<T> read)
    {
        BeginRead(noun);
        lock (Simulation.Gate) return read();
    }

    /// <summary>What stands before every read: another administrator, the counter, a refusal, a delay.</summary>
    private protected void BeginRead(string noun)
    {
        TimeSpan delay;
        Before(write: false);
        lock (Simulation.Gate)
        {
            Simulation.Counters.Read(noun);
            Simulation.Faults.OnRead(noun);
            delay = Simulation.Faults.ReadDelay;
        }

        if (stopping.Token.WaitHandle.WaitOne(delay)) throw new PipelineStoppedException();
    }

    /// <summary>Writes what is worked out at that moment: another administrator may have written since it was worked out first.</summary>
    private protected void Write(string noun, Func<IReadOnlyList<Change>> changes, Action? effect = null)
    {
        Before(write: true);
        lock (Simulation.Gate) Simulation.Commit(noun, changes(), effect);
    }

    /// <summary>Makes, changes or removes a user or device, as it is worked out at that moment.</summary>
    private protected UserChange Write(string noun, Func<UserChange> change)
    {
        Before(write: true);
        lock (Simulation.Gate)
        {
            var made = change();
            Simulation.Commit(noun, made);
            return made;
        }
    }

    /// <summary>The parameters that were given, converted, by name.</summary>
    private protected IReadOnlyDictionary<string, object?> Given()
    {
        var given = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in MyInvocation.BoundParameters.Keys)
        {
            if (GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is { } property
                && property.DeclaringType != typeof(PSCmdlet)) given[name] = property.GetValue(this);
        }

        return given;
    }

    private protected T? Given<T>(string name)
        where T : class => Given().TryGetValue(name, out var value) ? value as T : null;

    private protected bool Has(string switchName) => MyInvocation.BoundParameters.TryGetValue(switchName, out var value)
        && LanguagePrimitives.IsTrue(value);

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

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) stopping.Dispose();
    }

    private void Told(Action work)
    {
        try
        {
            work();
        }
        catch (E911Exception error)
        {
            WriteError(Record(error));
        }
    }

    // Outside the gate: the other administrator must come through it.
    private void Before(bool write)
    {
        IReadOnlyList<Intervention> due;
        lock (Simulation.Gate) due = Simulation.Faults.Before(write);
        foreach (var intervention in due) OtherAdministrator.Run(SessionHandle.Module(this), Simulation.Path, intervention.Script,
            stopping.Token);
    }

    private static ErrorRecord Record(E911Exception error) =>
        new(error, error.ErrorId, (error as SimulatorException)?.Category ?? ErrorCategory.InvalidData, error.Target);
}
