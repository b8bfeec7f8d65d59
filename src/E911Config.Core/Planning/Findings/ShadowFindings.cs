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
                $"no emergency call reaches {item.Address} of zone {item.Zone}, because of {shadow.BlockedBy}: {shadow.Why}. {WayOut(shadow)}", design.Path, item.Place.Line, item.Place.Column);
        }
    }

    private static string WayOut(Shadow shadow) =>
        shadow.BlockedBy.StartsWith("Cs", StringComparison.Ordinal) ? $"Put {shadow.BlockedBy} behind it, or take it away."
        : shadow.BlockedBy.StartsWith("usage ", StringComparison.Ordinal) ? "Name the voice policies of the zone under \"voicePolicies\"."
        : "Mend that, or leave the object out of the design.";
}
