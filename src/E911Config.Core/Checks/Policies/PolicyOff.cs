using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C30: a location policy in effect that is not enabled.</summary>
internal sealed class PolicyOff() : Check("C30", CheckSeverity.Warning, LocationPolicy.Type, NetworkSite.Type)
{
    private const string None = nameof(None);
    private const string Named = nameof(Named);
    private const string Enabled = "EnhancedEmergencyServicesEnabled";

    public override CheckTexts Texts { get; } = new(
        "A location policy in effect that is not enabled",
        "{object} is in effect for {callers} and has EnhancedEmergencyServicesEnabled off.",
        "Clients that have it make an ordinary call of an emergency call: without a location, without a notification, and over the usages "
            + "of the voice policy. The property is off unless somebody switches it on.",
        "Set-CsLocationPolicy {object} -EnhancedEmergencyServicesEnabled $true, once its usage, numbers and routes are there.",
        "New-CsLocationPolicy; 47 CFR 9.16(b)")
    {
        Cases = new Dictionary<string, string>
        {
            [None] = "No location policy of this deployment is enabled.",
            [Named] = "{object} has EnhancedEmergencyServicesEnabled off, and is named by {sites}.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var policies = context.Snapshot.All(LocationPolicy.Type);
        if (policies.All(policy => !policy.Flag(Enabled)))
        {
            yield return At(LocationPolicy.Type, "Global") with { Case = None, Severity = OfAll(context) };
            yield break;
        }

        var calls = context.Calls.All.Where(call => call.Result is { Emergency: false, LocationPolicy: not null }
            && call.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)
            .ToLookup(call => call.Result.LocationPolicy!, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies.Where(policy => !policy.Flag(Enabled)))
        {
            var own = calls[policy.Identity].ToArray();
            var sites = PolicyReach.SitesOf(context, policy).Select(site => site.Identity).ToArray();

            // What the global one lacks beside is said where it is asked as the last resort.
            if (policy.Identity == "Global" ? !PolicyReach.HasNumbers(policy) || policy.Text("PstnUsage").Length == 0
                : own.Length + sites.Length == 0) continue;
            var lost = own.Any(call => call.Result.Outcome < Outcome.Unknown && !call.IsSupposed);
            var severity = lost ? CheckSeverity.Error
                : PolicyReach.Weight(context, policy, RequirementKind.SomebodyIsTold) ?? CheckSeverity.Warning;
            yield return At(policy).With(("sites", sites)) with
            {
                Case = own.Length > 0 ? "" : Named,
                Severity = severity,
                Groups = FollowedCalls.GroupsOf(own),
            };
        }
    }

    private static CheckSeverity OfAll(CheckContext context) => context.Facts.AllZones
        .Any(zone => RulePack.Of(zone.Country)?.Requirements.Count > 0) ? CheckSeverity.Error : CheckSeverity.Warning;
}
