using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S9: a zone with one trunk to the provider, which offers a pair.</summary>
internal sealed class NoPair() : GuidanceCheck("S9", CheckSeverity.Warning)
{
    public override CheckTexts Texts { get; } = new(
        "A zone with one trunk to the provider",
        "Zone {zone} has one trunk to the provider, {trunk}.",
        "Providers offer a pair of session border controllers, so that the location arrives also when one is out. With one, its calls fall "
            + "back on lines without a location, if there are any.",
        "Name a second trunk under \"providerTrunks\" of the zone, at another place.",
        Page);

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in design.AllZones
        where zone.ProviderTrunks.Count == 1
        select At(zone).With(("trunk", zone.ProviderTrunks[0].Value));
}
