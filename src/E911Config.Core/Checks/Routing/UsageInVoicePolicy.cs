using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C59: the usage of a location policy that voice policies list too.</summary>
internal sealed class UsageInVoicePolicy() : Check("C59", CheckSeverity.Information, LocationPolicy.Type, VoicePolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "An emergency usage that voice policies list as well",
        "{policies} list usage {object}, which location policies name for emergency calls ({locationPolicies}).",
        "Ordinary calls go by this usage too: also a call to the emergency number that is none by the client, which carries no location.",
        "Leave it if that is meant; else take the usage out of the voice policies, and give them one of their own for the local gateway.",
        "Assumed");

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var named = EmergencyPolicy.All(context.Snapshot).Where(policy => policy.Usage.Length > 0)
            .ToLookup(policy => policy.Usage, policy => policy.Object.Identity, StringComparer.OrdinalIgnoreCase);
        var listed = context.Snapshot.All(VoicePolicy.Type).SelectMany(policy => policy.List("PstnUsages")
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(usage => (usage, policy.Identity)))
            .ToLookup(pair => pair.usage, pair => pair.Identity, StringComparer.OrdinalIgnoreCase);
        return from usage in named
            where listed.Contains(usage.Key)
            select At(PstnUsage.Type, usage.Key).With(("policies", listed[usage.Key].ToArray()), ("locationPolicies", usage.ToArray()));
    }
}
