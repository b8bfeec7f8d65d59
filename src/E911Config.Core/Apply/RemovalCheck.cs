using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Finds who would refer to an object that steps remove: no cmdlet is sure to refuse that, and a call would end at nothing.</summary>
internal static class RemovalCheck
{
    /// <summary>A sentence for each object or group of callers that refers to something that is gone when the steps are done.</summary>
    public static IEnumerable<string> StillUsed(Snapshot snapshot, IReadOnlyList<Step> steps)
    {
        var whole = steps.GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase).Select(chain => new Step(0, "", chain.First().Before, chain.Last().After)).ToArray();
        var gone = whole.Where(step => step.After is null).ToLookup(step => step.ObjectType);
        if (gone.Count == 0) return [];
        var after = PlannedDeployment.After(snapshot, whole);
        return References(after, gone).Concat(Callers(after, gone)).Concat(Unread(after, gone));
    }

    private static IEnumerable<string> References(Snapshot after, ILookup<string, Step> gone) =>
        from type in ObjectTypes.All
        from property in type.Properties
        where property.References is not null && gone.Contains(property.References)
        from item in after.All(type)
        from value in item[property.Name] switch { string text => [text], IReadOnlyList<string> list => list, _ => Array.Empty<string>() }
        from step in gone[property.References!]
        where Names(value, step)
        select $"{item.Address} refers to {step.Address}";

    private static IEnumerable<string> Callers(Snapshot after, ILookup<string, Step> gone) =>
        from callers in after.Callers
        from step in gone[LocationPolicy.Type.Noun].Where(step => Names(callers.LocationPolicy, step)).Concat(gone[VoicePolicy.Type.Noun].Where(step => Names(callers.VoicePolicy, step)))
        select $"{step.Address} is granted to {callers.Count} callers";

    // What could not be read may refer to anything.
    private static IEnumerable<string> Unread(Snapshot after, ILookup<string, Step> gone) =>
        from type in ObjectTypes.All
        where !after.IsRead(type) && type.Properties.Any(property => property.References is not null && gone.Contains(property.References))
        select $"{type.Noun} could not be read, and may refer to it";

    private static bool Names(string? value, Step step) => value is { Length: > 0 }
        && string.Equals(step.Type.Identity.Canonical(value) ?? value, step.Identity, StringComparison.OrdinalIgnoreCase);
}
