using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>For whom a location policy counts, what the law asks there, and where its emergency calls may go.</summary>
internal static class PolicyReach
{
    /// <summary>
    /// How much something weighs that the law of a country asks of a policy: an error where a country asks it for which the policy counts,
    /// nothing (null) where it is known that none does, and a warning where nobody says.
    /// </summary>
    public static CheckSeverity? Weight(CheckContext context, DeploymentObject policy, RequirementKind kind)
    {
        var countries = Countries(context, policy);
        if (countries.Any(country => RulePack.Of(country)?.Find(kind) is not null)) return CheckSeverity.Error;
        return countries.Count > 0 && countries.All(country => country is not null) ? null : CheckSeverity.Warning;
    }

    /// <summary>The usage of a policy, if it is enabled, leads to a trunk at whose end the caller's location counts.</summary>
    public static bool SendsLocation(CheckContext context, DeploymentObject policy) => Roles(context, policy).Any(Counts);

    /// <summary>The field of a design that would tell it of a policy of which nobody knows what its trunks are for; none if all is known.
    /// </summary>
    public static IEnumerable<string> Undeclared(CheckContext context) => context.Snapshot.All(LocationPolicy.Type)
        .Select(policy => Roles(context, policy).ToArray()).Any(roles => roles.Contains(TrunkRole.Unknown) && !roles.Any(Counts))
            ? ["provider.trunks"] : [];

    /// <summary>Whether a policy has a number for old clients, or in the list of new ones.</summary>
    public static bool HasNumbers(DeploymentObject policy) => CallFacts.DialStrings(policy).Any();

    /// <summary>The network sites that name a policy, but for those that the design leaves alone.</summary>
    public static IEnumerable<DeploymentObject> SitesOf(CheckContext context, DeploymentObject policy) =>
        context.SitesOfPolicy[policy.Identity].Where(site => !context.Facts.IsOutOfScope(site.Identity));

    private static bool Counts(TrunkRole role) => role is TrunkRole.Provider or TrunkRole.Elin;

    private static IEnumerable<TrunkRole> Roles(CheckContext context, DeploymentObject policy) =>
        !policy.Flag("EnhancedEmergencyServicesEnabled") ? [] : CallFacts.DialStrings(policy).Distinct(StringComparer.Ordinal)
            .SelectMany(number => context.Index.Routes.Choose(policy.Text("PstnUsage"), "+" + number, null).Groups)
            .SelectMany(routes => routes).SelectMany(route => route.Trunks).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(trunk => context.Index.Trunks.Find(trunk, null)?.Role).OfType<TrunkRole>();

    // The countries of the zones and sites whose callers have the policy; null for one of which nobody says it.
    private static List<string?> Countries(CheckContext context, DeploymentObject policy) =>
    [
        .. context.Facts.AllZones.Where(zone => string.Equals(zone.LocationPolicy, policy.Identity, StringComparison.OrdinalIgnoreCase))
            .Select(zone => zone.Country),
        .. SitesOf(context, policy).Select(site => context.Facts.CountryOf(context.Facts.ZoneOf(site.Identity), site.Identity)),
    ];
}
