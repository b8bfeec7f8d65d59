using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>The number of the provider's ECRC, of what the local trunks turn emergency calls into.</summary>
/// <param name="Number">The number as the provider has it; null if no trunk has one in that form.</param>
/// <param name="Zones">The zones, their local trunks with a number of their own only where it is another than follows.</param>
/// <param name="Guessed">The trunks of which no mark says that the number is the ECRC's.</param>
internal sealed record EcrcNumbers(string? Number, IReadOnlyList<DraftZone> Zones, IReadOnlyList<string> Guessed)
{
    public static EcrcNumbers Of(Evidence evidence, Naming naming, IReadOnlyList<DraftZone> zones)
    {
        var hasProvider = zones.Any(zone => zone.Strategy.FirstRole == TrunkRole.Provider);
        var all = zones.SelectMany(zone => zone.LocalTrunks).Where(local => local.Mode == LocalTrunkMode.Ecrc).ToArray();
        var number = !hasProvider ? null : all.GroupBy(local => local.EcrcNumber!, StringComparer.Ordinal)
            .Where(group => TextRule.PhoneNumber.Stored(group.Key) is not null)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault();
        return new EcrcNumbers(number,
            [.. zones.Select(zone => zone with { LocalTrunks = [.. zone.LocalTrunks.Select(local => Shortened(local))] })],
            [.. zones.Where(zone => !zone.IsOwned).SelectMany(zone => zone.LocalTrunks).Where(local => local.Mode == LocalTrunkMode.Ecrc)
                .Select(local => local.Trunk).Distinct(StringComparer.OrdinalIgnoreCase)]);

        DraftLocalTrunk Shortened(DraftLocalTrunk local) => local.Mode == LocalTrunkMode.Ecrc && number is not null
            && Follows(evidence, naming, local.Trunk, number) == local.EcrcNumber ? local with { EcrcNumber = null } : local;
    }

    // What a trunk's other rules make of the provider's number: that is what the design's rule makes at once.
    private static string Follows(Evidence evidence, Naming naming, string trunk, string number)
    {
        var own = TrunkConfigurations.ServiceScope(trunk) + "/" + naming.TranslationRule;
        var rules = evidence.Index.TranslationRules.At(evidence.Index.Trunks.Find(trunk, null)!.Settings.Scope, null)
            .Where(rule => !string.Equals(rule.Identity, own, StringComparison.OrdinalIgnoreCase)).ToArray();
        return NumberRule.Apply(rules, number).Number ?? number;
    }
}
