using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Trunks that another design uses too, as its rules and routes show. That does no harm as long as neither rewrites the emergency numbers
/// of the other, and both want the same of the trunk's configuration.
/// </summary>
internal sealed class TrunkConflicts
{
    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DesiredConfiguration desired;
    private readonly Func<DeploymentObject, string?> other;
    private readonly ILookup<string, DeploymentObject> rules;
    private readonly ILookup<string, DeploymentObject> routes;

    /// <summary>Looks through a deployment.</summary>
    /// <param name="scope">This design, and what its chosen zones want.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="other">The other design that owns an object; null if none does.</param>
    public TrunkConflicts(PlanScope scope, Snapshot snapshot, Func<DeploymentObject, string?> other)
    {
        design = scope.Design;
        desired = scope.Desired;
        this.snapshot = snapshot;
        this.other = other;
        rules = snapshot.All(OutboundTranslationRule.Type).Where(rule => other(rule) is not null)
            .ToLookup(rule => rule.Type.Identity.ScopeOf(rule.Identity), StringComparer.OrdinalIgnoreCase);
        routes = snapshot.All(VoiceRoute.Type).Where(route => other(route) is not null)
            .SelectMany(route => route.List("PstnGatewayList").Select(trunk => (Trunk: trunk, Route: route)))
            .ToLookup(pair => pair.Trunk, pair => pair.Route, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> All()
    {
        var trunks = desired.Items.Where(item => item.Type == VoiceRoute.Type)
            .SelectMany(item => (IEnumerable<string>)item.Values.First(value => value.Key == "PstnGatewayList").Value!)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(design.FindTrunk).Where(trunk => trunk is not null).Select(trunk => trunk!)
                .ToArray();
        return trunks.SelectMany(Of).Concat(
            trunks.SelectMany(trunk => routes[trunk.Identity].Select(route => (Owner: other(route)!, Trunk: trunk))).Distinct()
            .GroupBy(pair => pair.Owner, pair => pair.Trunk, StringComparer.OrdinalIgnoreCase).Select(Shared));
    }

    private IEnumerable<Finding> Of(DesignTrunk trunk)
    {
        var theirRules = rules[TrunkConfigurations.ServiceScope(trunk.Identity)].ToArray();
        return trunk.Mode == LocalTrunkMode.Ecrc
            ? theirRules.Select(rule => AtTrunk(trunk, rule, TrunkClash.BothFirst, other(rule))).Concat(Turned(trunk))
            : theirRules.Where(rule => Carries(rule.Text("Pattern"), trunk))
                .Select(rule => AtTrunk(trunk, rule, TrunkClash.TheirRuleTurns, other(rule))
                    .With(("numbers", Numbers(rule.Text("Pattern"), trunk)), ("turned", rule.Text("Translation"))))
                .Concat(trunk.Role == TrunkRole.Provider ? Declared(trunk) : []);
    }

    // Calls of the other design that leave as they are dialled would be turned into calls to the ECRC.
    private IEnumerable<Finding> Turned(DesignTrunk trunk) => routes[trunk.Identity]
        .Where(route => Carries(route.Text("NumberPattern"), trunk) && !HasRule(trunk, other(route)))
        .GroupBy(other, StringComparer.OrdinalIgnoreCase).Select(group => group.First())
        .Select(route => AtTrunk(trunk, route, TrunkClash.OwnRuleTurns, other(route))
            .With(("numbers", Numbers(route.Text("NumberPattern"), trunk))));

    // Whoever made the configuration of a trunk without a rule to the ECRC declares in it what a provider trunk needs.
    private IEnumerable<Finding> Declared(DesignTrunk trunk)
    {
        var item = desired.Items.FirstOrDefault(item => Same(item.Trunk, trunk.Identity));
        if (item is null || snapshot.Find(item.Type, item.Identity) is not { } found) yield break;
        var owner = Ownership.OwnerOf(found);
        var theirs = routes[trunk.Identity].FirstOrDefault(route => Same(other(route), owner)) ?? routes[trunk.Identity].FirstOrDefault();
        var differences = new DeploymentObject(item.Type, item.Identity, item.Values).DifferencesTo(found)
            .Select(difference => new ValueRecord([
                new("property", difference.Property.Name), new("is", ValueText.Of(difference.After)),
                    new("declared", ValueText.Of(difference.Before))])).ToArray();
        if (theirs is null || differences.Length == 0) yield break;
        var made = Same(other(theirs), owner) && !HasRule(trunk, owner);
        yield return AtTrunk(trunk, found, made ? TrunkClash.MadeByOther : TrunkClash.UsedByOther, made ? owner : other(theirs), made
            ? FindingSeverity.Error : FindingSeverity.Warning)
            .With(("differences", differences));
    }

    // Whether a design turns numbers on the trunk, by a rule of whatever name.
    private bool HasRule(DesignTrunk trunk, string? owner) =>
        TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, TrunkConfigurations.ServiceScope(trunk.Identity))
            .Any(rule => Same(Ownership.OwnerOf(rule), owner));

    private Finding Shared(IGrouping<string, DesignTrunk> group) =>
        new Finding(FindingIds.TrunkShared, FindingSeverity.Information, Trunk.Type.Noun, "")
        .At(design, group.First().Place).With(("owner", group.Key), ("trunks", group.Select(trunk => trunk.Identity).ToArray()));

    private bool Carries(string pattern, DesignTrunk trunk) => Numbers(pattern, trunk).Length > 0;

    private string[] Numbers(string pattern, DesignTrunk trunk)
    {
        var parsed = PatternSet.Of(snapshot).Get(pattern);
        return trunk.Numbers.Select(number => "+" + number)
            .Where(number => parsed.Ask(number) is not (PatternAnswer.NoMatch or PatternAnswer.Invalid)).ToArray();
    }

    private static bool Same(string? one, string? another) => one is not null
        && string.Equals(one, another, StringComparison.OrdinalIgnoreCase);

    private Finding AtTrunk(DesignTrunk trunk, DeploymentObject item, TrunkClash clash, string? owner,
        FindingSeverity severity = FindingSeverity.Error) =>
        new Finding(FindingIds.TrunkOfOtherDesign, severity, item.Type.Noun, item.Identity).At(design, trunk.Place)
            .With(("clash", clash.ToString()), ("owner", owner));
}
