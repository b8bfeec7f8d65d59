using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Follows emergency calls through a deployment. Nothing is called: it is told what the documents say that the servers would do.
/// </summary>
public sealed class CallEngine
{
    private readonly CallIndex index;

    /// <summary>Follows calls through a prepared deployment.</summary>
    public CallEngine(CallIndex index) => this.index = index;

    /// <summary>The deployment.</summary>
    internal CallIndex Index => index;

    /// <summary>What becomes of a call.</summary>
    /// <exception cref="E911Exception">ElementUnknown: something is said to have failed, or to reply, that is not there. AddressInvalid:
    /// the caller's address is none.</exception>
    public CallResult Run(CallRequest request)
    {
        index.CheckReplies(request);
        return CallRun.Run(index, request, Readings(request), index.Parts.Parse(request.Failed), tracing: false).Result;
    }

    /// <summary>What becomes of a call, with its whole way and what that hangs on.</summary>
    /// <exception cref="E911Exception">ElementUnknown: something is said to have failed, or to reply, that is not there. AddressInvalid:
    /// the caller's address is none.</exception>
    public CallTrace Trace(CallRequest request)
    {
        index.CheckReplies(request);
        var failures = index.Parts.Parse(request.Failed);
        var run = CallRun.Run(index, request, Readings(request), failures, tracing: true);
        return new CallTrace(run.Result, ReadingTree.DependsOn(index, request, failures, run, Readings(request)), run.Call.Hops!);
    }

    /// <summary>What the outcome of a call hangs on: open questions, and nouns that were not read.</summary>
    public IReadOnlyList<string> DependsOn(CallRequest request) => Examine(request).DependsOn;

    /// <summary>What becomes of a call, and what that hangs on.</summary>
    internal (CallResult Result, IReadOnlyList<string> DependsOn) Examine(CallRequest request)
    {
        var failures = index.Parts.Parse(request.Failed);
        var run = CallRun.Run(index, request, Readings(request), failures, tracing: false);
        return (run.Result, ReadingTree.DependsOn(index, request, failures, run, Readings(request)));
    }

    /// <summary>The single points of failure of a call: what takes its location away, or the call, if it alone fails.</summary>
    /// <param name="request">The call, with nothing failed.</param>
    public SinglePoints SinglePoints(CallRequest request)
    {
        var asked = new HashSet<int>();
        var whole = CallRun.Run(index, request, Readings(request), Failures.Noting(asked), tracing: false).Result.Outcome;
        if (whole < Outcome.Unlocated) return Calls.SinglePoints.None;
        List<string> location = [], call = [], unknown = [];
        foreach (var (element, failures) in index.Parts.Alone(asked))
        {
            var outcome = CallRun.Run(index, request, Readings(request), failures, tracing: false).Result.Outcome;
            if (outcome == Outcome.Unknown) unknown.Add(element);
            else if (outcome < Outcome.Unlocated) call.Add(element);
            else if (outcome < whole) location.Add(element);
        }

        return location.Count + call.Count + unknown.Count == 0 ? Calls.SinglePoints.None : new SinglePoints(location, call, unknown);
    }

    /// <summary>
    /// What the way of a call asks about: with nothing else failed, only the failure of one of these can change what becomes of it. Names
    /// as in
    /// <see cref="CallIndex.Elements"/>, in order; for a limited link also its saturation.
    /// </summary>
    public IReadOnlyList<string> Asked(CallRequest request)
    {
        var asked = new HashSet<int>();
        CallRun.Run(index, request, Readings(request), Failures.Noting(asked), tracing: false);
        return index.Parts.NamesOf(asked);
    }

    /// <summary>
    /// What a caller's client takes for an emergency number, with the location policy in effect; nothing if that is not enabled.
    /// </summary>
    internal IEnumerable<string> EmergencyDigits(Caller caller)
    {
        if (caller.Kind is not (ClientKind.Modern or ClientKind.Legacy)) return [];
        var call = new CallContext(index, new CallRequest(caller, ""), index.Facts.Assumptions.Bits, Failures.None, tracing: false);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        WhichPolicy.Ask(call);
        return call.Policy is { Enabled: true } policy ? policy.Digits(caller.Kind) : [];
    }

    /// <summary>What a caller's client and dial plan make of digits, before any route is looked for.</summary>
    internal DialledNumber Dial(CallRequest request)
    {
        var call = new CallContext(index, request, Readings(request), Failures.None, tracing: true);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        if (call.Caller.Kind != ClientKind.Pbx) WhichPolicy.Ask(call);
        var end = WhichNumber.Ask(call);
        var asked = call.Hops!.FirstOrDefault(hop => hop.Asked.Kind == HopQuestion.Normalization);
        return new DialledNumber(asked?.Asked.Values[0],
            asked?.Rules.FirstOrDefault(rule => rule.Kind is HopRule.RuleMatches or HopRule.RuleSlow)?.Values[0],
            asked?.Answer.Kind == HopAnswer.Named ? asked.Answer.Values[0] : null, call.CalledNumber, call.Emergency, end?.Code);
    }

    /// <summary>
    /// Whom a call tells, and what its caller is shown; null if the policy in effect cannot be told, or whether it is an emergency call.
    /// </summary>
    internal Told? ToldBy(CallResult result) => result.IsEmergencyUntold ? null : !result.Emergency ? Told.Nothing
        : index.LocationPolicies.Find(result.LocationPolicy, null)?.Told;

    /// <summary>What is wrong with the number by which a call arrives; null if nothing is, or it does not arrive.</summary>
    internal WrongLeaving? WrongLeaving(CallRequest request, CallResult result) => Calls.WrongLeaving.Of(index, request, result);

    /// <summary>
    /// What keeps the location service from giving a good location at a network site, network by network; nothing if all is well there, or
    /// cannot be told.
    /// </summary>
    /// <param name="networkSite">The network site.</param>
    /// <param name="role">The role of the trunks for which it must be good enough.</param>
    internal IReadOnlyList<HopPart<HopRule>> LocationGaps(string networkSite, TrunkRole role)
    {
        var request = new CallRequest(new Caller { NetworkSite = networkSite }, "");
        var call = new CallContext(index, request, Readings(request), Failures.None, tracing: true);
        WhereIsTheCaller.Ask(call);
        return [.. new LocationCoverage(call, role).Judge().Rules
            .Where(rule => rule.Kind is HopRule.NetworkUnknown or HopRule.FieldMissing or HopRule.NoElin
                || (rule.Kind == HopRule.NotValidated && index.Deployment.IsRead(CivicAddress.Type)))];
    }

    /// <summary>
    /// Why the location service gives nothing to a caller while nothing has failed; null if it is reached, or something was not read.
    /// </summary>
    internal HopPart<HopRule>? LocationServiceLost(Caller caller)
    {
        var request = new CallRequest(caller, "");
        var call = new CallContext(index, request, Readings(request), Failures.None, tracing: false);
        WhereIsTheCaller.Ask(call);
        WhereRegistered.Ask(call);
        return LocationHost.Of(call)?[0] is { Kind: HopRule.BranchWithoutBackup or HopRule.ServiceDown or HopRule.ServiceNotReached
            or HopRule.ServiceReachUntold } why ? why : null;
    }

    /// <summary>Whether there is a trunk of this identity.</summary>
    internal bool HasTrunk(string trunk) => index.Trunks.Find(trunk, null) is not null;

    /// <summary>Whether there is an element of this name.</summary>
    internal bool CanFail(string element) => index.Parts.Has(element);

    private int Readings(CallRequest request) => (request.Assumptions ?? index.Facts.Assumptions).Bits;
}
