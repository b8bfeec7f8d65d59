using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.Core.Readings;
using E911Config.TestSupport.Calls;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>Puts a call of the literal model to the engine, and its answer into the literal model's terms.</summary>
internal static class EngineAnswer
{
    public static LiteralResult To(LiteralCall call) => Result(Trace(call));

    public static CallTrace Trace(LiteralCall call)
    {
        var (index, request) = Prepare(call);
        return new CallEngine(index).Trace(request);
    }

    /// <summary>The deployment and the call as the engine takes them.</summary>
    public static (CallIndex Index, CallRequest Request) Prepare(LiteralCall call)
    {
        var facts = call.Design is null ? CallFacts.Assumed(call.Snapshot)
            : CallFacts.From(DesignFile.Parse($"seed {call.Seed}", call.DesignText
                ?? throw new InvalidOperationException("The engine takes its design from a file.")));
        return (new CallIndex(call.Snapshot, facts), Request(call));
    }

    private static CallRequest Request(LiteralCall call) => new(Caller(call.Caller), call.Digits)
    {
        Failed = call.Failed,
        Replies = call.Replies.ToDictionary(pair => pair.Key, pair => pair.Value ?? CallRequest.NoReply),
        Assumptions = AssumptionSwitch.All.Where(known => call.Switches.HasFlag(Enum.Parse<LiteralSwitches>(known.Name)))
            .Aggregate(Assumptions.Documented, (readings, known) => readings.With(known.Name, known.Values[1])),
        HeldPolicy = call.HeldPolicy,
    };

    private static Caller Caller(LiteralCaller caller) => new()
    {
        NetworkSite = caller.NetworkSite,
        Address = caller.Address,
        OffNetwork = caller.NetworkSite is null && caller.Address is null,
        RegistrarPool = caller.RegistrarPool,
        VoicePolicy = caller.VoicePolicy,
        LocationPolicy = caller.LocationPolicy,
        DialPlan = caller.DialPlan,
        Trunk = caller.Trunk,
        Kind = Enum.Parse<ClientKind>(caller.Kind, ignoreCase: true),
    };

    private static LiteralResult Result(CallTrace trace) => new()
    {
        Outcome = Enum.Parse<LiteralOutcome>(trace.Outcome.ToString()),
        BestOutcome = Enum.Parse<LiteralOutcome>(trace.BestOutcome.ToString()),
        Emergency = trace.Emergency,
        CalledNumber = trace.CalledNumber,
        LocationPolicy = trace.LocationPolicy,
        LocationPolicySource = trace.LocationPolicySource?.ToString(),
        Usages = trace.Usages,
        Trunk = trace.Trunk,
        DeliveredNumber = trace.DeliveredNumber,
        ReasonCode = trace.ReasonCode,
        DependsOn = trace.DependsOn,
    };
}
