using System;

namespace E911Config.Core.Planning;

/// <summary>Ids of plans as people give them: whole, or as much of the beginning as tells them apart.</summary>
public static class PlanIds
{
    /// <summary>How many digits are enough.</summary>
    public const int Shortest = 8;

    /// <summary>Whether what somebody gives is an id, or a beginning of one that is long enough.</summary>
    /// <param name="given">What is given; case and blanks around it do not count.</param>
    /// <param name="id">The id of a plan.</param>
    public static bool Fits(string given, string id)
    {
        var digits = given.Trim();
        return digits.Length >= Shortest && id.StartsWith(digits, StringComparison.OrdinalIgnoreCase);
    }
}
