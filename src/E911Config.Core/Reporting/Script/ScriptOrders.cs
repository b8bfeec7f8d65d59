using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting.Script;

/// <summary>
/// Orders among siblings: those that the design wants of the routes of one usage, and the places that the way back restores.
/// </summary>
internal sealed class ScriptOrders
{
    private readonly Plan plan;
    private readonly IReadOnlyList<(ObjectType Type, string[] Identities)> groups;

    public ScriptOrders(Plan plan)
    {
        this.plan = plan;
        var touched = new HashSet<string>(plan.Steps.Where(step => step.After is not null && (step.Before is null || step.Reorders))
            .Select(step => step.Address), StringComparer.OrdinalIgnoreCase);
        groups = plan.Scope.Desired.Items.Where(item => item.OrderGroup is not null)
            .GroupBy(item => item.OrderGroup, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any()
                || plan.Steps.Any(step => step.Reorders
                && group.Any(item => string.Equals(item.Address, step.Address, StringComparison.OrdinalIgnoreCase))))
            .Where(group => group.Any(item => touched.Contains(item.Address)))
            .Select(group => (group.First().Type, group.Select(item => item.Identity).ToArray())).ToArray();
    }

    /// <summary>The order that a step moves its object in.</summary>
    public int IndexOf(Step step) => groups.Select((group, index) => (group, index))
        .First(pair => pair.group.Type == step.Type && pair.group.Identities.Contains(step.Identity, StringComparer.OrdinalIgnoreCase))
            .index;

    /// <summary>The lines of both.</summary>
    public IEnumerable<string> Lines() =>
    [
        "# What must stand one behind the other when all is done.",
        "$orders = @(",
        .. groups.Select(group =>
            $"    @{{ Noun = {ScriptLiteral.Quote(group.Type.Noun)}; Look = {{ {group.Type.ReadCommand} }}; Place = {PlaceOf(group.Type)}; "
            + $"Identities = {ScriptLiteral.Value(group.Identities)} }}"),
        ")",
        "",
        "# What gets its place back on the way back: what was moved, and what was removed and is made again.",
        "$places = @(",
        .. plan.Steps.Where(step => (step.After is null || step.Reorders) && SiblingOrder.PlaceOf(step.Type) is { } place
            && step.Before!.Number(place.Name) is not null)
            .GroupBy(step => (step.Type, Scope: step.Type.ParentNoun is null ? ""
                : step.Type.Identity.ScopeOf(step.Identity).ToUpperInvariant()))
            .SelectMany(group => Group(group.Key.Type, group.OrderBy(Place).ToArray())),
        ")",
    ];

    private static IEnumerable<string> Group(ObjectType type, Step[] steps) =>
    [
        "    @{",
        $"        Noun = {ScriptLiteral.Quote(type.Noun)}; Place = {PlaceOf(type)}",
        $"        Look = {{ {type.ReadCommand}{Filter(type, steps[0])} }}",
        $"        Identities = {ScriptLiteral.Value(steps.Select(step => step.Identity).ToArray())}",
        "        Moved = @(",
        .. steps.Select(step =>
            $"            @{{ Identity = {ScriptLiteral.Quote(step.Identity)}; "
            + $"Place = {Place(step).ToString(CultureInfo.InvariantCulture)}; "
            + $"Move = {{ param($place) Set-{type.Noun} -Identity {ScriptLiteral.Quote(step.Identity)} "
            + $"-{SiblingOrder.PlaceOf(type)!.Name} $place -Confirm:$false }} }}"),
        "        )",
        "    }",
    ];

    private static string Filter(ObjectType type, Step step) =>
        type.ParentNoun is null ? "" : " -Filter " + ScriptLiteral.Quote(IdentityFilter.Of(type, step.Identity));

    private static long Place(Step step) => step.Before!.Number(SiblingOrder.PlaceOf(step.Type)!.Name)!.Value;

    private static string PlaceOf(ObjectType type) => ScriptLiteral.Quote(SiblingOrder.PlaceOf(type)!.Name);
}
