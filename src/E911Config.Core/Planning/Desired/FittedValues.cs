using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// What is wanted of an object on a server that does not have all properties. A value that says nothing beyond what such a server does
/// anyway is not asked for; every other stays, as what cannot be had.
/// </summary>
internal static class FittedValues
{
    private const string List = "EmergencyNumbers";

    /// <summary>The same without the values that need no property which the deployment lacks.</summary>
    public static Desired Of(Desired item, Snapshot snapshot) =>
        item.Values.Any(value => snapshot.Lacks(item.Type, value.Key))
            ? item with { Values = [.. item.Values.Where(value => !snapshot.Lacks(item.Type, value.Key) || !SaysNothing(item, value))] }
            : item;

    /// <summary>The values that stay and cannot be had.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Beyond(Desired fitted, Snapshot snapshot) =>
        fitted.Values.Where(value => snapshot.Lacks(fitted.Type, value.Key));

    /// <summary>Whether the wanted list of emergency numbers goes without saying where clients know a single pair alone.</summary>
    public static bool PairAlone(Desired item, Snapshot snapshot) => item.Type == LocationPolicy.Type
        && snapshot.Lacks(item.Type, List) && item.Values.Any(value => value.Key == List && IsPair(item, value.Value));

    /// <summary>The dial strings of a list that the pair of the same policy does not say.</summary>
    public static IReadOnlyList<string> BesidePair(Desired item) => [.. Records(Value(item, List))
        .Where(number => !IsPair(item, number)).Select(number => number.Text("DialString"))];

    private static bool SaysNothing(Desired item, KeyValuePair<string, object?> value) =>
        item.Type.Get(value.Key).Same(value.Value, null) || (value.Key == List && IsPair(item, value.Value));

    private static bool IsPair(Desired item, object? list) => Records(list) is { Count: 1 } records && IsPair(item, records[0]);

    private static bool IsPair(Desired item, ValueRecord number) => number.Text("DialString") == Text(item, "EmergencyDialString")
        && item.Type.Get("EmergencyDialMask").Same(number.Text("DialMask"), Text(item, "EmergencyDialMask"));

    private static IReadOnlyList<ValueRecord> Records(object? list) => list as IReadOnlyList<ValueRecord> ?? [];

    private static string Text(Desired item, string property) => ValueText.Of(Value(item, property));

    private static object? Value(Desired item, string property) => item.Values.FirstOrDefault(value => value.Key == property).Value;
}
