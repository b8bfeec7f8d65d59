using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks;

/// <summary>
/// What can only be supposed of emergency calls where there is no design: who sits where, what is dialled there, which number is a test
/// number, and which one the response centre's. With a design nothing is.
/// </summary>
internal sealed class GuessedCalls
{
    /// <summary>The number that reads a location back instead of calling for help, where no design says another.</summary>
    public const string TestNumber = "933";

    private readonly CallIndex index;
    private readonly OrdinaryNumbers ordinary;
    private readonly HashSet<(Caller Class, string Site)> placed;
    private readonly bool isOnePlace;

    /// <summary>Prepares a deployment.</summary>
    public GuessedCalls(CallIndex index, OrdinaryNumbers ordinary)
    {
        this.index = index;
        this.ordinary = ordinary;
        isOnePlace = index.Deployment.All(NetworkSite.Type).Count < 2;
        placed = [.. index.Deployment.Callers.Where(callers => callers.NetworkSite is not null)
            .Select(callers => (CallerHomes.ClassOf(callers), callers.NetworkSite!.ToUpperInvariant()))];
    }

    /// <summary>Whether a number that callers may dial is followed: no test number, unless nothing else is known.</summary>
    public bool IsFollowed(string number, IEnumerable<string> all) => !index.Facts.IsAssumed || number != TestNumber
        || all.All(other => other == TestNumber);

    /// <summary>Whether nobody says where a group sits, or that the number is an emergency number there.</summary>
    public bool IsSupposed(CallerGroup group, string number, CallResult result) => index.Facts.IsAssumed
        && ((group.Caller.Kind != ClientKind.Pbx && !isOnePlace
            && !placed.Contains((CallerHomes.ClassOf(group.Caller), (group.NetworkSite ?? OffNetwork).ToUpperInvariant())))
            || !Knows(result.LocationPolicy, number));

    /// <summary>
    /// Whether a trunk has a rule for emergency numbers alone that makes another number of one: it may be the response centre's, which a
    /// design alone tells.
    /// </summary>
    public bool MayReachEcrc(TrunkNode trunk, string number) => Candidate(trunk, number) is not null;

    /// <summary>That rule; null if there is none.</summary>
    public NumberRule? Candidate(TrunkNode trunk, string number) => index.Facts.IsAssumed && trunk.Role == TrunkRole.Local
        && WhoAnswers.Leaving(index, trunk, number) is { Rule: { } rule, Number: { } made }
        && !WhoAnswers.Understands(index, trunk, null, made, number) && !ordinary.AreTakenBy(rule.Pattern) ? rule : null;

    private const string OffNetwork = "*offnetwork*";

    // Phones that know nothing of location policies dial what the people there know.
    private bool Knows(string? policy, string number) => index.LocationPolicies.Find(policy, null) is not { } found
        || (found.Enabled && found.Digits(ClientKind.Modern).Contains(number, StringComparer.Ordinal));
}
