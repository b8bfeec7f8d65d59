using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>One call on its way: what is asked of, what has been found out, and which open questions were asked.</summary>
internal sealed class CallContext
{
    private readonly int reading;
    private int asked;
    private List<int>? askedInOrder;
    private Truth?[]? locationFor;
    private Truth?[]? coverageFor;

    /// <summary>A call that is to be followed.</summary>
    /// <param name="index">The deployment.</param>
    /// <param name="request">The call.</param>
    /// <param name="reading">How the open questions are read, by <see cref="CallReading"/>.</param>
    /// <param name="failures">What has failed.</param>
    /// <param name="tracing">Whether its way is told.</param>
    /// <param name="notes">Where to note what is looked up; null for nowhere.</param>
    public CallContext(CallIndex index, CallRequest request, int reading, Failures failures, bool tracing,
        ICollection<LookUp>? notes = null)
    {
        Index = index;
        Request = request;
        this.reading = reading;
        Failures = failures;
        Hops = tracing ? [] : null;
        Notes = notes;
    }

    public CallIndex Index { get; }

    public CallRequest Request { get; }

    public Caller Caller => Request.Caller;

    public Failures Failures { get; }

    /// <summary>The way so far; null if nobody wants to know it.</summary>
    public List<Hop>? Hops { get; }

    /// <summary>Where to note what is looked up; null if nobody wants to know it.</summary>
    public ICollection<LookUp>? Notes { get; }

    /// <summary>The questions asked so far, in order, by <see cref="CallReading"/>.</summary>
    public IReadOnlyList<int> Asked => askedInOrder ?? (IReadOnlyList<int>)[];

    public CallerPlace Place { get; set; } = CallerPlace.Elsewhere;

    /// <summary>Where he really is, which decides who serves him; the same place unless the request says otherwise.</summary>
    public CallerPlace Really { get; set; } = CallerPlace.Elsewhere;

    /// <summary>The trunk that a PBX call comes in over; null if it is none, or does not exist.</summary>
    public TrunkNode? Inbound { get; set; }

    /// <summary>The zone of where he really is; null if he is in none.</summary>
    public CallZone? Zone { get; set; }

    public Registration Registration { get; set; } = null!;

    /// <summary>The location policy in effect; null if it cannot be told.</summary>
    public LocationPolicyNode? Policy { get; set; }

    public LocationPolicySource? PolicySource { get; set; }

    public bool Emergency { get; set; }

    /// <summary>Whether it is routed by the usage of the location policy.</summary>
    public bool ByPolicyUsage { get; set; }

    public string? CalledNumber { get; set; }

    /// <summary>Whether location-based routing binds this call.</summary>
    public Truth SiteRouting { get; set; }

    /// <summary>Whether a location reaches a provider, and an ELIN gateway; found out when it is first needed.</summary>
    public Truth?[] LocationFor => locationFor ??= new Truth?[2];

    /// <summary>
    /// Whether the location service holds something good enough for a provider, and for an ELIN gateway, whatever has failed; found out
    /// when it is first needed.
    /// </summary>
    public Truth?[] CoverageFor => coverageFor ??= new Truth?[2];

    /// <summary>Whether it is a call of a client that marks emergency calls.</summary>
    public bool IsOfClient => Caller.Kind is ClientKind.Modern or ClientKind.Legacy;

    /// <summary>The same call, as far as it was followed, while something else has failed.</summary>
    public CallContext Under(Failures failures) => new(Index, Request, reading, failures, tracing: false, Notes)
    {
        Place = Place,
        Really = Really,
        Inbound = Inbound,
        Zone = Zone,
        Registration = Registration,
        Policy = Policy,
        PolicySource = PolicySource,
        Emergency = Emergency,
        ByPolicyUsage = ByPolicyUsage,
        CalledNumber = CalledNumber,
        SiteRouting = SiteRouting,
        coverageFor = CoverageFor,
    };

    /// <summary>Whether an open question is read the other way than documented.</summary>
    public bool Reads(Question question) => Ask(CallReading.Of(question));

    /// <summary>Whether a noun that only the location needs, and that was not read, is taken to know everything.</summary>
    public bool Knows(ObjectType unread) => Ask(CallReading.Of(unread));

    /// <summary>Whether a question would be read the other way, without asking it.</summary>
    public bool IsTurned(Question question) => CallReading.Has(reading, CallReading.Of(question));

    /// <summary>How a question is read, as what decided something.</summary>
    public HopPart<HopRule> Answered(Question question) =>
        HopRule.Switch.Of(question.ToString(), AssumptionSwitch.All[(int)question].Values[IsTurned(question) ? 1 : 0]);

    /// <summary>Which of some topology sites lie in no network site, as what decided something; nothing if nobody wants to know.</summary>
    public HopPart<HopRule>[] Nowhere(params string?[] topologySites) => Hops is null ? []
        : [.. topologySites.Where(Index.Network.LiesNowhere).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(site => HopRule.LiesNowhere.Of(site!))];

    /// <summary>The same for the far end of a trunk, unless its gateway tells where that is.</summary>
    public HopPart<HopRule>[] Nowhere(TrunkNode trunk, params string?[] others) =>
        Nowhere([.. others, trunk.FarPlace == Calls.Place.Unknown ? trunk.FarTopologySite : null]);

    private bool Ask(int bit)
    {
        if (!CallReading.Has(asked, bit))
        {
            asked |= 1 << bit;
            (askedInOrder ??= []).Add(bit);
        }

        return CallReading.Has(reading, bit);
    }
}
