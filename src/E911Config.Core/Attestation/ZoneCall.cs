using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Resilience;

namespace E911Config.Core.Attestation;

/// <summary>An emergency call, or a test of one, of a group of callers of a zone.</summary>
/// <param name="Group">Who calls from where.</param>
/// <param name="Number">What they dial.</param>
/// <param name="IsTest">Whether that is the provider's test number.</param>
/// <param name="Result">What becomes of it while nothing has failed.</param>
/// <param name="Legs">Its ways out.</param>
public sealed record ZoneCall(CallerGroup Group, string Number, bool IsTest, CallResult Result, CallLegs Legs)
{
    /// <summary>Who is told of it, as the location policy in effect lists them; nobody of a call that is no emergency call.</summary>
    public IReadOnlyList<string> Notified { get; init; } = [];

    /// <summary>Who is joined to it; empty for nobody.</summary>
    public string Conference { get; init; } = "";

    /// <summary>Whether whom it tells cannot be told, since the policy in effect cannot, or whether it is an emergency call.</summary>
    public bool IsToldUnknown { get; init; }

    /// <summary>
    /// Whether an emergency service answers it, or nobody can tell: every call but one to the test number that leaves as such over a
    /// provider's trunk, whichever way it takes while nothing has failed.
    /// </summary>
    public bool ReachesService { get; init; } = true;

    /// <summary>The open questions and unread nouns on which its outcome hangs.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>Where it comes out: the first way of which a trunk takes it; null if none does, or that cannot be told.</summary>
    public CallLeg? First => Legs.Legs.FirstOrDefault(leg => leg.Trunks.Any(trunk => trunk.Outcome is not null));
}
