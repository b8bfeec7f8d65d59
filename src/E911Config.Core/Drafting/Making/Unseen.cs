using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>What of a deployment a draft could not see.</summary>
internal static class Unseen
{
    /// <summary>Whatever the calls or the plan could hang on, and who calls.</summary>
    public static IReadOnlyList<UnreadNoun> Nouns(Snapshot snapshot) =>
    [
        .. ObjectTypes.All.Where(type => !snapshot.IsRead(type))
            .Select(type => snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun)
            ?? new UnreadNoun(type.Noun, "")),
        .. snapshot.Unread.Where(noun => CallerNoun.Is(noun.Noun) && !noun.NotAsked),
    ];

    /// <summary>The same for the head of the file, with the callers for whom nobody asked.</summary>
    public static IEnumerable<OpenDecision> Of(Snapshot snapshot)
    {
        var unread = Nouns(snapshot).Select(noun => noun.Noun).ToArray();
        var notAsked = snapshot.Unread.Where(noun => CallerNoun.Is(noun.Noun) && noun.NotAsked).Select(noun => noun.Noun).ToArray();
        if (unread.Length + notAsked.Length > 0) yield return new OpenDecision(DecisionKind.NotRead, "", "$schema")
            .With(("unread", unread), ("notAsked", notAsked));
    }
}
