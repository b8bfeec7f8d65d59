using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C04: a location policy whose emergency usage is missing.</summary>
internal sealed class UsageNotThere() : Check("C04", CheckSeverity.Error, LocationPolicy.Type, PstnUsage.Type)
{
    private const string NotNamed = nameof(NotNamed);

    public override CheckTexts Texts { get; } = new(
        "A location policy without an emergency usage that exists",
        "{object} names the PSTN usage {usage}, which is not in the list of usages.",
        "No route can be found by that usage. Emergency calls have only the routes of the caller's voice policy left, if it has any "
            + "for them.",
        "Name a usage that exists and has routes for the emergency numbers: Set-CsLocationPolicy -PstnUsage; a missing one is added by "
            + "Set-CsPstnUsage -Usage @{add=…}.",
        "Create location policies in Skype for Business Server; New-CsLocationPolicy")
    {
        Cases = new Dictionary<string, string>
        {
            [NotNamed] = "{object} names no PSTN usage, although it has emergency numbers ({numbers}).",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var usages = new HashSet<string>(context.Snapshot.Usages, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in EmergencyPolicy.All(context.Snapshot))
        {
            var found = At(policy.Object).With(("usage", policy.Usage), ("numbers", policy.Numbers))
                with { Severity = context.Weight(policy.Object, Severity) };
            if (policy.Usage.Length == 0) yield return found with { Case = NotNamed };
            else if (!usages.Contains(policy.Usage)) yield return found;
        }
    }
}
