using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Routes and translation rules of the design that no emergency number reaches in a deployment after a plan, each with what blocks it.
/// </summary>
internal static class ShadowFindings
{
    /// <summary>The findings.</summary>
    /// <param name="scope">The design.</param>
    /// <param name="planned">The deployment after the plan, prepared with what the design tells.</param>
    public static IEnumerable<Finding> Of(PlanScope scope, CallIndex planned)
    {
        foreach (var shadow in Shadowing.Of(planned))
        {
            if (scope.WantedAt(shadow.ObjectType + " " + shadow.Identity) is not { } item) continue;
            yield return new Finding(item.Type == VoiceRoute.Type ? FindingIds.RouteShadowed
                : FindingIds.RuleShadowed, FindingSeverity.Warning, shadow.ObjectType, shadow.Identity)
                .At(scope.Design, item.Place).With(("zone", item.Purpose.Zone), ("cause", shadow.Cause.ToString()), ("by", shadow.By));
        }
    }
}
