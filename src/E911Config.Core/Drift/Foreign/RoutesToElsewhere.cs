using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A route of others in a usage of others that takes an emergency number to a trunk that is not the provider's: perhaps a gateway of
/// another city.
/// </summary>
internal sealed class RoutesToElsewhere : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        var used = new HashSet<string>(
            new[] { VoicePolicy.Type, VoiceRoutingPolicy.Type }.SelectMany(context.Snapshot.All)
                .SelectMany(policy => policy.List("PstnUsages"))
                .Concat(context.Snapshot.All(LocationPolicy.Type).Select(policy => policy.Text("PstnUsage"))),
            StringComparer.OrdinalIgnoreCase);
        var patterns = PatternSet.Of(context.Snapshot);
        foreach (var route in context.Foreign(VoiceRoute.Type))
        {
            var usages = route.List("PstnUsages");
            if (!usages.Any(used.Contains) || context.OwnUsage(usages) is not null) continue;
            var pattern = patterns.Get(route.Text("NumberPattern"));
            var numbers = context.Numbers.Where(number => pattern.Ask(number) == PatternAnswer.Match).ToArray();
            var trunks = route.List("PstnGatewayList").Where(trunk => context.Design.FindTrunk(trunk)?.Role != TrunkRole.Provider)
                .ToArray();
            if (numbers.Length == 0 || trunks.Length == 0) continue;
            yield return DriftContext.Unexpected(route, "NumberPattern", new DriftValue(DriftValueKind.NoEmergencyNumber),
                DriftValue.About(DriftValueKind.Takes, trunks, pattern.Text) with { Others = new DriftNames(numbers) })
                    with { OnlyByEffect = true };
        }
    }
}
