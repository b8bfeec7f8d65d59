using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// The steps that take begun steps back, last first: what stood afterwards becomes what stood before. Places among siblings are put right at the end,
/// the first place first: then every number means the same, whether the server takes it for a number or for a place to insert at.
/// </summary>
internal static class Reversal
{
    public static IReadOnlyList<Step> Of(IReadOnlyList<BegunStep> begun) => [.. begun.Reverse().Select(Values).Where(step => step is not null).Select(step => step!), .. Places(begun)];

    // What was not stated before had no value: that is said now, or nobody would see that it has one. The place stays; it is put right at the end.
    private static Step? Values(BegunStep begun)
    {
        var (step, standing) = (begun.Step, begun.ReadBack ?? begun.Step.After);
        var target = (step.Before, standing) switch
        {
            ({ } was, { } now) => was.With(now.Known.Where(property => property.Comparison == Comparison.RelativeOrder || !was.Has(property.Name))
                .Select(property => new KeyValuePair<string, object?>(property.Name, property.Comparison == Comparison.RelativeOrder ? now[property.Name] : was[property.Name]))),
            _ => step.Before,
        };
        var back = new Step(step.Number, $"as before step {step.Number}", standing, target) { BeforeIsPartial = begun.ReadBack is null };
        return back is { Before: not null, After: not null, Changes.Count: 0 } ? null : back;
    }

    private static IEnumerable<Step> Places(IEnumerable<BegunStep> begun) => begun
        .Where(item => item.Step.Before is not null && Place(item.Step.Type) is not null && (item.Step.After is null || item.Step.Reorders))
        .GroupBy(item => item.Step.Address, StringComparer.OrdinalIgnoreCase).Select(group => group.First().Step)
        .Where(step => step.Before!.Number(Place(step.Type)!.Name) is not null)
        .OrderBy(step => step.ObjectType, StringComparer.Ordinal).ThenBy(step => step.Before!.Number(Place(step.Type)!.Name))
        .Select(step => new Step(step.Number, $"its place before step {step.Number}", step.Before!.With(Place(step.Type)!.Name, null), step.Before));

    private static Property? Place(ObjectType type) => type.Properties.FirstOrDefault(property => property.Comparison == Comparison.RelativeOrder);
}
