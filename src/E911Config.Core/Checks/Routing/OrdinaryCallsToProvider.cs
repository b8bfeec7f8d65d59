using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C62: a trunk of the provider that ordinary calls leave over too.</summary>
internal sealed class OrdinaryCallsToProvider() : Check("C62", CheckSeverity.Warning, VoiceRoute.Type, LocationPolicy.Type,
    VoicePolicy.Type, VoiceRoutingPolicy.Type, TrunkConfiguration.Type, Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A trunk of the provider that ordinary calls use",
        "{object} takes ordinary calls, by usage {usage}, to {trunks}, which lead to the emergency service provider.",
        "The usage of emergency calls should point to a trunk that is for them alone. Ordinary calls take its lines, and the provider "
            + "answers them as emergencies or refuses them.",
        "Take the provider's trunks out of {object}.",
        "New-CsLocationPolicy");

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var route in context.Index.Routes.All)
        {
            if (!context.Ordinary.AreTakenBy(route.Pattern)) continue;
            var trunks = route.Trunks.Select(trunk => context.Index.Trunks.Find(trunk, null)).OfType<TrunkNode>()
                .Where(trunk => trunk.Role == TrunkRole.Provider).Select(trunk => trunk.Identity).ToArray();
            if (trunks.Length == 0) continue;
            var usage = context.Snapshot.Find(VoiceRoute.Type, route.Identity)!.List("PstnUsages")
                .FirstOrDefault(context.OrdinaryUsages.Contains);

            // Without a design the trunk may be a carrier's that takes both.
            if (usage is not null) yield return At(VoiceRoute.Type, route.Identity).With(("usage", usage), ("trunks", trunks))
                with { Severity = context.Design is null ? CheckSeverity.Information : Severity };
        }
    }
}
