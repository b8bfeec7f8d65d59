using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Calls;

/// <summary>
/// What a person names for a call, held against the deployment before the call is followed. The engine itself has an answer for every name,
/// since what a user was granted may be gone; whoever types one that is not there has mistyped it.
/// </summary>
internal static class TypedNames
{
    private const string OffNetwork = "*offnetwork*";

    // Without one of these nothing can be told of any way on which what it holds could fail.
    private static readonly ObjectType[] Needed =
        [Trunk.Type, PstnGateway.Type, NetworkSite.Type, NetworkRegionLink.Type, NetworkInterSitePolicy.Type];

    /// <summary>
    /// The names that the deployment does not have, each as an error with the nearest one, in the order of the parameters. A name of a noun
    /// that was not read cannot be checked, and is taken as it is.
    /// </summary>
    /// <param name="index">The deployment.</param>
    /// <param name="typed">The call, with what was typed alone.</param>
    public static IReadOnlyList<E911Exception> Unknown(CallIndex index, CallRequest typed)
    {
        var caller = typed.Caller;
        var site = string.Equals(caller.NetworkSite, OffNetwork, StringComparison.OrdinalIgnoreCase) ? null : caller.NetworkSite;
        return
        [
            .. Named(index, NetworkSite.Type, "NetworkSiteUnknown", "network site", site, name => index.Network.Find(name) >= 0),
            .. Named(index, Registrar.Type, "RegistrarPoolUnknown", "registrar pool", caller.RegistrarPool, index.Pools.HasRegistrar),
            .. Named(index, VoicePolicy.Type, "VoicePolicyUnknown", "voice policy", caller.VoicePolicy, Has(index.VoicePolicies)),
            .. Named(index, LocationPolicy.Type, "LocationPolicyUnknown", "location policy", caller.LocationPolicy,
                Has(index.LocationPolicies)),
            .. Named(index, DialPlan.Type, "DialPlanUnknown", "dial plan", caller.DialPlan, Has(index.DialPlans)),
            .. Named(index, Trunk.Type, "TrunkUnknown", "trunk", caller.Trunk,
                name => index.Trunks.Find(Trunk.Type.Identity.Canonical(name) ?? name, null) is not null),
            .. Named(index, LocationPolicy.Type, "LocationPolicyUnknown", "location policy", typed.HeldPolicy, Has(index.LocationPolicies)),
            .. typed.Failed.Select(name => Element(index, name)).OfType<E911Exception>(),
            .. typed.Replies.Keys.Select(index.ReplyProblem).OfType<E911Exception>(),
        ];
    }

    /// <summary>
    /// What has failed and can be followed. Left out is what belongs to a noun that was not read, without which nobody can tell what
    /// becomes of the call anyway.
    /// </summary>
    public static IReadOnlyList<string> Followed(CallIndex index, IReadOnlyList<string> failed) =>
        [.. failed.Where(name => !Needed.Contains(UnreadFor(index, name)))];

    private static E911Exception? Element(CallIndex index, string name) =>
        UnreadFor(index, name) is not { } unread ? index.Parts.Problem(name)
        : Needed.Contains(unread) ? null
        : new E911Exception("ElementUnknown",
            $"{unread.Noun} was not read: whether there is a {Quoted.Of(name)} that could fail cannot be told, nor what becomes of a call "
            + "without it. Leave it out, or ask where the noun can be read.") { Target = name };

    // The noun without which it cannot be told whether there is such an element; null if that can be told.
    private static ObjectType? UnreadFor(CallIndex index, string element)
    {
        if (index.Parts.Has(element)) return null;
        ObjectType[] nouns = ElementTable.KindOf(element) switch
        {
            ElementKind.Trunk => [Trunk.Type],
            ElementKind.Gateway => [PstnGateway.Type],
            ElementKind.Mediation => [MediationServer.Type],
            ElementKind.Registrar => [Registrar.Type],
            ElementKind.Wan => [NetworkSite.Type],
            ElementKind.RegionLink => [NetworkRegionLink.Type],
            ElementKind.InterSite => [NetworkInterSitePolicy.Type],
            ElementKind.Site => [Site.Type],
            ElementKind.Reply => [Trunk.Type, SipResponseCodeTranslationRule.Type],
            _ => [],
        };
        return nouns.FirstOrDefault(noun => !index.IsRead(noun));
    }

    private static Func<string, bool> Has<T>(PolicyTable<T> policies)
        where T : class => name => policies.Find(name, null) is not null;

    // A name with blanks around it is no name, whatever a spelling may have.
    private static IEnumerable<E911Exception> Named(CallIndex index, ObjectType type, string id, string what, string? name,
        Func<string, bool> has)
    {
        if (string.IsNullOrEmpty(name) || !index.IsRead(type) || (has(name!) && name!.Trim().Length == name.Length)) yield break;
        var known = KnownNames.Of(index.Deployment, type);
        yield return new E911Exception(id,
            $"The deployment has no {what} {Quoted.Of(name!)}.{KnownNames.Hint(index.Deployment, type, name!)} "
            + (known.Count == 0 ? $"It has no {what} at all." : $"{type.ListCommand} lists what there is.")) { Target = name };
    }
}
