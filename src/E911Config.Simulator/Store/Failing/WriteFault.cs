using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Threading;

namespace E911Config.Simulator.Store;

/// <summary>What happens to one write: it fails, or the process dies.</summary>
internal sealed class WriteFault
{
    private readonly bool dies;
    private int left;

    public WriteFault(int number, FaultMoment moment, bool dies)
    {
        if (moment == FaultMoment.During && !dies)
            throw SimulatorException.Invalid("A write takes effect as a whole or not at all: -When During belongs to -DieOnWrite.", moment);
        left = number;
        Moment = moment;
        this.dies = dies;
    }

    public FaultMoment Moment { get; }

    /// <summary>Counts one write.</summary>
    /// <returns>Whether it is the one that is meant.</returns>
    public bool Counts() => --left == 0;

    /// <summary>Fails the write, or kills the process as a power cut would: nothing is flushed, closed or handed back.</summary>
    public Exception Strike(string noun) => dies ? Die() : new SimulatorException(
        "SimulatedWriteFault",
        ErrorCategory.WriteError,
        $"The write failed {(Moment == FaultMoment.Before ? "before" : "after")} it took effect (a fault set by Set-E911SimulationFault).",
        noun);

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        dies ? "The process dies {1} write {0} from now." : "Write {0} from now fails {1} it takes effect.",
        left,
        Moment.ToString().ToLowerInvariant());

    private static InvalidOperationException Die()
    {
        using var myself = Process.GetCurrentProcess();
        myself.Kill();
        Thread.Sleep(Timeout.Infinite); // The system may take a moment; nothing may happen in it.
        return new InvalidOperationException("A killed process went on.");
    }
}
