using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// Trunks that another design uses too, as its rules and routes show. That does no harm as long as neither rewrites the emergency numbers of the other, and both
/// want the same of the trunk's configuration.
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
    /// <param name="design">This design.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="desired">What the chosen zones of the design want.</param>
    /// <param name="other">The other design that owns an object; null if none does.</param>
    public TrunkConflicts(DesignDocument design, Snapshot snapshot, DesiredConfiguration desired, Func<DeploymentObject, string?> other)
    {
        this.design = design;
        this.snapshot = snapshot;
        this.desired = desired;
        this.other = other;
        rules = snapshot.All(OutboundTranslationRule.Type).Where(rule => other(rule) is not null).ToLookup(rule => rule.Type.Identity.ScopeOf(rule.Identity), StringComparer.OrdinalIgnoreCase);
        routes = snapshot.All(VoiceRoute.Type).Where(route => other(route) is not null)
            .SelectMany(route => route.List("PstnGatewayList").Select(trunk => (Trunk: Trunk.Type.Identity.Canonical(trunk) ?? trunk, Route: route)))
            .ToLookup(pair => pair.Trunk, pair => pair.Route, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> All()
    {
        var trunks = desired.Items.Where(item => item.Type == VoiceRoute.Type).SelectMany(item => (IEnumerable<string>)item.Values.First(value => value.Key == "PstnGatewayList").Value!)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(design.FindTrunk).Where(trunk => trunk is not null).Select(trunk => trunk!).ToArray();
        return trunks.SelectMany(Of).Concat(trunks.SelectMany(trunk => routes[trunk.Identity].Select(route => (Owner: other(route)!, Trunk: trunk))).Distinct()
            .GroupBy(pair => pair.Owner, pair => pair.Trunk, StringComparer.OrdinalIgnoreCase).Select(Shared));
    }

    private IEnumerable<Finding> Of(DesignTrunk trunk)
    {
        var theirRules = rules[TrunkConfigurations.ServiceScope(trunk.Identity)].ToArray();
        return trunk.Mode == LocalTrunkMode.Ecrc
            ? theirRules.Select(rule => AtTrunk(trunk, rule, $"{rule.Address} is the design {other(rule)}'s, and on this trunk the rule of this design must come first as well: one of the two would stand behind. {LeaveToOne(rule)}"))
                .Concat(Turned(trunk))
            : theirRules.Where(rule => Carries(rule.Text("Pattern"), trunk))
                .Select(rule => AtTrunk(trunk, rule, $"{rule.Address} is the design {other(rule)}'s, and turns {Numbers(rule.Text("Pattern"), trunk)} of this design into {rule.Text("Translation")}: a call that must leave this trunk as it is dialled. {LeaveToOne(rule)}"))
                .Concat(trunk.Role == TrunkRole.Provider ? Declared(trunk) : []);
    }

    // Calls of the other design that leave as they are dialled would be turned into calls to the ECRC.
    private IEnumerable<Finding> Turned(DesignTrunk trunk) => routes[trunk.Identity]
        .Where(route => Carries(route.Text("NumberPattern"), trunk) && !HasRule(trunk, other(route)))
        .GroupBy(other, StringComparer.OrdinalIgnoreCase).Select(group => group.First())
        .Select(route => AtTrunk(trunk, route, $"{route.Address} of the design {other(route)} leads {Numbers(route.Text("NumberPattern"), trunk)} over this trunk as it is dialled; the rule of this design would turn that into a call to the ECRC. {LeaveToOne(route)}"));

    // Whoever made the configuration of a trunk without a rule to the ECRC declares in it what a provider trunk needs.
    private IEnumerable<Finding> Declared(DesignTrunk trunk)
    {
        var item = desired.Items.FirstOrDefault(item => Same(item.Trunk, trunk.Identity));
        if (item is null || snapshot.Find(item.Type, item.Identity) is not { } found) yield break;
        var owner = Ownership.OwnerOf(found);
        var theirs = routes[trunk.Identity].FirstOrDefault(route => Same(other(route), owner)) ?? routes[trunk.Identity].FirstOrDefault();
        var differences = new DeploymentObject(item.Type, item.Identity, item.Values).DifferencesTo(found)
            .Select(difference => $"{difference.Property.Name} is {ValueText.Of(difference.Right)}, and this design declares {ValueText.Of(difference.Left)}").ToArray();
        if (theirs is null || differences.Length == 0) yield break;
        var made = Same(other(theirs), owner) && !HasRule(trunk, owner);
        yield return AtTrunk(trunk, found, made
            ? $"{found.Address} was made by the design {owner}, whose calls leave over the trunk: {string.Join("; ", differences)}. Let both designs say the same of the trunk (\"expectsPlus\", \"passesPidfLo\"); if they do, somebody has changed it: apply {owner} first."
            : $"the calls of the design {other(theirs)} leave over this trunk too: {string.Join("; ", differences)}. If {other(theirs)} declares otherwise, each of the two takes back what the other has done.",
            made ? FindingSeverity.Error : FindingSeverity.Warning);
    }

    // Whether a design turns numbers on the trunk, by a rule of whatever name.
    private bool HasRule(DesignTrunk trunk, string? owner) =>
        TrunkConfigurations.Rules(snapshot, OutboundTranslationRule.Type, TrunkConfigurations.ServiceScope(trunk.Identity)).Any(rule => Same(Ownership.OwnerOf(rule), owner));

    private Finding Shared(IGrouping<string, DesignTrunk> group) => new("TrunkShared", FindingSeverity.Information, Trunk.Type.Noun, "",
        $"the design {group.Key} leads calls over {string.Join(", ", group.Select(trunk => trunk.Identity))} too: what either design changes on such a trunk, the calls of both notice.", design.Path, group.First().Place.Line, group.First().Place.Column);

    private string LeaveToOne(DeploymentObject item) => $"Leave the trunk to one design: take it out here, or out of {other(item)}, apply that, and let New-E911TrunkPlan -Retire remove what is left over.";

    private static bool Carries(string pattern, DesignTrunk trunk) => Matching(pattern, trunk).Any();

    private static string Numbers(string pattern, DesignTrunk trunk) => string.Join(", ", Matching(pattern, trunk));

    private static IEnumerable<string> Matching(string pattern, DesignTrunk trunk)
    {
        var parsed = new Pattern(pattern);
        return trunk.Numbers.Select(number => "+" + number).Where(number => parsed.Ask(number) is not (PatternAnswer.NoMatch or PatternAnswer.Invalid));
    }

    private static bool Same(string? one, string? another) => one is not null && string.Equals(one, another, StringComparison.OrdinalIgnoreCase);

    private Finding AtTrunk(DesignTrunk trunk, DeploymentObject item, string message, FindingSeverity severity = FindingSeverity.Error) =>
        new("TrunkOfOtherDesign", severity, item.Type.Noun, item.Identity, message, design.Path, trunk.Place.Line, trunk.Place.Column);
}
