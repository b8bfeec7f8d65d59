using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Network;

/// <summary>C42: a bandwidth profile whose limit for audio admits no call, on a link that emergency calls would cross.</summary>
internal sealed class NoCallFits() : Check("C42", CheckSeverity.Error, NetworkConfiguration.Type, NetworkBandwidthPolicyProfile.Type,
    NetworkSite.Type, NetworkRegionLink.Type, NetworkInterSitePolicy.Type)
{
    private const string Harmless = nameof(Harmless);

    public override CheckTexts Texts { get; } = new(
        "A bandwidth profile that admits no call",
        "{object} limits audio so that not one call fits, on the links of {links}. Emergency calls of {callers} are refused there and get "
            + "nowhere.",
        "A session needs 40 kbps at least. Where the limit of a link or of a session is lower, or 0, call admission control refuses every "
            + "call over it, emergency calls too.",
        "Raise the limits: Set-CsNetworkBandwidthPolicyProfile {object} -AudioBWLimit and -AudioBWSessionLimit; or give the callers behind "
            + "the link a gateway of their own.",
        "New-CsNetworkBandwidthPolicyProfile; Design the SIP trunk for E9-1-1")
    {
        Cases = new Dictionary<string, string>
        {
            [Harmless] = "{object} limits audio so that not one call fits, on the links of {links}. As the routes are now, no emergency "
                + "call is lost by that.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var limits = context.Index.Network.Limits;
        if (limits.On != Truth.Yes) yield break;
        var users = Users(context.Snapshot).ToLookup(user => user.Profile, StringComparer.OrdinalIgnoreCase);
        var narrow = context.Snapshot.All(NetworkBandwidthPolicyProfile.Type)
            .Where(profile => users.Contains(profile.Identity) && limits.AdmitsNobody(profile.Identity)).ToArray();
        if (narrow.Length == 0) yield break;
        var refused = Refused(context).ToLookup(pair => pair.Link, pair => pair.Group, StringComparer.OrdinalIgnoreCase);
        foreach (var profile in narrow)
        {
            var links = users[profile.Identity].Select(user => user.Link).ToArray();
            var hurt = links.SelectMany(link => refused[KeyOf(link.Type, link.Identity)]).Distinct(SameGroup.Instance).ToArray();
            yield return At(profile).With(("links", links.Select(link => link.Identity).ToArray())) with
            {
                Case = hurt.Length == 0 ? Harmless : "",
                Severity = hurt.Length == 0 ? CheckSeverity.Information : Severity,
                Groups = hurt,
            };
        }
    }

    // The groups whose calls are lost, each by the links that refuse them.
    private static IEnumerable<(string Link, CallerGroup Group)> Refused(CheckContext context)
    {
        foreach (var call in context.Calls.All.Where(call => call.Result.Outcome < Outcome.Unlocated))
        {
            foreach (var element in context.Engine.Trace(new CallRequest(call.Caller, call.Number)).Hops.SelectMany(hop => hop.Rules)
                .Where(rule => rule.Kind == HopRule.Refused).SelectMany(rule => rule.Values).Distinct())
            {
                if (LinkRefuses.LinkOf(element) is not var (type, name)) continue;
                var isOwn = type == NetworkSite.Type && LinkRefuses.IsOwn(name, call.Groups[0]);
                foreach (var group in call.Groups) yield return (KeyOf(type, isOwn ? group.NetworkSite! : name), group);
            }
        }
    }

    private static string KeyOf(ObjectType type, string identity) => type.Noun + "\n" + identity;

    private static IEnumerable<(string Profile, DeploymentObject Link)> Users(Snapshot snapshot) =>
        new[] { NetworkSite.Type, NetworkRegionLink.Type, NetworkInterSitePolicy.Type }.SelectMany(snapshot.All)
            .Select(link => (link.Text("BWPolicyProfileID"), link)).Where(pair => pair.Item1.Length > 0);
}
