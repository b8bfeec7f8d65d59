using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>Routes and translation rules of the design that no emergency number reaches in a deployment after a plan, each with what blocks it.</summary>
internal static class ShadowFindings
{
    /// <summary>The findings.</summary>
    /// <param name="design">The design.</param>
    /// <param name="planned">The deployment after the plan, prepared with what the design tells.</param>
    public static IEnumerable<Finding> Of(DesignDocument design, CallIndex planned)
    {
        var own = DesiredConfiguration.Of(design, design.AllZones).Items.ToLookup(item => item.Address, StringComparer.OrdinalIgnoreCase);
        foreach (var shadow in Shadowing.Of(planned))
        {
            if (own[shadow.ObjectType + " " + shadow.Identity].FirstOrDefault() is not { } item) continue;
            yield return new Finding(
                item.Type == VoiceRoute.Type ? "RouteShadowed" : "RuleShadowed", FindingSeverity.Warning, shadow.ObjectType, shadow.Identity,
                $"no emergency call reaches {item.Address} of zone {item.Zone}, because of {Blocker(shadow)}: {Why(shadow)}. {WayOut(shadow)}", design.Path, item.Place.Line, item.Place.Column);
        }
    }

    private static string Blocker(Shadow shadow) => shadow.Cause switch
    {
        ShadowCause.OnlyWithoutPlus => "its own pattern",
        ShadowCause.NoUsage => "no usage",
        ShadowCause.UsageUnused => "usage " + string.Join(", ", shadow.By),
        ShadowCause.NoTrunk => "no trunk",
        ShadowCause.ScopeUnused => "scope " + shadow.By[0],
        _ => shadow.ObjectType + " " + shadow.By[0],
    };

    private static string Why(Shadow shadow) => shadow.Cause switch
    {
        ShadowCause.OnlyWithoutPlus => shadow.By[0] + " matches emergency numbers only without the plus sign",
        ShadowCause.NoUsage => "it has no usage, so nobody's call gets to it",
        ShadowCause.UsageUnused => "no policy has the usage",
        ShadowCause.NoTrunk => "it has no trunk",
        ShadowCause.ScopeUnused => "the configuration of this scope is in effect for no trunk",
        ShadowCause.TriedBefore => "every trunk of it has been tried by then: it comes earlier, matches too, and has the same trunks",
        _ => "it comes first and matches too, and only the first match counts",
    };

    private static string WayOut(Shadow shadow) =>
        shadow.Cause is ShadowCause.TriedBefore or ShadowCause.MatchedBefore ? $"Put {Blocker(shadow)} behind it, or take it away."
        : shadow.Cause == ShadowCause.UsageUnused ? "Name the voice policies of the zone under \"voicePolicies\"."
        : "Mend that, or leave the object out of the design.";
}
