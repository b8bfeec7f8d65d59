using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>What a local trunk does with the emergency calls of a zone, or why a design cannot say that.</summary>
/// <param name="Trunk">The trunk; null if it cannot be said.</param>
/// <param name="Why">Why not.</param>
/// <param name="Values">What was seen.</param>
internal sealed record LocalUse(DraftLocalTrunk? Trunk, LeavingReason Why, (string Name, object? Value)[] Values)
{
    /// <summary>What the marks of the design's own objects say: a rule of its own leads to the ECRC.</summary>
    public static DraftLocalTrunk Own(Evidence evidence, TrunkNode trunk)
    {
        var rule = evidence.Index.TranslationRules.ObjectsAt(TrunkConfigurations.ServiceScope(trunk.Identity))
            .FirstOrDefault(evidence.Ownership.Owns);
        return rule is null ? new DraftLocalTrunk(trunk.Identity, LocalTrunkMode.Psap, null)
            : new DraftLocalTrunk(trunk.Identity, LocalTrunkMode.Ecrc, rule.Text("Translation"));
    }

    /// <summary>What is seen where nothing is marked: the number as dialled, or one number of a provider's response centre.</summary>
    public static LocalUse Seen(Evidence evidence, TrunkNode trunk, IReadOnlyList<string> numbers)
    {
        var made = numbers.Select(number => evidence.Made(trunk, number)).Distinct(StringComparer.Ordinal).ToArray();
        if (made.All(number => number is not null && numbers.Contains(CallFacts.Bare(number))))
            return Is(new DraftLocalTrunk(trunk.Identity, LocalTrunkMode.Psap, null));
        return made is [{ } only] && CallFacts.Bare(only).Length >= Evidence.DigitsOfNumber && evidence.HasProvider
            && TextRule.CarrierNumber.Stored(only) is not null
            ? Is(new DraftLocalTrunk(trunk.Identity, LocalTrunkMode.Ecrc, only))
            : new LocalUse(null, LeavingReason.NumberTurned,
                [("trunk", trunk.Identity), ("numbers", numbers.ToArray()), ("made", made.Select(number => number ?? "").ToArray())]);
    }

    /// <summary>The same for callers at network sites: plain numbers must come out where they are.</summary>
    public static LocalUse At(Evidence evidence, TrunkNode trunk, IReadOnlyList<string> numbers, IEnumerable<string> sites)
    {
        var seen = Seen(evidence, trunk, numbers);
        return seen.Trunk is null or { Mode: LocalTrunkMode.Ecrc }
            || sites.All(site => string.Equals(site, trunk.FarSite, StringComparison.OrdinalIgnoreCase)) ? seen
            : new LocalUse(null, LeavingReason.CentreElsewhere, [("trunk", trunk.Identity), ("farSite", trunk.FarSite ?? "")]);
    }

    private static LocalUse Is(DraftLocalTrunk trunk) => new(trunk, default, []);
}
