using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace E911Config.Simulator.Store;

/// <summary>Every decision to fail on purpose.</summary>
internal sealed class Faults
{
    private readonly HashSet<string> denied = new(StringComparer.OrdinalIgnoreCase);
    private int writesUntilFault;
    private FaultMoment moment;

    public IReadOnlyCollection<string> Denied => denied;

    public int? FailsWrite => writesUntilFault > 0 ? writesUntilFault : null;

    /// <summary>Fails the nth write from now, once.</summary>
    public void FailWrite(int number, FaultMoment when)
    {
        writesUntilFault = number;
        moment = when;
    }

    public void Deny(string noun) => denied.Add(noun);

    public void Clear()
    {
        denied.Clear();
        writesUntilFault = 0;
    }

    /// <summary>Refuses to read a denied noun.</summary>
    public void OnRead(params string[] nouns)
    {
        foreach (var noun in nouns)
        {
            if (denied.Contains(noun)) throw new SimulatorException("AccessDenied", ErrorCategory.PermissionDenied, $"Access to {noun} is denied (a fault set by Set-E911SimulationFault).", noun);
        }
    }

    /// <summary>Decides about the next write.</summary>
    /// <returns>When it fails; null if it does not.</returns>
    public FaultMoment? OnWrite() => writesUntilFault > 0 && --writesUntilFault == 0 ? moment : null;

    public static SimulatorException Failure(FaultMoment when, object target) => new(
        "SimulatedWriteFault",
        ErrorCategory.WriteError,
        $"The write failed {(when == FaultMoment.Before ? "before it took effect" : "after it took effect")} (a fault set by Set-E911SimulationFault).",
        target);
}
