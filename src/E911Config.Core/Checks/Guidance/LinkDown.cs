using System.Collections.Generic;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S3: calls that are lost when a line between places is down.</summary>
internal sealed class LinkDown() : LossCheck("S3", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that are lost when a line between places is down",
        "If {elements} is down, emergency calls ({numbers}) of {callers} are lost.",
        "The way to a trunk of another place is gone then; the guidance is a local gateway that a usage of the users' voice policy "
            + "reaches, turned to the ECRC's number, and a registrar that stays up at the place.",
        "Give the zone a local trunk at its own place, on a Mediation Server there, and users a pool or an appliance there. "
            + "Test-E911Resilience names what would save them.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [Several] = "If one of {elements} is down, emergency calls ({numbers}) of {callers} are lost.",
        },
    };

    private protected override bool Asks(string element) => Losing.IsLink(element, full: false);
}
