using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>
/// C05: an emergency usage without a route; a route for emergency calls that leads to no trunk, or that no usage carries.
/// </summary>
internal sealed class DeadEnd() : Check("C05", CheckSeverity.Error, PstnUsage.Type, LocationPolicy.Type, VoiceRoute.Type,
    Trunk.Type, PstnGateway.Type)
{
    private const string NoTrunk = nameof(NoTrunk);
    private const string NoUsage = nameof(NoUsage);

    public override CheckTexts Texts { get; } = new(
        "An emergency usage or route that leads nowhere",
        "No route carries usage {usage}, which {object} names for emergency calls.",
        "A usage without a route, a route without a trunk and a route without a usage take no call. The cmdlets that make them only warn.",
        "Give the usage a route and the route a trunk that exists: Set-CsVoiceRoute -PstnUsages @{add=…} -PstnGatewayList @{add=…}; "
            + "or take "
            + "what is left over away.",
        "New-CsVoiceRoute; Get-CsVoiceRoute")
    {
        Cases = new Dictionary<string, string>
        {
            [NoTrunk] = "{object} takes emergency calls ({numbers}) in usage {usage}, and leads to no trunk that exists ({trunks}).",
            [NoUsage] = "{object} takes nothing but emergency calls ({numbers}), and no usage carries it.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        // A usage that is not there is C04.
        var there = new HashSet<string>(context.Snapshot.Usages, System.StringComparer.OrdinalIgnoreCase);
        foreach (var usage in EmergencyUsage.All(context).Where(usage => !usage.HasRoutes && there.Contains(usage.Policy.Usage)))
            yield return At(usage.Policy.Object).With(("usage", usage.Policy.Usage))
                with { Severity = context.Weight(usage.Policy.Object, Severity) };
        var numbers = context.Facts.AllNumbers.OrderBy(number => number, System.StringComparer.Ordinal).ToArray();
        foreach (var route in context.Index.Routes.All)
        {
            var item = context.Snapshot.Find(VoiceRoute.Type, route.Identity)!;
            var usages = item.List("PstnUsages");
            var leads = route.Trunks.Any(trunk => context.Index.Trunks.Find(trunk, null) is not null);
            if ((leads && usages.Count > 0) || context.Ordinary.AreTakenBy(route.Pattern)) continue;
            var taken = numbers.Where(number => route.Pattern.Ask("+" + number) == PatternAnswer.Match).ToArray();
            if (taken.Length == 0) continue;
            var found = At(item).With(("numbers", taken), ("usage", usages.Count == 0 ? "" : usages[0]),
                ("trunks", route.Trunks.Count == 0 ? new[] { "none is listed" } : route.Trunks));
            yield return usages.Count == 0 ? found with { Case = NoUsage, Severity = CheckSeverity.Warning }
                : found with { Case = NoTrunk };
        }
    }
}
