using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Network;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Policies;

/// <summary>C23: a network site without a location policy, where most others have one.</summary>
internal sealed class SiteWithoutPolicy() : Check("C23", CheckSeverity.Warning, NetworkSite.Type, NetworkSubnet.Type, LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A network site without a location policy, where the others have one",
        "{object} names no location policy, although {others} of {sites} network sites do. There counts what is granted to a caller, else "
            + "{policies}.",
        "Who is there has the routing, the emergency numbers and the notification of his own policy or of the global one, not those of "
            + "the building he is in; visitors bring theirs along.",
        "Name the policy of the place: Set-CsNetworkSite {object} -LocationPolicy <per-user policy>. If the others are the exception, "
            + "accept this in the design.",
        "Add a location policy to a network site in Skype for Business Server; Plan the location policy scope")
    {
        Cases = new Dictionary<string, string>
        {
            [Nobody] = "{object} names no location policy, although {others} of {sites} network sites do. Nobody is known to be at home "
                + "there.",
        },
    };

    private const string Nobody = nameof(Nobody);

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var sites = context.Snapshot.All(NetworkSite.Type)
            .Where(site => !context.Facts.IsOutOfScope(site.Identity) && Rooms.Has(context, site.Identity)).ToArray();
        var without = sites.Where(site => site.Text("LocationPolicy").Length == 0).ToArray();
        if (without.Length * 2 >= sites.Length) yield break;
        var calls = context.Calls.All.SelectMany(call => call.Groups.Select(group => (Group: group, Call: call)))
            .Where(pair => pair.Group.NetworkSite is not null && pair.Call.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)
            .ToLookup(pair => pair.Group.NetworkSite!, System.StringComparer.OrdinalIgnoreCase);
        foreach (var site in without)
        {
            var own = calls[site.Identity].Where(pair => pair.Call.Result.LocationPolicySource is not LocationPolicySource.User).ToArray();
            if (own.Length == 0 && calls[site.Identity].Any()) continue;
            yield return At(site).With(("others", sites.Length - without.Length), ("sites", sites.Length),
                ("policies", own.Select(pair => pair.Call.Result.LocationPolicy).OfType<string>().Distinct().ToArray())) with
            {
                Case = own.Length == 0 ? Nobody : "",
                Groups = [.. own.Select(pair => pair.Group).Distinct(SameGroup.Instance)],
            };
        }
    }
}
