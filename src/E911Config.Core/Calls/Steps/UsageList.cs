using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Readings;

namespace E911Config.Core.Calls;

/// <summary>The usages of a call.</summary>
/// <param name="First">The usage of the location policy; null if there is none, or the call is not routed by it.</param>
/// <param name="Voice">Those of the voice policy, or what stands in for them.</param>
/// <param name="Unread">Why the latter cannot be told; null if they can.</param>
internal sealed record UsageList(string? First, IReadOnlyList<string> Voice, HopPart<HopRule>? Unread)
{
    /// <summary>The usages after the first one.</summary>
    public IEnumerable<string> Rest => First is null ? Voice
        : Voice.Where(usage => !string.Equals(usage, First, StringComparison.OrdinalIgnoreCase));

    /// <summary>As they are tried under a reading.</summary>
    public IReadOnlyList<string> Under(CallContext call) => call.ByPolicyUsage && call.IsTurned(Question.EmergencyFallback)
        ? First is null ? [] : [First] : First is null ? Voice : [First, .. Rest];
}
