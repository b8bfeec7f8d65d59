using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C24: a network site names a location policy that does not exist, or that no network site can have.</summary>
internal sealed class SitePolicyNotThere() : Check("C24", CheckSeverity.Error, NetworkSite.Type, LocationPolicy.Type)
{
    private const string NotPerUser = nameof(NotPerUser);

    public override CheckTexts Texts { get; } = new(
        "A network site that names a location policy which does not count",
        "{object} names the location policy {policy}, which does not exist. It concerns {callers}.",
        "The name counts as none: who is there has the policy that is granted to him, else the one of his topology site or the global one.",
        "Make the policy, or name one that exists: Set-CsNetworkSite {object} -LocationPolicy <per-user policy>, or $null for none.",
        "New-CsNetworkSite; that a name which leads nowhere counts as none is assumed")
    {
        Cases = new Dictionary<string, string>
        {
            [NotPerUser] = "{object} names the location policy {policy}, which is no per-user policy. It concerns {callers}.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var site in context.Snapshot.All(NetworkSite.Type))
        {
            var name = site.Text("LocationPolicy");
            if (name.Length == 0) continue;
            var found = context.Index.LocationPolicies.Find(name, null);
            if (found?.Identity.StartsWith("Tag:", StringComparison.OrdinalIgnoreCase) == true) continue;
            yield return At(site).With(("policy", name)) with
            {
                Case = found is null ? "" : NotPerUser,
                Severity = context.Index.Subnets.IsRead && context.Index.Subnets.Of(site.Identity).Count == 0 ? CheckSeverity.Information
                    : Severity,
                Groups = [.. context.At(site.Identity)],
            };
        }
    }
}
