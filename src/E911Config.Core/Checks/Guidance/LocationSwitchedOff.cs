using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>
/// S8: an ELIN gateway to which the design sends no location. For the provider's trunks a plan always switches it on, unless S7 finds them.
/// </summary>
internal sealed class LocationSwitchedOff() : GuidanceCheck("S8", CheckSeverity.Information)
{
    public override CheckTexts Texts { get; } = new(
        "ELIN gateways to which no location is sent",
        "Zone {zone} says \"sendsLocation\": false, so that PIDF-LO stays off for {trunks}.",
        "One page says that an ELIN gateway does not need it, another that it gets the ELIN with the location; makers' gateways read "
            + "it from there.",
        "Leave \"sendsLocation\" out: sending the location is right under both readings.",
        "Configure an E9-1-1 voice route in Skype for Business Server; Deploy emergency services in Skype for Business Server");

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from zone in design.AllZones
        where zone.ElinGateways.Count > 0 && !zone.SendsLocation
        select At(zone).With(("trunks", zone.ElinGateways.Select(trunk => trunk.Value).ToArray()));
}
