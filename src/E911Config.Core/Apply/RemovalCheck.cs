using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// Finds who would refer to an object that steps remove: no cmdlet is sure to refuse that, and a call would end at nothing.
/// </summary>
internal static class RemovalCheck
{
    /// <summary>Each object or group of callers that refers to something that is gone when the steps are done.</summary>
    public static IEnumerable<StateProblem> StillUsed(Snapshot snapshot, IReadOnlyList<Step> steps)
    {
        var whole = steps.GroupBy(step => step.Address, StringComparer.OrdinalIgnoreCase)
            .Select(chain => new ObjectChange(chain.First().Before, chain.Last().After)).ToArray();
        var gone = whole.Where(step => step.After is null).GroupBy(step => step.Type.Noun)
            .ToDictionary(group => group.Key, group => group.ToDictionary(step => step.Identity, StringComparer.OrdinalIgnoreCase));
        if (gone.Count == 0) return [];
        var after = PlannedDeployment.After(snapshot, whole);
        return References(after, gone).Concat(Callers(after, gone)).Concat(Unread(after, gone));
    }

    private static IEnumerable<StateProblem> References(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from type in ObjectTypes.All
        from property in type.Properties
        where property.References is not null && gone.ContainsKey(property.References)
        from item in after.All(type)
        from value in item[property.Name] switch { string text => [text], IReadOnlyList<string> list => list, _ => Array.Empty<string>() }
        let step = Named(gone, property.References!, value)
        where step is not null
        select new StateProblem(StateProblemKind.ReferredTo, step.Type.Noun, step.Identity) { Other = item.Address };

    private static IEnumerable<StateProblem> Callers(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from callers in after.Callers
        from step in new[] { Named(gone, LocationPolicy.Type.Noun, callers.LocationPolicy),
            Named(gone, VoicePolicy.Type.Noun, callers.VoicePolicy) }
        where step is not null
        select new StateProblem(StateProblemKind.Granted, step.Type.Noun, step.Identity) { Callers = callers.Count };

    // What could not be read may refer to anything.
    private static IEnumerable<StateProblem> Unread(Snapshot after, Dictionary<string, Dictionary<string, ObjectChange>> gone) =>
        from type in ObjectTypes.All
        where !after.IsRead(type)
        from noun in type.Properties.Select(property => property.References).OfType<string>().Where(gone.ContainsKey).Distinct().Take(1)
        let step = gone[noun].Values.First()
        select new StateProblem(StateProblemKind.MayBeReferredTo, step.Type.Noun, step.Identity) { Other = type.Noun };

    private static ObjectChange? Named(Dictionary<string, Dictionary<string, ObjectChange>> gone, string noun, string? value) => value
        is { Length: > 0 } && gone.TryGetValue(noun, out var steps)
        && steps.TryGetValue(ObjectTypes.Get(noun).Unit.Identity.Canonical(value) ?? value, out var step) ? step : null;
}
