using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Resilience;

/// <summary>What may fail of the emergency calls of a deployment: by call, by what fails, and what was not looked at.</summary>
public sealed record ResilienceSurvey
{
    /// <summary>The calls with their minimal sets.</summary>
    public required ResilienceResult Found { get; init; }

    /// <summary>
    /// The sets with all that they hurt: the smaller ones first; of one size those that take the call, then those that take the location,
    /// then those of which it cannot be told, each by the number of callers, groups, and by name.
    /// </summary>
    public required IReadOnlyList<SetHarm> Sets { get; init; }

    /// <summary>Who was followed.</summary>
    public required Harm Followed { get; init; }

    /// <summary>How many of the groups are supposed, since nobody is known to be there.</summary>
    public required int Supposed { get; init; }

    /// <summary>The network sites out of the design's scope whose callers were left out.</summary>
    public required IReadOnlyList<string> OutOfScope { get; init; }

    /// <summary>The network sites that were asked for and from which nobody is known to call: nothing was followed there.</summary>
    public required IReadOnlyList<string> NobodyAt { get; init; }

    /// <summary>The zones that were asked for and in which nobody was followed.</summary>
    public required IReadOnlyList<string> NobodyIn { get; init; }

    /// <summary>How many callers are homed online; nobody follows their calls.</summary>
    public required long HomedOnline { get; init; }

    /// <summary>What was not read.</summary>
    public required IReadOnlyList<AcceptedUnread> Unread { get; init; }

    /// <summary>What must be known of the callers.</summary>
    public required CallersNote Callers { get; init; }

    /// <summary>Whether the roles of the trunks are guessed.</summary>
    public required bool IsGuessed { get; init; }

    /// <summary>The calls that are lost while nothing fails but what has failed already.</summary>
    public IEnumerable<CallResilience> Lost => Found.Calls.Where(call => call.Failures.Outcome < Outcome.Unlocated);

    /// <summary>The calls of which nobody can tell what becomes of them, also while nothing fails.</summary>
    public IEnumerable<CallResilience> Untold => Lost.Where(call => call.Failures.Outcome == Outcome.Unknown);

    /// <summary>The single points of failure.</summary>
    public IEnumerable<SetHarm> SinglePoints => Sets.TakeWhile(set => set.Elements.Count == 1);

    /// <summary>
    /// Whether there is more to know: something was not read, the end of a call cannot be told, or there was no call to follow at a place
    /// that was asked for.
    /// </summary>
    public bool Inconclusive => Unread.Any(noun => noun.Accepted.Length == 0) || Found.Calls.Count == 0
        || NobodyAt.Count + NobodyIn.Count > 0 || Untold.Any() || Sets.Any(set => set.Unknown.Groups > 0);

    /// <summary>2 if a call is lost, or the failure of one element takes one; else 3 if something could not be told, else 0.</summary>
    public int ExitCode => SinglePoints.Any(set => set.Call.Groups > 0)
        || Lost.Any(call => call.Failures.Outcome != Outcome.Unknown) ? 2 : Inconclusive ? 3 : 0;

    /// <summary>Surveys a deployment.</summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    /// <param name="scope">What is asked.</param>
    /// <param name="design">The design that says what may stay unread; null for none.</param>
    /// <param name="today">The day for which the design's acceptances count.</param>
    /// <exception cref="E911Exception">ElementUnknown: something is said to have failed that is not there.</exception>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public static ResilienceSurvey Of(CallIndex index, ResilienceScope scope, DesignDocument? design, DateTime today) =>
        Of(new SurveyBasis(index), scope, design, today);

    /// <summary>The same, one of several of a deployment.</summary>
    internal static ResilienceSurvey Of(SurveyBasis basis, ResilienceScope scope, DesignDocument? design, DateTime today)
    {
        var calls = new SurveyedCalls(basis, scope);
        var found = basis.Finder(scope).Find(calls.All);
        var harms = new SetHarms(basis.Counts, found);
        var snapshot = basis.Index.Deployment;
        return new ResilienceSurvey
        {
            Found = found,
            Sets = harms.All(),
            Followed = harms.Followed,
            Supposed = found.Calls.Where(call => call.Group.IsSupposed).Select(call => call.Group).Distinct().Count(),
            OutOfScope = calls.OutOfScope,
            NobodyAt = calls.NobodyAt,
            NobodyIn = calls.NobodyIn,
            HomedOnline = basis.HomedOnline,
            Unread = [.. NotRead(snapshot).Select(noun => noun with { Accepted = Acceptance(noun, design, today) })],
            Callers = basis.Callers,
            IsGuessed = basis.Index.Facts.IsAssumed,
        };
    }

    // Whatever a call could hang on, and who calls.
    private static IEnumerable<AcceptedUnread> NotRead(Snapshot snapshot) => ObjectTypes.All.Where(type => !snapshot.IsRead(type))
        .Select(type => new AcceptedUnread(type.Noun, snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun)?.Reason ?? "", ""))
        .Concat(snapshot.Unread.Where(noun => CallerNoun.Is(noun.Noun) && !noun.NotAsked)
            .Select(noun => new AcceptedUnread(noun.Noun, noun.Reason, "")));

    private static string Acceptance(AcceptedUnread noun, DesignDocument? design, DateTime today) => design?.Accept
        .FirstOrDefault(accepted => accepted.Covers(Design.Acceptance.Unread + noun.Noun, null, null, today))?.Reason ?? "";
}
