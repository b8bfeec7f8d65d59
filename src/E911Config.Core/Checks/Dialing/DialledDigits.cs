using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Dialing;

/// <summary>
/// Digits that callers may dial for an emergency number of their location policy, followed once for all groups that have the same policy
/// in effect and the same dial plan.
/// </summary>
/// <param name="Groups">The groups; at least one.</param>
/// <param name="DialString">The emergency number that is meant.</param>
/// <param name="Digits">What is dialled: the number itself, a mask, or either with the access prefix.</param>
/// <param name="IsMask">Whether it is a mask, with or without the access prefix.</param>
/// <param name="HasPrefix">Whether it has the access prefix in front.</param>
/// <param name="Result">What comes of it.</param>
internal sealed record DialledDigits(IReadOnlyList<CallerGroup> Groups, string DialString, string Digits, bool IsMask, bool HasPrefix,
    DialledNumber Result)
{
    /// <summary>Whether the emergency number is called.</summary>
    public bool IsGood => Result.ReasonCode is null && Result.Called is { } called && CallFacts.Bare(called) == DialString;

    /// <summary>All of them; of PBXs none, which dial what they are set up to dial.</summary>
    public static IEnumerable<DialledDigits> All(CheckContext context) => new Dialling(context).All;
}
