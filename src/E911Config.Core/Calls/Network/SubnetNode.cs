using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A subnet that is mapped to a network site, or to none.</summary>
/// <param name="identity">Its network ID.</param>
/// <param name="networkSite">Its network site; null if it has none.</param>
/// <param name="isRemote">Whether it lies wholly in a range of remote access.</param>
internal sealed class SubnetNode(string identity, string? networkSite, bool isRemote)
{
    private List<LocationRow>? narrower;

    public string Identity { get; } = identity;

    public string? NetworkSite { get; } = networkSite;

    public bool IsRemote { get; } = isRemote;

    /// <summary>What the location service holds for exactly this network ID; null if that is nothing.</summary>
    public LocationRow? Own { get; set; }

    /// <summary>
    /// What it holds for other networks that lie in this subnet, and in no narrower one: its clients have networks of their own.
    /// </summary>
    public IReadOnlyList<LocationRow> Narrower => narrower ?? (IReadOnlyList<LocationRow>)[];

    public void Add(LocationRow row) => (narrower ??= []).Add(row);
}
