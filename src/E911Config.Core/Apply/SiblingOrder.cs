using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>In which order objects stood whose places count: the routes of a deployment, the rules of a scope.</summary>
/// <param name="Type">Their type.</param>
/// <param name="Scope">Where they stand: a rule's scope; empty for the whole deployment.</param>
/// <param name="Identities">Their identities in order.</param>
public sealed record SiblingOrder(ObjectType Type, string Scope, IReadOnlyList<string> Identities)
{
    /// <summary>The order in a snapshot.</summary>
    internal static SiblingOrder Of(Snapshot snapshot, ObjectType type, string scope) => new(type, scope, TrunkConfigurations
        .InOrder(snapshot.All(type).Where(item => string.Equals(ScopeOf(type, item.Identity), scope, StringComparison.OrdinalIgnoreCase)))
        .Select(item => item.Identity).ToArray());

    /// <summary>The orders in which steps may change something.</summary>
    internal static IReadOnlyList<SiblingOrder> Touched(Snapshot snapshot, IEnumerable<Step> steps) => steps
        .Where(step => step.Reorders || (step.Before is not null && step.After is null && step.Type.Properties.Any(property => property.Comparison == Comparison.RelativeOrder)))
        .Select(step => (step.Type, Scope: ScopeOf(step.Type, step.Identity))).Distinct()
        .Select(group => Of(snapshot, group.Type, group.Scope)).ToArray();

    /// <summary>Whether an object has its place in this order.</summary>
    internal bool Holds(Step step) => step.Type == Type && string.Equals(ScopeOf(Type, step.Identity), Scope, StringComparison.OrdinalIgnoreCase);

    /// <summary>Which of these objects stand elsewhere now, a sentence each. What others moved among themselves does not count, nor what came or went.</summary>
    internal IEnumerable<string> Misplaced(Snapshot snapshot, IEnumerable<string> moved)
    {
        var now = Of(snapshot, Type, Scope).Identities.Select((identity, place) => (identity, place)).ToDictionary(pair => pair.identity, pair => pair.place, StringComparer.OrdinalIgnoreCase);
        var then = Identities.Where(now.ContainsKey).ToArray();
        foreach (var identity in moved.Where(now.ContainsKey))
        {
            var place = Array.FindIndex(then, other => string.Equals(other, identity, StringComparison.OrdinalIgnoreCase));
            var wrong = then.Where((other, index) => index != place && index < place != now[other] < now[identity]).FirstOrDefault();
            if (place >= 0 && wrong is not null) yield return $"{Type.Noun} {identity} stands {(now[identity] < now[wrong] ? "before" : "behind")} {wrong} now, and stood {(now[identity] < now[wrong] ? "behind" : "before")} it";
        }
    }

    private static string ScopeOf(ObjectType type, string identity) => type.Identity.IsRule ? type.Identity.ScopeOf(identity) : "";
}
