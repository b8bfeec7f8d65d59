using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>Every decision to fail on purpose.</summary>
internal sealed class Faults
{
    /// <summary>A number of looks that is never reached.</summary>
    public const int ForEver = int.MaxValue;

    private const string Deserialized = "Deserialized.";
    private readonly SortedSet<string> denied = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> deniedCmdlets = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, int> lagging = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WriteFault> writes = [];
    private readonly List<Intervention> interventions = [];

    /// <summary>Begins without faults.</summary>
    /// <param name="older">What the simulated server lacks anyway.</param>
    public Faults(IReadOnlyList<CommandGap> older) => Missing = new MissingCommands(older);

    public MissingCommands Missing { get; }

    /// <summary>How long every read takes.</summary>
    public TimeSpan ReadDelay { get; set; }

    /// <summary>Whether list elements that came through remoting are refused.</summary>
    public bool RefuseDeserialized { get; set; }

    public void Add(WriteFault fault) => writes.Add(fault);

    public void Add(Intervention intervention) => interventions.Add(intervention);

    public void Deny(string noun) => denied.Add(noun);

    public void DenyCmdlet(string cmdlet) => deniedCmdlets.Add(cmdlet);

    /// <summary>Lets a replica lag for so many looks at it.</summary>
    public void Lag(string replica, int looks) => lagging[replica] = looks;

    public void Clear()
    {
        Missing.Clear();
        denied.Clear();
        deniedCmdlets.Clear();
        lagging.Clear();
        writes.Clear();
        interventions.Clear();
        ReadDelay = TimeSpan.Zero;
        RefuseDeserialized = false;
    }

    /// <summary>Refuses a cmdlet that is there and may not be run.</summary>
    public void OnCall(string cmdlet)
    {
        if (deniedCmdlets.Contains(cmdlet)) throw new SimulatorException("AccessDenied", ErrorCategory.PermissionDenied,
            $"Access to {cmdlet} is denied (a fault set by Set-E911SimulationFault).", cmdlet);
    }

    /// <summary>Refuses to read a denied noun.</summary>
    public void OnRead(string noun)
    {
        if (denied.Contains(noun))
            throw new SimulatorException("AccessDenied", ErrorCategory.PermissionDenied,
            $"Access to {noun} is denied (a fault set by Set-E911SimulationFault).", noun);
    }

    /// <summary>Refuses an element of a list that came through remoting, where told to.</summary>
    public void OnElement(string property, object element)
    {
        if (RefuseDeserialized && element is PSObject { TypeNames: { } names } && names
            .FirstOrDefault(name => name.StartsWith(Deserialized, StringComparison.Ordinal)) is { } bag)
            throw new SimulatorException("DeserializedRefused", ErrorCategory.InvalidType,
                $"{property} was given a {bag}, which is no element of it (a fault set by Set-E911SimulationFault).", element);
    }

    /// <summary>Counts one write.</summary>
    /// <returns>What strikes it; null if nothing does.</returns>
    public WriteFault? OnWrite()
    {
        var struck = writes.FindAll(fault => fault.Counts());
        writes.RemoveAll(struck.Contains);
        return struck.FirstOrDefault();
    }

    /// <summary>What another administrator does before the read or write that comes next.</summary>
    public IReadOnlyList<Intervention> Before(bool write)
    {
        var due = interventions.FindAll(intervention => intervention.Counts(write));
        interventions.RemoveAll(due.Contains);
        return due;
    }

    /// <summary>Looks at a replica once.</summary>
    /// <returns>Whether it lags.</returns>
    public bool OnLook(string replica)
    {
        if (!lagging.TryGetValue(replica, out var looks)) return false;
        if (looks == 1) lagging.Remove(replica);
        else if (looks != ForEver) lagging[replica] = looks - 1;
        return true;
    }

    /// <summary>A sentence for each fault.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var missing in Missing.Describe()) yield return missing;
        foreach (var noun in denied) yield return $"Reading {noun} is denied.";
        foreach (var cmdlet in deniedCmdlets) yield return $"{cmdlet} is denied.";
        if (ReadDelay > TimeSpan.Zero)
            yield return string.Format(CultureInfo.InvariantCulture, "Every read takes {0:0} ms longer.", ReadDelay.TotalMilliseconds);
        foreach (var pair in lagging) yield return pair.Value == ForEver
            ? $"The replica {pair.Key} lags."
            : string.Format(CultureInfo.InvariantCulture, "The replica {0} lags for {1} looks.", pair.Key, pair.Value);
        if (RefuseDeserialized) yield return "List elements that came through remoting are refused.";
        foreach (var write in writes) yield return write.ToString();
        foreach (var intervention in interventions) yield return intervention.ToString();
    }
}
