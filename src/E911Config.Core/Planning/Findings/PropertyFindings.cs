using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What a design wants of properties that the objects of a deployment do not have: its version is older than they are.</summary>
internal static class PropertyFindings
{
    /// <summary>An error for each value that cannot be had, whoever wants it; a word where a single pair says all numbers.</summary>
    public static IEnumerable<Finding> Of(PlanScope scope, Snapshot snapshot)
    {
        if (snapshot.MissingProperties.Count == 0) yield break;
        var beyond = from item in scope.Desired.On(snapshot)
                     from value in FittedValues.Beyond(item, snapshot)
                     let property = item.Type.Get(value.Key)
                     let numbers = property.Kind == PropertyKind.Records ? FittedValues.BesidePair(item) : []
                     let wanted = property.Kind == PropertyKind.Records ? "" : ValueText.Of(value.Value)
                     group item by (item.Type, property, Numbers: string.Join(", ", numbers), wanted);
        foreach (var same in beyond)
        {
            var first = same.First();
            yield return new Finding(FindingIds.PropertyMissing, FindingSeverity.Error, first.Type.Noun, first.Identity)
                .At(scope.Design, first.Place).With(("property", same.Key.property.Name), ("since", same.Key.property.Since),
                    ("numbers", same.Key.Numbers), ("wanted", same.Key.wanted), ("objects", same.Select(item => item.Identity).ToArray()),
                    ("zones", same.Select(item => item.Purpose.Zone).Distinct().ToArray()));
        }

        var single = scope.Desired.Items.Where(item => FittedValues.PairAlone(item, snapshot)).Select(item => item.Identity).ToArray();
        if (single.Length > 0) yield return new Finding(FindingIds.NumbersInPair, FindingSeverity.Information, LocationPolicy.Type.Noun, "")
            { File = scope.Design.Path }.With(("policies", single));
    }
}
