using System;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Finds the location policy (Plan the location policy scope; New-CsLocationPolicy).</summary>
internal static class PolicyStep
{
    public static void Run(CallContext call)
    {
        var policies = call.Index.LocationPolicies;
        if (!policies.IsRead)
        {
            call.Hops?.Add(new Hop("Which location policy?", "CsLocationPolicy was not read", "cannot be told"));
            return;
        }

        // Where the caller is decides the first candidate; if that is not known, only a client that still names a policy tells which it is.
        if (call.Place.Unread is null) InEffect(call, policies);
        if (call.Request.HeldPolicy is { Length: > 0 } name) Held(call, policies, name);
        if (call.Policy is not null) return;
        call.Hops?.Add(new Hop("Which location policy?", call.Place.Unread is { } noun ? noun + " was not read, and a network site could name one"
            : "there are location policies of topology sites, and that of the pool is not known", "cannot be told"));
    }

    private static void Held(CallContext call, PolicyTable<LocationPolicyNode> policies, string name)
    {
        if (policies.Find(name, call.Notes) is not { } held)
        {
            call.Hops?.Add(new Hop("Does the client hold another policy?", name + " does not exist any more", "counts as none"));
        }
        else if (held != call.Policy)
        {
            call.Policy = held;
            call.PolicySource = LocationPolicySource.Held;
            call.Hops?.Add(new Hop("Does the client hold another policy?", "the server routes by the policy that the client names", held.Identity + ", as it is now"));
        }
    }

    private static void InEffect(CallContext call, PolicyTable<LocationPolicyNode> policies)
    {
        if ((BySite(call, policies) is { } bySite ? (bySite, LocationPolicySource.NetworkSite) : ByUser(call, policies)) is not var (policy, source)) return;
        call.Policy = policy;
        call.PolicySource = source;
        call.Hops?.Add(new Hop("Which location policy?", source switch
        {
            LocationPolicySource.NetworkSite => $"network site {call.Place.Site} names it",
            LocationPolicySource.User => "it is granted to the user",
            LocationPolicySource.Site => $"it is the one of {call.Registration.InUse.Site}, where the pool is",
            _ => "nothing more specific exists",
        }, policy.Identity));
    }

    private static LocationPolicyNode? BySite(CallContext call, PolicyTable<LocationPolicyNode> policies)
    {
        var named = call.Index.Network.SiteAt(call.Place.Place, call.Notes)?.Text("LocationPolicy");
        if (string.IsNullOrEmpty(named)) return null;
        var found = policies.Find(named, call.Notes);
        if (found is not null && found.Identity.StartsWith("Tag:", StringComparison.OrdinalIgnoreCase)) return found;
        call.Hops?.Add(new Hop($"Does network site {call.Place.Site} name a policy?",
            found is null ? $"it names {named}, which does not exist" : $"it names {named}, which is no per-user policy", "counts as none"));
        return null;
    }

    private static (LocationPolicyNode Policy, LocationPolicySource Source)? ByUser(CallContext call, PolicyTable<LocationPolicyNode> policies)
    {
        if (call.Caller.LocationPolicy is { Length: > 0 } granted && policies.Find(granted, call.Notes) is null)
            call.Hops?.Add(new Hop("Is a location policy granted to the user?", granted + " does not exist", "counts as none"));
        return policies.InEffect(call.Caller.LocationPolicy, null, call.Registration.InUse.Site, call.Notes);
    }
}
