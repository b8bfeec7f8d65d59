using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Guidance;

/// <summary>Something whose failure alone takes emergency calls.</summary>
/// <param name="Elements">What fails; what takes the same calls stands together.</param>
/// <param name="Calls">The calls.</param>
internal sealed record Losing(IReadOnlyList<string> Elements, IReadOnlyList<FollowedCall> Calls)
{
    private const char Colon = ':';

    /// <summary>Whatever takes calls when it alone fails, of the elements that are asked for.</summary>
    public static IEnumerable<Losing> Of(CheckContext context, Func<string, bool> asked) =>
        from pair in context.Failing.Taking
            .SelectMany((pair, place) => pair.Elements.Where(asked).Select(element => (element, call: pair.Call, place)))
            .GroupBy(pair => pair.element, StringComparer.Ordinal)
        group pair by string.Join(" ", pair.Select(one => one.place)) into alike
        select new Losing([.. alike.Select(pair => pair.Key).OrderBy(ElementTable.KindOf).ThenBy(name => name, StringComparer.Ordinal)],
            [.. alike.First().Select(one => one.call)]);

    /// <summary>Whether an element is a link, and whether it is full rather than down.</summary>
    public static bool IsLink(string element, bool full) => IsFull(element) == full
        && ElementTable.KindOf(element) is ElementKind.Wan or ElementKind.RegionLink or ElementKind.InterSite;

    /// <summary>Whether an element is a limited link that is full.</summary>
    public static bool IsFull(string element) => element.StartsWith(nameof(ElementKind.Cac), StringComparison.Ordinal);

    /// <summary>The object that stands for an element.</summary>
    public static (string Noun, string Identity) ObjectOf(string element)
    {
        var name = IsFull(element) ? element.Substring(element.IndexOf(Colon) + 1) : element;
        if (ElementTable.KindOf(name) is not { } kind || TypeOf(kind) is not { } type) return ("", name);
        var identity = name.Substring(name.IndexOf(Colon) + 1);
        if (kind == ElementKind.Reply) identity = identity.Substring(0, identity.LastIndexOf('='));
        return (type.Noun, type.Identity.Canonical(identity) ?? identity);
    }

    private static ObjectType? TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Trunk or ElementKind.Reply => Trunk.Type,
        ElementKind.Gateway => PstnGateway.Type,
        ElementKind.Mediation => MediationServer.Type,
        ElementKind.Registrar => Registrar.Type,
        ElementKind.Wan => NetworkSite.Type,
        ElementKind.RegionLink => NetworkRegionLink.Type,
        ElementKind.InterSite => NetworkInterSitePolicy.Type,
        ElementKind.Site => Site.Type,
        _ => null,
    };
}
