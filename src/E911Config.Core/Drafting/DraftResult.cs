using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drafting;

/// <summary>A draft that was planned on the deployment from which it was drafted.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Plan">What it would change there: nobody's calls are known to be worse after it.</param>
/// <param name="Unread">What could not be read.</param>
/// <param name="PlannerRuns">How many plans were made until the draft was safe.</param>
public sealed record DraftResult(Draft Draft, Plan Plan, IReadOnlyList<UnreadNoun> Unread, int PlannerRuns)
{
    /// <summary>The calls of which nobody can tell what becomes of them: before, on the way, or afterwards.</summary>
    public IReadOnlyList<CallChange> Untold { get; } =
        [.. Plan.Calls.Where(call => call.Before == Outcome.Unknown || call.After == Outcome.Unknown || call.NotProven)];

    /// <summary>The usages by which other calls than emergency calls may go.</summary>
    internal IReadOnlyCollection<string> OtherUsages { get; init; } = [];

    /// <summary>
    /// What the plan changes of others: objects that are there and neither the design's own nor adopted, and trunks, voice policies and
    /// routes whose other calls go otherwise afterwards.
    /// </summary>
    public IReadOnlyList<string> Foreign =>
    [
        .. Plan.Steps.Where(step => step.Before is not null && !Plan.Scope.Adopts(step.Address)
                && !Plan.Scope.Desired.Ownership.Owns(step.Before)).Select(step => step.Address)
            .Concat(Plan.OtherCalls.Select(change => change.Kind switch
            {
                OtherCallKind.TrunkProperty => Trunk.Type.Noun + " " + change.Identity,
                OtherCallKind.Translation => OutboundTranslationRule.Type.Noun + " " + change.Identity,
                OtherCallKind.UsageOrder => VoicePolicy.Type.Noun + " " + change.Identity,
                _ => CarriesOthers(change.Identity) ? VoiceRoute.Type.Noun + " " + change.Identity : "",
            }).Where(address => address.Length > 0))
            .Distinct(System.StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Whether something could not be read, or of some call it cannot be told what becomes of it.</summary>
    public bool Inconclusive => Unread.Count > 0 || Untold.Count > 0;

    /// <summary>3 if it is inconclusive, else 0: an open decision is no failure.</summary>
    public int ExitCode => Inconclusive ? 3 : 0;

    private bool CarriesOthers(string route) => Plan.Steps.Any(step => step.Type == VoiceRoute.Type && step.Identity == route
        && step.Before?.List("PstnUsages").Intersect(OtherUsages, System.StringComparer.OrdinalIgnoreCase).Any() == true);
}
