using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>A question about the server on which the documents disagree, with its answers; the first is the documented one.</summary>
/// <param name="Name">The name, such as <c>EmergencyFallback</c>; a design writes it with a small first letter.</param>
/// <param name="Values">The answers, such as <c>VoicePolicy</c>; a design writes them with a small first letter.</param>
/// <param name="Question">What is asked.</param>
public sealed record AssumptionSwitch(string Name, IReadOnlyList<string> Values, string Question)
{
    /// <summary>All switches.</summary>
    public static IReadOnlyList<AssumptionSwitch> All { get; } =
    [
        new("EmergencyFallback", ["VoicePolicy", "None"], "After the usage of the location policy, are the usages of the caller's voice policy tried?"),
        new("SubnetMatch", ["Containing", "Exact"], "Is a caller's network site found by the subnet that contains the address, or only by the client's own network ID?"),
        new("CacRefusal", ["NextRoute", "Blocks"], "When call admission control refuses a trunk, is the next route tried, or does the call fail?"),
        new("LocationBasedRouting", ["Applies", "Exempt"], "Does location-based routing bind emergency calls too?"),
        new("ElinNeedsPidfLo", ["No", "Yes"], "Does an ELIN gateway get the location only if its trunk sends PIDF-LO?"),
        new("DisabledPolicyUsage", ["Ignored", "Used"], "Does a location policy that is not enabled still route by its usage?"),
        new("LocationByPort", ["No", "Yes"], "Do callers at a network site count as located by switches, ports and access points?"),
    ];
}
