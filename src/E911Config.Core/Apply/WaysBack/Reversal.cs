using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// The steps that take begun steps back, last first: what stood afterwards becomes what stood before. Places among siblings are put right
/// at the end, the first place first and from behind all others: then every number means the same, whether the server takes it for a number
/// or for a place to insert at.
/// </summary>
internal static class Reversal
{
    /// <summary>Turns steps round.</summary>
    /// <param name="begun">The steps in the order in which they were begun.</param>
    /// <param name="orders">The orders before the first of them.</param>
    public static IReadOnlyList<ReversedStep> Of(IReadOnlyList<BegunStep> begun, IReadOnlyList<SiblingOrder> orders) =>
        [.. begun.Reverse().Select(item => Values(item, orders)).Where(back => back is not null).Select(back => back!),
            .. orders.SelectMany(order => Places(begun, order))];

    // What was not stated before had no value: that is said now, or nobody would see that it has one. The place stays; it is put right at
    // the end.
    private static ReversedStep? Values(BegunStep begun, IReadOnlyList<SiblingOrder> orders)
    {
        var (step, standing) = (begun.Step, begun.ReadBack ?? begun.Step.After);
        var target = (step.Before, standing) switch
        {
            ({ } was, { } now) => was.With(
                now.Known.Where(property => property.Comparison == Comparison.RelativeOrder || !was.Has(property.Name))
                .Select(property => new KeyValuePair<string,
                    object?>(property.Name, property.Comparison == Comparison.RelativeOrder ? now[property.Name] : was[property.Name]))),
            ({ } gone, null) when orders.FirstOrDefault(order => order.Holds(step))?.PlaceOf(step.Identity) is { } place =>
                gone.With(SiblingOrder.PlaceOf(step.Type)!.Name, place),
            _ => step.Before,
        };
        var back = new Step(step.Number, step.Reason, new ObjectChange(standing, target)) { BeforeIsPartial = begun.ReadBack is null };
        return back is { Before: not null, After: not null, Changes.Count: 0 } ? null
            : new ReversedStep(back, step.Number, ReversedPlace.None);
    }

    // Whatever may have left its place: what was moved, and what was removed and is made again. All of it goes behind the others first, in
    // the order that it shall have, and from there to its place.
    private static IEnumerable<ReversedStep> Places(IEnumerable<BegunStep> begun, SiblingOrder order)
    {
        var moved = begun.Select(item => item.Step)
            .Where(step => step.Before is not null && (step.After is null || step.Reorders) && order.Holds(step)
                && order.PlaceOf(step.Identity) is not null)
            .GroupBy(step => step.Identity, StringComparer.OrdinalIgnoreCase).Select(group => group.First())
            .OrderBy(step => order.PlaceOf(step.Identity)).ToArray();
        var end = order.Siblings.Max(sibling => sibling.Place) + 1;
        return [.. moved.Select((step, index) => Move(step, end + index, ReversedPlace.BehindTheOthers)),
            .. moved.Select(step => Move(step, order.PlaceOf(step.Identity), ReversedPlace.AsBefore))];
    }

    private static ReversedStep Move(Step step, long? place, ReversedPlace where)
    {
        var name = SiblingOrder.PlaceOf(step.Type)!.Name;
        return new ReversedStep(new Step(step.Number, step.Reason,
            new ObjectChange(step.Before!.With(name, null), step.Before!.With(name, place))), step.Number, where);
    }
}
