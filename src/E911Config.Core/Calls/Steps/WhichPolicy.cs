using System;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Finds the location policy (Plan the location policy scope; New-CsLocationPolicy).</summary>
internal static class WhichPolicy
{
    public static void Ask(CallContext call)
    {
        var policies = call.Index.LocationPolicies;
        if (!policies.IsRead)
        {
            call.Hops?.Add(new Hop(HopQuestion.LocationPolicy, HopAnswer.Untold, HopRule.Unread.Of(LocationPolicy.Type.Noun)));
            return;
        }

        // Where the caller is decides the first candidate; if that is not known, only a client that still names a policy tells which it is.
        if (call.Place.Unread is null) InEffect(call, policies);
        if (call.Request.HeldPolicy is { Length: > 0 } name) Held(call, policies, name);
        if (call.Policy is not null) return;
        call.Hops?.Add(new Hop(HopQuestion.LocationPolicy, HopAnswer.Untold,
            call.Place.Unread is { } noun ? [HopRule.Unread.Of(noun), HopRule.SiteMayNameOne]
                : [HopRule.SiteOfPoolUnknown.Of(LocationPolicy.Type.Noun)]));
    }

    private static void Held(CallContext call, PolicyTable<LocationPolicyNode> policies, string name)
    {
        if (policies.Find(name, call.Notes) is not { } held)
        {
            call.Hops?.Add(new Hop(HopQuestion.HeldPolicy, HopAnswer.CountsAsNone, HopRule.Gone.Of(name)));
        }
        else if (held != call.Policy)
        {
            call.Policy = held;
            call.PolicySource = LocationPolicySource.Held;
            call.Hops?.Add(new Hop(HopQuestion.HeldPolicy, HopAnswer.AsItIsNow.Of(held.Identity), HopRule.ClientNamesPolicy));
        }
    }

    private static void InEffect(CallContext call, PolicyTable<LocationPolicyNode> policies)
    {
        if ((BySite(call, policies) is { } bySite ? (bySite, LocationPolicySource.NetworkSite) : ByUser(call, policies))
            is not var (policy, source)) return;
        call.Policy = policy;
        call.PolicySource = source;
        call.Hops?.Add(new Hop(HopQuestion.LocationPolicy, HopAnswer.Named.Of(policy.Identity), source switch
        {
            LocationPolicySource.NetworkSite => HopRule.SiteNamesIt.Of(call.Place.Site!),
            LocationPolicySource.User => HopRule.Granted,
            LocationPolicySource.Site => HopRule.OfTopologySite.Of(call.Registration.InUse.Site!),
            _ => HopRule.NothingMoreSpecific,
        }));
    }

    private static LocationPolicyNode? BySite(CallContext call, PolicyTable<LocationPolicyNode> policies)
    {
        var named = call.Index.Network.SiteAt(call.Place.Place, call.Notes)?.Text("LocationPolicy");
        if (string.IsNullOrEmpty(named)) return null;
        var found = policies.Find(named, call.Notes);
        if (found is not null && found.Identity.StartsWith("Tag:", StringComparison.OrdinalIgnoreCase)) return found;
        call.Hops?.Add(new Hop(
            HopQuestion.PolicyOfSite.Of(call.Place.Site!), HopAnswer.CountsAsNone,
                (found is null ? HopRule.NamesMissing : HopRule.NamesNoUserPolicy).Of(named!)));
        return null;
    }

    private static (LocationPolicyNode Policy, LocationPolicySource Source)? ByUser(CallContext call,
        PolicyTable<LocationPolicyNode> policies)
    {
        if (call.Caller.LocationPolicy is { Length: > 0 } granted && policies.Find(granted, call.Notes) is null)
            call.Hops?.Add(new Hop(HopQuestion.GrantedLocationPolicy, HopAnswer.CountsAsNone, HopRule.Missing.Of(granted)));
        return policies.InEffect(call.Caller.LocationPolicy, null, call.Registration.InUse.Site, call.Notes);
    }
}
