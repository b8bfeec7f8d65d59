using System.Collections.Generic;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S4: calls that are lost when call admission control refuses them on a full line.</summary>
internal sealed class LinkFull() : LossCheck("S4", CheckSeverity.Error, Limits)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that are lost when call admission control refuses them",
        "If no more calls are admitted ({elements}), emergency calls ({numbers}) of {callers} are lost.",
        "An emergency call is treated like any other: over the limit it is blocked, or sent to a local gateway if there is one that needs "
            + "no limited line.",
        "Give the zone a local trunk that its callers reach without a limited line, or raise the limit and its session limit.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [Several] = "If no more calls are admitted on one of {elements}, emergency calls ({numbers}) of {callers} are lost.",
        },
    };

    private protected override bool Asks(string element) => Losing.IsLink(element, full: true);
}
