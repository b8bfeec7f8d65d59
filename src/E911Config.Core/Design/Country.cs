using System;

namespace E911Config.Core.Design;

/// <summary>The country of a jurisdiction.</summary>
public static class Country
{
    /// <summary>What stands before the first hyphen: <c>US</c> of <c>US-TX</c>. Countries compare without case.</summary>
    public static string Of(string jurisdiction) =>
        jurisdiction.IndexOf('-') is >= 0 and var hyphen ? jurisdiction.Substring(0, hyphen) : jurisdiction;

    /// <summary>Whether two countries are the same.</summary>
    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
