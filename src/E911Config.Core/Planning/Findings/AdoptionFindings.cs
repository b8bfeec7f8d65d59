using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What taking an object over means for people: whose number is shown, who is told, who is joined, what is read.</summary>
internal static class AdoptionFindings
{
    private const string Disclaimer = "EnhancedEmergencyServiceDisclaimer";
    private static readonly string[] CallerIds = ["SuppressCallerId", "AlternateCallerId"];

    /// <summary>
    /// Caller ids that adopted routes keep because the design does not speak of them; one that only hides the number keeps the plan back.
    /// </summary>
    public static IEnumerable<Finding> Kept(PlanScope scope, Snapshot snapshot) =>
        from item in scope.Desired.Items
        where item.Type == VoiceRoute.Type && scope.Adopts(item.Address) && !item.Values.Any(value => value.Key == "SuppressCallerId")
        let route = snapshot.Find(item.Type, item.Identity)
        where route is not null && route.Flag("SuppressCallerId")
        let number = route.Text("AlternateCallerId")
        select new Finding(
            number.Length == 0 ? FindingIds.CallerIdHidden : FindingIds.CallerIdKept,
            number.Length == 0 ? FindingSeverity.Error : FindingSeverity.Warning, item.Type.Noun, item.Identity)
                .At(scope.Design, item.Place)
            .With(("zone", item.Purpose.Zone), ("leg", item.Purpose.Leg), ("number", number));

    /// <summary>What goes, where a step changes an object that was somebody else's.</summary>
    public static IEnumerable<Finding> Changed(PlanScope scope, IEnumerable<Step> steps)
    {
        foreach (var step in steps.Where(step => step is { Before: not null, After: not null }
            && !scope.Desired.Ownership.Owns(step.Before)))
        {
            var lost = (step.Type == LocationPolicy.Type ? LostBy(step.Before!, step.After!)
                : step.Changes.Where(change => CallerIds.Contains(change.Property.Name) && !ValueText.IsEmpty(change.Before)
                    && change.Before is not false).Select(change => Record(change.Property.Name, change.Before, change.After))).ToArray();
            if (lost.Length > 0 && scope.WantedAt(step.Address) is { } item)
            {
                yield return new Finding(FindingIds.AdoptionChanges, FindingSeverity.Warning, step.ObjectType, step.Identity)
                    .At(scope.Design, item.Place)
                    .With(("changes", lost));
            }
        }
    }

    // What was there and is not any more, by the words of drift: a text that nobody is shown is none.
    private static IEnumerable<ValueRecord> LostBy(DeploymentObject before, DeploymentObject after) =>
        from property in Told.By(before).Without(Told.By(after)).Select(lost => lost.Property).Distinct()
        let shown = property == Disclaimer && !before.Type.Get(property).Same(before[property], after[property]) ? property
            : property == Disclaimer ? "LocationRequired" : property
        select Record(shown, before[shown], after[shown]);

    private static ValueRecord Record(string property, object? before, object? after) =>
        new([new("property", property), new("before", ValueText.Of(before)), new("after", ValueText.Of(after))]);
}
