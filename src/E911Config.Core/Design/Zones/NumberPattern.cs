using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace E911Config.Core.Design;

/// <summary>
/// Patterns that match a few numbers and nothing else, with or without a plus sign: clients call the plus and the number, while analog
/// phones, PBXs and dial plans that leave short numbers alone call the number as it is.
/// </summary>
public static class NumberPattern
{
    /// <summary><c>^\+?911$</c>, or <c>^\+?(?:911|933)$</c> for several numbers, in their order.</summary>
    public static string Of(IReadOnlyList<string> numbers) => numbers.Count == 1
        ? @"^\+?" + Regex.Escape(numbers[0]) + "$"
        : @"^\+?(?:" + string.Join("|", numbers.Select(Regex.Escape)) + ")$";
}
