using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C02: a route for an emergency number that also takes ordinary calls to numbers with those digits in them.</summary>
internal sealed class UnanchoredPattern() : Check("C02", CheckSeverity.Warning, VoiceRoute.Type, LocationPolicy.Type, VoicePolicy.Type,
    VoiceRoutingPolicy.Type, TrunkConfiguration.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A route for an emergency number that takes other numbers too",
        "The pattern {pattern} of {object} takes {number} as well, and usage {usage} carries ordinary calls.",
        "A pattern has no anchors of its own. An ordinary call to a number in which the emergency number stands goes the way of emergency "
            + "calls, and occupies it.",
        "Anchor the pattern: Set-CsVoiceRoute {object} -NumberPattern '^\\+?911$'.",
        "New-CsVoiceRoute; that people call such numbers is assumed");

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var numbers = context.Facts.AllNumbers.OrderBy(number => number, System.StringComparer.Ordinal).ToArray();
        foreach (var route in context.Index.Routes.All)
        {
            if (context.Ordinary.AreTakenBy(route.Pattern)) continue;
            var number = numbers.Where(emergency => route.Pattern.Ask("+" + emergency) == PatternAnswer.Match)
                .SelectMany(OrdinaryNumbers.Around).FirstOrDefault(around => route.Pattern.Ask(around) == PatternAnswer.Match);
            if (number is null || context.Snapshot.Find(VoiceRoute.Type, route.Identity) is not { } item) continue;
            if (item.List("PstnUsages").FirstOrDefault(context.OrdinaryUsages.Contains) is { } usage)
                yield return At(item).With(("pattern", route.Pattern.Text), ("number", number), ("usage", usage));
        }
    }
}
