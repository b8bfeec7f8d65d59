using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Network;

/// <summary>C41: a limited link that emergency calls cross, and no way around it when it is full.</summary>
internal sealed class LinkRefuses() : Check("C41", CheckSeverity.Error, NetworkConfiguration.Type, NetworkBandwidthPolicyProfile.Type,
    NetworkSite.Type, NetworkRegionLink.Type, NetworkInterSitePolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that are lost when a limited link is full",
        "Emergency calls ({numbers}) of {callers} cross {object}, which call admission control limits. When it is full they are lost.",
        "Call admission control treats an emergency call like any other. Over the limit it is refused, and only a route that does not "
            + "cross the link takes it then.",
        "Give these callers a gateway on their side of the link: a route in the emergency usage, and one in a usage of their voice policy.",
        "Design the SIP trunk for E9-1-1; Plan for call admission control");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from lost in Lost(context)
        group lost by lost.Link into same
        select At(same.Key.Type, same.Key.Name).With(("numbers", same.Select(lost => lost.Number).Distinct().ToArray()))
            with { Groups = [.. same.SelectMany(lost => lost.Groups).Distinct(SameGroup.Instance)] };

    /// <summary>Whose calls are lost when a link is full, with that link.</summary>
    public static IEnumerable<(IReadOnlyList<CallerGroup> Groups, string Number, (ObjectType Type, string Name) Link)> Lost(
        CheckContext context)
    {
        foreach (var (call, name) in context.Failing.LostBy(ElementKind.Cac))
        {
            if (LinkOf(name) is not { } link) continue;
            if (link.Type != NetworkSite.Type || !IsOwn(link.Name, call.Groups[0])) yield return (call.Groups, call.Number, link);
            else foreach (var group in call.Groups) yield return ([group], call.Number, (link.Type, group.NetworkSite!));
        }
    }

    /// <summary>
    /// Whether a site is that of the first of groups whose calls go alike but for the name of their own site's link: what is told of it is
    /// so of each of theirs.
    /// </summary>
    public static bool IsOwn(string site, CallerGroup first) =>
        string.Equals(site, first.NetworkSite, StringComparison.OrdinalIgnoreCase);

    /// <summary>The link that an element is, such as Wan:Reno; null if it is none.</summary>
    public static (ObjectType Type, string Name)? LinkOf(string element)
    {
        var parts = element.Split([':'], 2);
        return parts[0] switch
        {
            nameof(ElementKind.Wan) => (NetworkSite.Type, parts[1]),
            nameof(ElementKind.RegionLink) => (NetworkRegionLink.Type, parts[1]),
            nameof(ElementKind.InterSite) => (NetworkInterSitePolicy.Type, parts[1]),
            _ => null,
        };
    }
}
