using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What the location service holds for the networks of a zone, in words.</summary>
internal static class ZonePlaceText
{
    private const int SitesShown = 12;
    private const int NetworksShown = 8;
    private const int NameWidth = 18;
    private const int Indent = 4 + NameWidth + 1;
    private static readonly string[] Street =
        ["HouseNumber", "HouseNumberSuffix", "PreDirectional", "StreetName", "StreetSuffix", "PostDirectional"];

    /// <summary>Address and place of a network in one line; empty if there is no row.</summary>
    public static string Address(NetworkCoverage network) => network.Row is not { } row ? "" : string.Join(", ", new[]
    {
        string.Join(" ", Street.Select(row.Text).Where(text => text.Trim().Length > 0)), row.Text("City"),
        string.Join(" ", new[] { row.Text("State"), row.Text("PostalCode") }.Where(text => text.Trim().Length > 0)), row.Text("Country"),
        row.Text("Location"),
    }.Where(text => text.Trim().Length > 0).Select(Visible.Of));

    /// <summary>The places of a zone in a sentence; what is not known is said, and no number stands for it.</summary>
    public static string Summary(ZoneCoverage coverage)
    {
        if (!coverage.IsNeeded) return "By design its calls carry no location.";
        if (coverage.Sites.Count == 0) return "In which networks its callers are is not known.";
        var unread = coverage.Unread.ToArray();
        var networks = coverage.Networks.ToArray();
        return string.Format(CultureInfo.InvariantCulture, coverage.Sites.Any(site => site.IsOpen)
                ? "There are no network sites: in which network a caller is is not known, and {0} of {1} with a row are located{2}."
                : "Located in {0} of {1}{2}.",
            networks.Count(pair => pair.Network.State == CoverageState.Located), HarmText.Count(networks.Length, "network"),
            unread.Length == 0 ? "" : ", of others it cannot be told");
    }

    /// <summary>The places of a zone, those first of which something is wrong.</summary>
    public static IEnumerable<string> Lines(ZoneCoverage coverage)
    {
        yield return "Places, and what the location service holds for them:";
        if (coverage.Sites.Count == 0) foreach (var line in Page.Wrap("In which networks its callers are is not known.", "  ", 2))
            yield return line;
        if (!coverage.IsNeeded) foreach (var line in Page.Wrap(
            "By design no call of this zone carries a location: only whom the location policy tells learns of it.", "  ", 2))
            yield return line;
        foreach (var line in coverage.Sites.OrderBy(site => site.State).Take(SitesShown).SelectMany(Lines)) yield return line;
        if (coverage.Sites.Count > SitesShown)
            yield return "  and " + HarmText.Count(coverage.Sites.Count - SitesShown, "other network site") + ": see NetworkSites.";
    }

    private static IEnumerable<string> Lines(SiteCoverage site)
    {
        foreach (var line in Page.Wrap(Summary(site), $"  {site.State,-10} ", 13)) yield return line;
        foreach (var line in site.OwnProblems.Where(problem => problem.Kind != LocationProblemKind.NoSubnet)
            .SelectMany(problem => Page.Wrap(LocationProblemText.Of(problem), "    ", 6))) yield return line;
        foreach (var line in site.Networks.OrderBy(network => network.State).ThenBy(network => network.Problems.Count == 0)
            .Take(NetworksShown).SelectMany(Lines)) yield return line;
        if (site.Networks.Count > NetworksShown)
            yield return "    and " + HarmText.Count(site.Networks.Count - NetworksShown, "other network") + ": see NetworkSites.";
    }

    private static string Summary(SiteCoverage site)
    {
        var name = Visible.Of(site.NetworkSite ?? "All rows, since there are no network sites");
        if (site.Unread is { } noun) return $"{name}: {noun} was not read";
        if (site.Networks.Count == 0) return site.IsOpen ? $"{name}: there is none" : $"{name}: no subnet is mapped to it";
        return $"{name}: located in {site.Count(CoverageState.Located)} of {HarmText.Count(site.Networks.Count, "network")}"
            + (site.IsOpen ? "; others are not known" : "");
    }

    private static IEnumerable<string> Lines(NetworkCoverage network)
    {
        var why = network.Unread is { } noun ? $"cannot be told: {noun} was not read"
            : network.By is { } question ? $"taken for located: {question}"
            : string.Join("; ", network.Problems.Select(LocationProblemText.Short));
        var address = Address(network);
        return Page.Wrap(why.Length == 0 ? address : address.Length == 0 ? why : $"{why} ({address})",
            "    " + Visible.Of(Named(network)).PadRight(NameWidth) + " ", Indent);
    }

    private static string Named(NetworkCoverage network) => network.Mapped is { } mapped && (network.IsRest
        || mapped.StartsWith(network.Network + "/", System.StringComparison.OrdinalIgnoreCase)) ? mapped : network.Network;
}
