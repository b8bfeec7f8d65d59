namespace E911Config.Core.Checks.Guidance;

/// <summary>S13: calls that are lost when one server, gateway, trunk or site fails.</summary>
internal sealed class AlwaysConnects() : LossCheck("S13", CheckSeverity.Error)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that one failure takes",
        "If one of {elements} fails, emergency calls ({numbers}) of {callers} are lost.",
        "An emergency call must always connect: no single trunk, gateway, server or place may stop it.",
        "Add a way that shares nothing with the first: a trunk on another Mediation Server pool at another place, a backup pool for the "
            + "users. Test-E911Resilience names the nearest; what nobody can mend, accept for {object} with the reason.",
        Page);

    private protected override bool Asks(string element) => !Losing.IsLink(element, full: false) && !Losing.IsLink(element, full: true);
}
