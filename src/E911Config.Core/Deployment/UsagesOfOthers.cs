using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>The usages by which other calls than emergency calls may go.</summary>
internal static class UsagesOfOthers
{
    /// <summary>Those of voice policies, voice routing policies and trunk configurations.</summary>
    public static HashSet<string> In(Snapshot snapshot) => new(new[] { VoicePolicy.Type, VoiceRoutingPolicy.Type, TrunkConfiguration.Type }
        .SelectMany(snapshot.All).SelectMany(item => item.List("PstnUsages")), StringComparer.OrdinalIgnoreCase);
}
