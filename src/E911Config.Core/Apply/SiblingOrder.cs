using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>In which order objects stood whose places count: the routes of a deployment, the rules of a scope.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Scope">Where they stand: a rule's scope; empty for the whole deployment.</param>
/// <param name="Siblings">The objects in order.</param>
public sealed record SiblingOrder(ObjectType Type, string Scope, IReadOnlyList<Sibling> Siblings)
{
    /// <summary>The order in a snapshot.</summary>
    internal static SiblingOrder Of(Snapshot snapshot, ObjectType type, string scope) => new(type, scope, TrunkConfigurations
        .InOrder(snapshot.All(type).Where(item => string.Equals(ScopeOf(type, item.Identity), scope, StringComparison.OrdinalIgnoreCase)))
        .Select(item => new Sibling(item.Identity, item.Number(PlaceOf(type)!.Name))).ToArray());

    /// <summary>The property that holds the place among siblings; null for a type without such.</summary>
    internal static Property? PlaceOf(ObjectType type) =>
        type.Properties.FirstOrDefault(property => property.Comparison == Comparison.RelativeOrder);

    /// <summary>The place that an object had; null if it had none.</summary>
    internal long? PlaceOf(string identity) =>
        Siblings.FirstOrDefault(sibling => string.Equals(sibling.Identity, identity, StringComparison.OrdinalIgnoreCase))?.Place;

    /// <summary>The orders in which steps may change something.</summary>
    internal static IReadOnlyList<SiblingOrder> Touched(Snapshot snapshot, IEnumerable<Step> steps) => steps
        .Where(step => step.Reorders || (step.Before is not null && step.After is null && PlaceOf(step.Type) is not null))
        .Select(step => (step.Type, Scope: ScopeOf(step.Type, step.Identity))).Distinct()
        .Select(group => Of(snapshot, group.Type, group.Scope)).ToArray();

    /// <summary>Whether an object has its place in this order.</summary>
    internal bool Holds(Step step) => step.Type == Type
        && string.Equals(ScopeOf(Type, step.Identity), Scope, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Which of these objects stand elsewhere now. What others moved among themselves does not count, nor what came or went.
    /// </summary>
    internal IEnumerable<StateProblem> Misplaced(Snapshot snapshot, IEnumerable<string> moved)
    {
        var now = Of(snapshot, Type, Scope).Siblings.Select((sibling, index) => (sibling, index))
            .ToDictionary(pair => pair.sibling.Identity, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        var then = Siblings.Select(sibling => sibling.Identity).Where(now.ContainsKey).ToArray();
        foreach (var identity in moved.Where(now.ContainsKey))
        {
            var place = Array.FindIndex(then, other => string.Equals(other, identity, StringComparison.OrdinalIgnoreCase));
            var wrong = then.Where((other, index) => index != place && index < place != now[other] < now[identity]).FirstOrDefault();
            if (place >= 0 && wrong is not null)
                yield return new StateProblem(now[identity] < now[wrong] ? StateProblemKind.BeforeAnother
                    : StateProblemKind.BehindAnother, Type.Noun, identity) { Other = wrong };
        }
    }

    private static string ScopeOf(ObjectType type, string identity) => type.Identity.IsRule ? type.Identity.ScopeOf(identity) : "";
}
