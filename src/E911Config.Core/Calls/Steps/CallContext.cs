using System.Collections.Generic;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>One call on its way: what is asked of, what has been found out, and which open questions were asked.</summary>
internal sealed class CallContext
{
    private int asked;

    public CallContext(CallIndex index, CallRequest request, Assumptions readings, Failures failures, bool tracing, ICollection<LookUp>? notes = null)
    {
        Index = index;
        Request = request;
        Readings = readings;
        Failures = failures;
        Hops = tracing ? [] : null;
        Notes = notes;
    }

    public CallIndex Index { get; }

    public CallRequest Request { get; }

    public Caller Caller => Request.Caller;

    public Assumptions Readings { get; }

    public Failures Failures { get; }

    /// <summary>The way so far; null if nobody wants to know it.</summary>
    public List<Hop>? Hops { get; }

    /// <summary>Where to note what is looked up; null if nobody wants to know it.</summary>
    public ICollection<LookUp>? Notes { get; }

    /// <summary>The questions asked so far, in order.</summary>
    public List<Question> Asked { get; } = [];

    public CallerPlace Place { get; set; } = CallerPlace.Elsewhere;

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

    /// <summary>Whether the location is acquired and reaches the server; found out when it is first needed.</summary>
    public LocationState? Location { get; set; }

    /// <summary>The nouns without which it cannot be told whether the location arrives, as far as that mattered.</summary>
    public HashSet<string> LocationNouns { get; } = [];

    /// <summary>Whether an open question is read the other way than documented.</summary>
    public bool Reads(Question question)
    {
        if ((asked & (1 << (int)question)) == 0)
        {
            asked |= 1 << (int)question;
            Asked.Add(question);
        }

        return Readings.IsTurned(question);
    }

    /// <summary>How a question is read, as what decided something.</summary>
    public HopPart<HopRule> Answered(Question question) => HopRule.Switch.Of(question.ToString(), Readings.AnswerTo(question));
}
