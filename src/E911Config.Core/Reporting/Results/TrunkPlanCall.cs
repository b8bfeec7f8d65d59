using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>What a plan does to the emergency calls of one group of callers.</summary>
public sealed class TrunkPlanCall
{
    private readonly CallChange call;

    internal TrunkPlanCall(CallChange call)
    {
        this.call = call;
        DependsOn = new TextList(call.DependsOn);
        SinglePointsBefore = new TrunkPlanSinglePoints(call.SinglePointsBefore);
        SinglePointsAfter = new TrunkPlanSinglePoints(call.SinglePointsAfter);
    }

    /// <summary>Where they are: a network site, or <c>off the network</c>.</summary>
    public string From => CallerText.Where(call.Callers.NetworkSite);

    /// <summary>Who they are: what decides the way of their calls.</summary>
    public string Callers => CallerText.Of(call.Callers);

    /// <summary>
    /// How many there are of their class, wherever they sit; 0 if nobody knows, as of phones behind a PBX, or they are supposed.
    /// </summary>
    public long Count => call.Count;

    /// <summary>Whether they are supposed, since nobody is known to be there, or to have the policy of a zone by grant.</summary>
    public bool IsSupposed => call.IsSupposed;

    /// <summary>What they dial.</summary>
    public string Number => call.Number;

    /// <summary>What becomes of the call before the plan.</summary>
    public Outcome Before => call.Before;

    /// <summary>What becomes of it afterwards.</summary>
    public Outcome After => call.After;

    /// <summary>
    /// The best that can come of it before the plan: from another network of the same place, or over another of several equal trunks.
    /// </summary>
    public Outcome BestBefore => call.BestBefore;

    /// <summary>The best that can come of it afterwards.</summary>
    public Outcome BestAfter => call.BestAfter;

    /// <summary>
    /// The worst that becomes of it on the way: after any step, also for a client that still holds an earlier location policy.
    /// </summary>
    public Outcome Worst => call.Worst;

    /// <summary>
    /// The number of the step after which the worst comes up; 0 if nothing on the way is worse than before and afterwards.
    /// </summary>
    public int WorstStep => call.WorstStep;

    /// <summary>The location policy that clients still hold who fare worst; null if it happens to clients with the one in effect.</summary>
    public string? WorstHeld => call.WorstHeld;

    /// <summary>Whether the call is worse on the way than it is before the plan and afterwards.</summary>
    public bool Dark => call.Dark;

    /// <summary>Whether after some step that can touch the call it cannot be told what becomes of it.</summary>
    public bool NotProven => call.NotProven;

    /// <summary>Whether the call goes the same way after every step as before the plan.</summary>
    public bool SameWay => call.SameWay;

    /// <summary>The open questions that the outcome afterwards hangs on.</summary>
    public TextList DependsOn { get; }

    /// <summary>What takes the location or the call away, if it alone fails, before the plan.</summary>
    public TrunkPlanSinglePoints SinglePointsBefore { get; }

    /// <summary>What takes the location or the call away, if it alone fails, afterwards.</summary>
    public TrunkPlanSinglePoints SinglePointsAfter { get; }

    /// <inheritdoc/>
    public override string ToString() => CallText.Of(call);
}
