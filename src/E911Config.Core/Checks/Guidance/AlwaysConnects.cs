using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>S13: calls that are lost when one server, gateway, trunk or site fails.</summary>
internal sealed class AlwaysConnects() : LossCheck("S13", CheckSeverity.Error)
{
    private const string Already = nameof(Already);

    public override CheckTexts Texts { get; } = new(
        "Emergency calls that one failure takes",
        "If {elements} fails, emergency calls ({numbers}) of {callers} are lost.",
        "An emergency call must always connect: no single trunk, gateway, server or place may stop it.",
        "Add a way that shares nothing with the first: a trunk on another Mediation Server pool at another place, a backup pool for the "
            + "users. Test-E911Resilience names the nearest, Trace-E911Call shows the way of a call. What nobody can mend, accept "
                + "with the reason.",
        Page)
    {
        Cases = new Dictionary<string, string>
        {
            [Already] = "Emergency calls ({numbers}) of {callers} in zone {zone} do not arrive where they should, although nothing fails.",
            [Several] = "If one of {elements} fails, emergency calls ({numbers}) of {callers} are lost.",
        },
    };

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        base.Find(context, design).Concat(
            from call in context.Calls.All
            where call.Result.Outcome is Outcome.Failed or Outcome.Misrouted
            from who in call.Groups
            group (call, who) by context.ZoneOf(who)?.Name into lost
            let zone = design.AllZones.FirstOrDefault(zone => zone.Name == lost.Key)
            select (zone is null ? new CheckFinding(this, "", "").With(("zone", "-")) : At(zone))
                .With(("numbers", lost.Select(pair => pair.call.Number).Distinct().ToArray()))
                with { Case = Already, Groups = [.. lost.Select(pair => pair.who).Distinct(SameGroup.Instance)] });

    private protected override bool Asks(string element) => !Losing.IsLink(element, full: false) && !Losing.IsLink(element, full: true);
}
