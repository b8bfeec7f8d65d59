using E911Config.Core.Calls;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>
/// A call that reaches no emergency service while nothing fails but what has failed already, or of which that cannot be told.
/// </summary>
public sealed class ResilienceTestCall
{
    private readonly CallResilience call;
    private readonly ResilienceResult found;
    private readonly TraceSource source;

    internal ResilienceTestCall(CallResilience call, ResilienceResult found, TraceSource source)
    {
        this.call = call;
        this.found = found;
        this.source = source;
    }

    /// <summary>Where the callers are: a network site, or <c>off the network</c>.</summary>
    public string NetworkSite => CallerText.Where(call.Group.NetworkSite);

    /// <summary>Who they are: what decides the way of their calls.</summary>
    public string Callers => CallerText.Of(call.Group.Caller);

    /// <summary>How many there are of their class, wherever they sit; 0 if they are supposed, or that is not known.</summary>
    public long Count => call.Group.IsSupposed ? 0 : call.Group.Caller.Count;

    /// <summary>What they dial.</summary>
    public string Number => call.Number;

    /// <summary>What becomes of the call.</summary>
    public Outcome Outcome => call.Failures.Outcome;

    /// <summary>The command that shows the way of this call.</summary>
    public string TraceCommand => TraceLine.Of(source, call.Group.Caller, Number, found.Failed);

    /// <inheritdoc/>
    public override string ToString() => $"{Number} from {NetworkSite}: {Outcome}";
}
