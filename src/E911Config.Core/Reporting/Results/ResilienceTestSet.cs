using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>
/// A minimal set of failures of one call: if all of it fails the call loses something that it keeps while any part of the set stays up.
/// </summary>
public sealed class ResilienceTestSet
{
    private readonly HarmedCall harmed;
    private readonly ResilienceResult found;
    private readonly TraceSource source;

    internal ResilienceTestSet(HarmedCall harmed, ResilienceResult found, TraceSource source)
    {
        this.harmed = harmed;
        this.found = found;
        this.source = source;
    }

    /// <summary>Where the callers are: a network site, or <c>off the network</c>.</summary>
    public string NetworkSite => CallerText.Where(Group.NetworkSite);

    /// <summary>Who they are: what decides the way of their calls.</summary>
    public string Callers => CallerText.Of(Group.Caller);

    /// <summary>How many there are of their class, wherever they sit; 0 if they are supposed, or that is not known.</summary>
    public long Count => Group.IsSupposed ? 0 : Group.Caller.Count;

    /// <summary>What they dial.</summary>
    public string Number => harmed.Call.Number;

    /// <summary>What they lose.</summary>
    public Loss Loses => harmed.Set.Loses;

    /// <summary>What becomes of the call.</summary>
    public Outcome Outcome => harmed.Set.Outcome;

    /// <summary>What fails, by the names that <c>-Failed</c> takes.</summary>
    public TextList Elements => new(harmed.Set.Elements);

    /// <summary>What fails, as views show it: what cannot be seen by its number.</summary>
    public string ElementsText => string.Join(", ", harmed.Set.Elements.Select(Visible.Of));

    /// <summary>How many elements fail.</summary>
    public int Size => harmed.Set.Size;

    /// <summary>
    /// The command that shows the way of this call while the set has failed. A snapshot, a session or callers that were given as objects
    /// stand in it as <c>$snapshot</c>, <c>$session</c> and <c>$callers</c>.
    /// </summary>
    public string TraceCommand => TraceLine.Of(source, Group.Caller, Number, found.Failed.Concat(harmed.Set.Elements));

    private CallerGroup Group => harmed.Call.Group;

    /// <inheritdoc/>
    public override string ToString() => $"{Number} from {NetworkSite}: {Loses} by {ElementsText}";
}
