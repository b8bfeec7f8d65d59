using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// In which form emergency numbers leave the trunks of a design after a plan: as it declares, or in another; and where it does not say,
/// whether a plus sign is lost.
/// </summary>
internal sealed class NumberFormFindings
{
    private readonly PlanScope scope;
    private readonly CallIndex after;

    public NumberFormFindings(PlanScope scope, CallIndex after)
    {
        this.scope = scope;
        this.after = after;
    }

    /// <summary>The findings, trunk by trunk.</summary>
    /// <param name="calls">What was proved: a number may come to a trunk without its plus sign.</param>
    public IEnumerable<Finding> All(IReadOnlyList<CallChange> calls)
    {
        if (!after.TranslationRules.IsRead || !after.Trunks.SettingsRead) return [];
        var engine = new CallEngine(after);

        // Clients call the plus and the number; what phones without an emergency mark call, their dial plan decides.
        var delivered = calls.Where(call => call.After >= Outcome.Unlocated && call.Callers.Kind is (ClientKind.Analog or ClientKind.Pbx))
            .Select(call => engine.Run(new CallRequest(call.Callers.Caller, call.Number)))
            .Where(result => result is { Trunk: not null, DeliveredNumber: not null })
            .ToLookup(result => result.Trunk!, result => result.DeliveredNumber!, StringComparer.OrdinalIgnoreCase);
        var chosen = new HashSet<string>(scope.Zones.Select(zone => zone.Name), StringComparer.OrdinalIgnoreCase);
        return scope.Design.Trunks.Where(trunk => trunk.Zones.Any(zone => chosen.Contains(zone.Name)))
            .SelectMany(trunk => Of(trunk, Leaving(trunk).Concat(delivered[trunk.Identity]).Distinct(StringComparer.Ordinal).ToArray()));
    }

    private IEnumerable<Finding> Of(DesignTrunk trunk, string[] leaving) => trunk switch
    {
        { Role: TrunkRole.Provider } when scope.Design.Provider?.ExpectsPlus is { } plus =>
            Form(trunk, leaving.Where(number => HasPlus(number) != plus).ToArray(), plus ? "plus" : "noPlus", ""),
        { Role: TrunkRole.Provider } => leaving.Where(number => !HasPlus(number)).ToArray() is { Length: > 0 } stripped
            ? [At(trunk, FindingIds.PlusUndeclared).With(("numbers", stripped))] : [],
        { EcrcNumber: { } declared } =>
            Form(trunk, leaving.Where(number => number != declared && Bare(number) == Bare(declared)).ToArray(), "number", declared),
        _ => [],
    };

    private IEnumerable<Finding> Form(DesignTrunk trunk, string[] numbers, string declares, string number) =>
        numbers.Length == 0 ? [] : [At(trunk, FindingIds.NumberInOtherForm)
            .With(("numbers", numbers), ("declares", declares), ("number", number))];

    // What the rules and the plus sign of a trunk make of the numbers that are led to it.
    private IEnumerable<string> Leaving(DesignTrunk trunk)
    {
        if (after.Trunks.Find(trunk.Identity, null) is not { } node) yield break;
        var rules = after.TranslationRules.At(node.Settings.Scope, null);
        foreach (var number in trunk.Numbers)
        {
            if (NumberRule.Apply(rules, "+" + number).Number is { } made) yield return node.Settings.RemovesPlus ? Bare(made) : made;
        }
    }

    private Finding At(DesignTrunk trunk, string id) =>
        new Finding(id, FindingSeverity.Warning, Trunk.Type.Noun, trunk.Identity).At(scope.Design, trunk.Place);

    private static bool HasPlus(string number) => number.StartsWith("+", StringComparison.Ordinal);

    private static string Bare(string number) => CallFacts.Bare(number);
}
