using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Resilience;
using E911Config.Core.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What <c>Trace-E911Call</c> writes for one call: what becomes of it, on what that hangs, and its whole way.</summary>
public sealed class TraceResult : IReported
{
    private TraceResult(CallRequest request, CallTrace trace, Lazy<DeploymentMap>? map, Snapshot? followedIn, string designPath,
        string source)
    {
        Deployment = followedIn?.Source.Deployment ?? "";
        Simulated = followedIn?.Source.IsSimulated == true;
        Read = followedIn?.CapturedAt;
        DesignPath = designPath;
        Source = source;
        Trace = trace;
        Request = request;
        Map = map;
        From = CallerText.From(request.Caller);
        Number = request.Digits;
        Outcome = trace.Outcome;
        BestOutcome = trace.BestOutcome;
        Emergency = trace.Emergency;
        CalledNumber = trace.CalledNumber;
        LocationPolicy = trace.LocationPolicy;
        LocationPolicySource = trace.LocationPolicySource;
        Usages = new TextList(trace.Usages);
        Trunk = trace.Trunk;
        DeliveredNumber = trace.DeliveredNumber;
        ReasonCode = trace.ReasonCode;
        HoldsUnderEveryReading = trace.HoldsUnderEveryReading;
        DependsOn = new TextList(trace.DependsOn);
        Hops = new ReadOnlyCollection<HopResult>(trace.Hops.Select(hop => new HopResult(hop)).ToArray());
        Text = TraceText.Of(this);
    }

    /// <summary>Where the caller is: a network site, an address, the trunk of a PBX, or <c>off the network</c>.</summary>
    public string From { get; }

    /// <summary>What he dials.</summary>
    public string Number { get; }

    /// <summary>The worst that can come of it, over all equal choices.</summary>
    public Outcome Outcome { get; }

    /// <summary>The best that can come of it, over all equal choices.</summary>
    public Outcome BestOutcome { get; }

    /// <summary>Whether the server takes it as an emergency call.</summary>
    public bool Emergency { get; }

    /// <summary>The number that is routed; null if no number came of the digits.</summary>
    public string? CalledNumber { get; }

    /// <summary>The location policy that counts; null if it cannot be told.</summary>
    public string? LocationPolicy { get; }

    /// <summary>Why that one counts; null if it cannot be told.</summary>
    public LocationPolicySource? LocationPolicySource { get; }

    /// <summary>The usages in the order in which they are tried.</summary>
    public TextList Usages { get; }

    /// <summary>The trunk of the worst outcome; null if the call leaves over none.</summary>
    public string? Trunk { get; }

    /// <summary>The trunk as views show it: what cannot be seen by its number.</summary>
    public string? TrunkText => Trunk is null ? null : Visible.Of(Trunk);

    /// <summary>The number that leaves over that trunk.</summary>
    public string? DeliveredNumber { get; }

    /// <summary>Why the outcome is bad; null if there is nothing to say, or no code for it.</summary>
    public string? ReasonCode { get; }

    /// <summary>Whether <see cref="DependsOn"/> is empty.</summary>
    public bool HoldsUnderEveryReading { get; }

    /// <summary>The switches and the unread nouns on which the outcome hangs.</summary>
    public TextList DependsOn { get; }

    /// <summary>The way of the call.</summary>
    public ReadOnlyCollection<HopResult> Hops { get; }

    /// <summary>The deployment in which it was followed.</summary>
    public string Deployment { get; }

    /// <summary>Whether that was a simulated one.</summary>
    public bool Simulated { get; }

    /// <summary>When the deployment was read, in UTC; null if nothing says.</summary>
    public DateTimeOffset? Read { get; }

    /// <summary>The file of the design that told what the trunks are for; empty if that was guessed.</summary>
    public string DesignPath { get; }

    /// <summary>The outcome and the way, laid out for 80 columns.</summary>
    public string Text { get; }

    /// <summary>The trace that it is made of.</summary>
    internal CallTrace Trace { get; }

    /// <summary>The call.</summary>
    internal CallRequest Request { get; }

    /// <summary>The parameters that name the deployment in a command; empty for that of the session.</summary>
    internal string Source { get; }

    /// <summary>The deployment, for a picture; null if nobody gave it.</summary>
    internal Lazy<DeploymentMap>? Map { get; }

    /// <summary>Puts a trace into words.</summary>
    /// <param name="request">The call.</param>
    /// <param name="trace">What became of it.</param>
    /// <param name="map">The deployment, for its picture; null for none.</param>
    /// <param name="followedIn">The deployment, for where and when; null if nobody says.</param>
    /// <param name="designPath">The file of the design; empty without one.</param>
    /// <param name="source">The parameters that name the deployment in a command; empty for that of the session.</param>
    public static TraceResult Of(CallRequest request, CallTrace trace, Lazy<DeploymentMap>? map = null, Snapshot? followedIn = null,
        string designPath = "", string source = "") => new(request, trace, map, followedIn, designPath, source);

    /// <inheritdoc/>
    Report IReported.Report => TracePaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
