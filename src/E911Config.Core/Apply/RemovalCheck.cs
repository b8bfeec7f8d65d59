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
        var whole = steps.GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase).Select(chain => new ObjectChange(chain.First().Before, chain.Last().After)).ToArray();
        var gone = whole.Where(step => step.After is null).GroupBy(step => step.Type.Noun)
            .ToDictionary(group => group.Key, group => group.ToDictionary(step => step.Identity, StringComparer.OrdinalIgnoreCase));
        if (gone.Count == 0) return [];
        var after = PlannedDeployment.After(snapshot, whole);
        return References(after, gone).Concat(Callers(after, gone)).Concat(Unread(after, gone));
    }

    private static IEnumerable<string> References(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from type in ObjectTypes.All
        from property in type.Properties
        where property.References is not null && gone.ContainsKey(property.References)
        from item in after.All(type)
        from value in item[property.Name] switch { string text => [text], IReadOnlyList<string> list => list, _ => Array.Empty<string>() }
        let step = Named(gone, property.References!, value)
        where step is not null
        select $"{item.Address} refers to {step.Address}";

    private static IEnumerable<string> Callers(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from callers in after.Callers
        from step in new[] { Named(gone, LocationPolicy.Type.Noun, callers.LocationPolicy), Named(gone, VoicePolicy.Type.Noun, callers.VoicePolicy) }
        where step is not null
        select $"{step.Address} is granted to {callers.Count} callers";

    // What could not be read may refer to anything.
    private static IEnumerable<string> Unread(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from type in ObjectTypes.All
        where !after.IsRead(type) && type.Properties.Any(property => property.References is not null && gone.ContainsKey(property.References))
        select $"{type.Noun} could not be read, and may refer to it";

    private static ObjectChange? Named(Dictionary<string, Dictionary<string, ObjectChange>> gone, string noun, string? value) => value is { Length: > 0 } && gone.TryGetValue(noun, out var steps)
        && steps.TryGetValue(ObjectTypes.Get(noun).Unit.Identity.Canonical(value) ?? value, out var step) ? step : null;
}
