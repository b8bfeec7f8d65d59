using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The ranges of call park and group pickup numbers (New-CsCallParkOrbit).</summary>
internal sealed class OrbitTable : IChangingTable
{
    private readonly SortedDictionary<string, (string Identity, string Start, string End)> ranges = new(StringComparer.OrdinalIgnoreCase);

    public OrbitTable(Snapshot snapshot)
    {
        IsRead = snapshot.IsRead(CallParkOrbit.Type);
        foreach (var item in snapshot.All(CallParkOrbit.Type)) Add(item);
    }

    public bool IsRead { get; }

    /// <summary>The range that has the digits: the same prefix, the same length, and a number between its ends.</summary>
    public string? RangeOf(string digits, ICollection<LookUp>? notes)
    {
        notes?.Add(new LookUp(CallParkOrbit.Type, ""));
        if (ranges.Count == 0) return null;
        foreach (var (identity, start, end) in ranges.Values)
        {
            if (Has(start, end, digits)) return identity;
        }

        return null;
    }

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        if (before is not null) ranges.Remove(before.Identity);
        if (after is not null) Add(after);
        touched.Add(new LookUp(CallParkOrbit.Type, ""));
        return true;
    }

    private void Add(DeploymentObject item) =>
        ranges[item.Identity] = (item.Identity, item.Text("NumberRangeStart"), item.Text("NumberRangeEnd"));

    /// <summary>Whether a range has the digits.</summary>
    public static bool Has(string start, string end, string digits)
    {
        if (start.Length == 0 || digits.Length != start.Length || digits.Length != end.Length) return false;
        var prefix = char.IsDigit(start[0]) ? 0 : 1;
        return (prefix == 0 ? char.IsDigit(digits[0]) : digits[0] == start[0])
            && digits.Skip(prefix).All(digit => digit is >= '0' and <= '9')
            && string.CompareOrdinal(digits, prefix, start, prefix, digits.Length) >= 0
            && string.CompareOrdinal(digits, prefix, end, prefix, digits.Length) <= 0;
    }
}
