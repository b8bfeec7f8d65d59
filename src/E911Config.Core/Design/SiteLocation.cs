namespace E911Config.Core.Design;

/// <summary>Where a topology site lies, if the network site there has another name.</summary>
/// <param name="TopologySite">The topology site, in stored form: <c>Site:name</c>.</param>
/// <param name="NetworkSite">The network site in which it lies.</param>
public sealed record SiteLocation(string TopologySite, Located<string> NetworkSite)
{
    /// <summary>Where the topology site stands in the design.</summary>
    public SourcePlace Place { get; init; } = NetworkSite.Place;
}
