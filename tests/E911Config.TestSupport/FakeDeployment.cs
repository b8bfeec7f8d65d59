using System;
using System.Collections.Generic;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>
/// A deployment in memory that understands the commands of plans. It refuses what a server would refuse, counts what it is asked, and lets
/// a test step in before any read, look or write: as another administrator, or with a failure.
/// </summary>
public sealed class FakeDeployment : IDeploymentReader, IDeploymentWriter
{
    private readonly PriorityReading reading;

    /// <summary>Starts as a snapshot says.</summary>
    public FakeDeployment(Snapshot start, PriorityReading reading = PriorityReading.Keep)
    {
        Now = start;
        this.reading = reading;
    }

    /// <summary>The deployment as it is.</summary>
    public Snapshot Now { get; private set; }

    /// <summary>What was asked, in order: <c>read</c>, <c>look CsVoiceRoute x</c>, <c>write New-CsVoiceRoute ...</c>.</summary>
    public IList<string> Events { get; } = new List<string>();

    /// <summary>How often everything was read.</summary>
    public int Reads { get; private set; }

    /// <summary>How often one object was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>The commands that came, failed ones included.</summary>
    public IList<Command> Written { get; } = new List<Command>();

    /// <summary>Runs before the nth read, counted from 1.</summary>
    public Action<int>? BeforeRead { get; set; }

    /// <summary>Runs before the nth look, counted from 1.</summary>
    public Action<int>? BeforeLook { get; set; }

    /// <summary>Runs before the nth write, counted from 1.</summary>
    public Action<int>? BeforeWrite { get; set; }

    /// <summary>Runs after the nth write took effect, counted from 1, before anybody is told.</summary>
    public Action<int>? AfterWrite { get; set; }

    /// <summary>How the nth write goes wrong, counted from 1.</summary>
    public Func<int, WriteFault>? Fault { get; set; }

    /// <summary>Another administrator changes something.</summary>
    public void Change(Func<Snapshot, Snapshot> change) => Now = change(Now);

    /// <summary>Another administrator sets a property of an object.</summary>
    public void Set(string noun, string identity, string property, object? value)
    {
        var item = Now.Find(ObjectTypes.Get(noun), identity)
            ?? throw new ArgumentException($"There is no {noun} {identity}.", nameof(identity));
        Now = Now.With([item.With(property, value)]);
    }

    /// <summary>Another administrator removes an object, and whatever stands under it.</summary>
    public void Remove(string noun, string identity) => Now = new CommandInterpreter(Now, reading).Run(
        new Command("Remove-" + noun, [new CommandParameter("Identity", identity),
            new CommandParameter("Force", CommandParameter.Switch)]));

    /// <summary>Another administrator removes objects, each as its noun, a blank and its identity.</summary>
    public Snapshot Without(params string[] addresses)
    {
        foreach (var address in addresses) Remove(address.Split(' ', 2)[0], address.Split(' ', 2)[1]);
        return Now;
    }

    /// <inheritdoc/>
    public Snapshot Read(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Events.Add("read");
        Reads++;
        BeforeRead?.Invoke(Reads);
        return Now;
    }

    /// <inheritdoc/>
    public IReadOnlyList<DeploymentObject> Look(ObjectType type, string identity)
    {
        Events.Add($"look {type.Noun} {identity}");
        Looks++;
        BeforeLook?.Invoke(Looks);
        return new SnapshotDeployment(Now).Look(type, identity);
    }

    /// <inheritdoc/>
    public void Write(Command command)
    {
        Events.Add("write " + command);
        Written.Add(command);
        BeforeWrite?.Invoke(Written.Count);
        var fault = Fault?.Invoke(Written.Count) ?? WriteFault.None;
        if (fault == WriteFault.Before) throw new E911Exception("CommandFailed", "The write was made to fail.");
        if (fault == WriteFault.Ignored) return;
        Now = new CommandInterpreter(Now, reading).Run(command);
        AfterWrite?.Invoke(Written.Count);
        if (fault == WriteFault.After) throw new E911Exception("CommandFailed", "The write was made to fail after it took effect.");
    }
}
