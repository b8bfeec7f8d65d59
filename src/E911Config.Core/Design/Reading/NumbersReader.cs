using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Reads a list of emergency numbers; what a location policy could not hold is a mistake.</summary>
internal static class NumbersReader
{
    private const string Member = "emergencyNumbers";
    private static readonly Property Mask = LocationPolicy.Type.Get("EmergencyDialMask");
    private static readonly int MaxNumbers = LocationPolicy.Type.Get("EmergencyNumbers").MaxCount ?? int.MaxValue;

    /// <summary>The list and the index of the number that old clients get; null if the object has none.</summary>
    public static (IReadOnlyList<EmergencyNumber> Numbers, int LegacyIndex)? Read(NodeReader reader)
    {
        var entries = reader.Objects(Member, "emergencyNumber", ReadEntry);
        if (!reader.Has(Member)) return null;
        if (entries.Count == 0)
        {
            reader.Problem(reader.PlaceOf(Member),
                $"{reader.What}: \"{Member}\" is empty. Name at least one number, or leave it out for 911.");
        }
        if (entries.Count > MaxNumbers)
        {
            reader.Problem(
                entries[MaxNumbers].DialString.Place,
                $"{reader.What}: a location policy holds at most {MaxNumbers} emergency numbers; this is one too many.");
        }

        Unique(reader, entries);
        var legacy = entries.Where(entry => entry.IsLegacy).ToArray();
        foreach (var entry in legacy.Skip(1))
        {
            reader.Problem(
                entry.LegacyPlace,
                $"{reader.What}: both {legacy[0].DialString.Shown()} and {entry.DialString.Shown()} are marked \"legacy\", but old clients "
                + "get one number. Keep one mark.");
        }

        var numbers = entries
            .Select(entry => new EmergencyNumber(entry.DialString.Value, entry.Masks.Select(mask => mask.Value).ToArray(),
                entry.DialString.Place))
            .ToArray();
        return (numbers, Math.Max(0, Array.FindIndex(entries.ToArray(), entry => entry.IsLegacy)));
    }

    private static Entry ReadEntry(NodeReader reader)
    {
        var dialString = reader.RequiredText("dialString", TextRule.DialString);
        var masks = reader.Texts("masks", TextRule.Mask, atLeastOne: false);
        reader.CheckJoined(masks, Mask, $"the masks of {dialString.Shown()}, joined by ;,", "Use fewer.");
        return new Entry(dialString, masks, reader.Flag("legacy") ?? false, reader.PlaceOf("legacy"));
    }

    private static void Unique(NodeReader reader, IReadOnlyList<Entry> entries)
    {
        var dialStrings = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        foreach (var number in entries.Select(entry => entry.DialString).Where(number => number.Value.Length > 0))
        {
            if (dialStrings.TryGetValue(number.Value, out var first))
            {
                reader.Problem(number.Place,
                    $"{reader.What}: {number.Shown()} is an emergency number twice, first at {first}. Keep one of the two.");
            }
            else
                dialStrings.Add(number.Value, number.Place);
        }

        var masks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var mask in entry.Masks)
            {
                if (dialStrings.ContainsKey(mask.Value))
                {
                    reader.Problem(mask.Place,
                        $"{reader.What}: {mask.Shown()} is a mask and an emergency number of its own. Take the mask away.");
                }
                else if (!masks.TryGetValue(mask.Value, out var owner))
                    masks.Add(mask.Value, entry.DialString.Value);
                else if (owner != entry.DialString.Value)
                {
                    reader.Problem(mask.Place,
                        $"{reader.What}: {mask.Shown()} is a mask of {owner} and of {entry.DialString.Shown()}. Keep one of the two.");
                }
            }
        }
    }

    private sealed record Entry(Located<string> DialString, IReadOnlyList<Located<string>> Masks, bool IsLegacy, SourcePlace LegacyPlace);
}
