using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// A normalization rule that makes something else of what people dial in an emergency. It is judged by a rule in front of it that lets
/// those digits pass, and not by taking it away: without any rule the digits of a phone that knows no emergency numbers go nowhere either,
/// and it would look harmless.
/// </summary>
/// <param name="Item">The drift.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Digits">What it must let pass.</param>
internal sealed record MangledDigits(DriftItem Item, DeploymentObject Rule, IReadOnlyList<string> Digits) : Deviation(Item, Rule, null)
{
    private string Identity => Rule.Identity + "-E911";

    public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) =>
        [new ObjectChange(snapshot.Find(Rule.Type, Identity), InFront(snapshot))];

    public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) =>
        snapshot.Find(Rule.Type, Identity) is { } found ? [new ObjectChange(found, null)] : [];

    private DeploymentObject InFront(Snapshot snapshot) => new(Rule.Type, Identity,
    [
        new("Pattern", @"^\+?(" + string.Join("|", Digits.Select(digits => Regex.Escape(CallFacts.Bare(digits)))) + ")$"),
        new("Translation", "+$1"),
        new("Priority", TrunkConfigurations.Rules(snapshot, Rule.Type, Rule.Type.Identity.ScopeOf(Rule.Identity))
            .Select(rule => rule.Number("Priority") ?? 0).DefaultIfEmpty(0).Min() - 1),
    ]);
}
