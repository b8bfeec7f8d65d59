using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S7: a trunk of the provider through which no location gets.</summary>
internal sealed class LocationStopped() : GuidanceCheck("S7", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "A trunk of the provider that does not pass the location on",
        "The design says that the location (PIDF-LO) does not get through {object}.",
        "The call arrives without the caller's location, and a person at the ECRC has to ask for it.",
        "Set the session border controller so that it passes the body with the location on, and declare passesPidfLo; or take another.",
        Page);

    public override IReadOnlyList<string> Fields => ["provider.trunks.passesPidfLo"];

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        (design.Provider?.Trunks ?? []).Where(trunk => trunk.PassesPidfLo == false).Select(trunk => At(trunk.Trunk));

    // A Mediation Server that is the provider's neighbour sends the location itself (S8).
    private protected override IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) =>
        NotCertified.Borders(design).Any(trunk => trunk.PassesPidfLo is null) ? Fields : [];
}
