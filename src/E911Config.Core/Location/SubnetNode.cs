using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Location;

/// <summary>A subnet that is mapped to a network site, or to none.</summary>
/// <param name="identity">Its network ID.</param>
/// <param name="prefix">Its prefix length, in bits.</param>
/// <param name="networkSite">Its network site; null if it has none.</param>
/// <param name="isRemote">Whether it lies wholly in a range of remote access.</param>
internal sealed class SubnetNode(string identity, int prefix, string? networkSite, bool isRemote)
{
    private List<LocationRow>? narrower;
    private AskedNetwork[]? asked;

    public string Identity { get; } = identity;

    public int Prefix { get; } = prefix;

    public string? NetworkSite { get; } = networkSite;

    public bool IsRemote { get; } = isRemote;

    /// <summary>What the location service holds for exactly this network ID; null if that is nothing.</summary>
    public LocationRow? Own { get; set; }

    /// <summary>
    /// What it holds for other networks that lie in this subnet, and in no narrower one: its clients have networks of their own.
    /// </summary>
    public IReadOnlyList<LocationRow> Narrower => narrower ?? (IReadOnlyList<LocationRow>)[];

    /// <summary>
    /// The networks with which its clients ask: itself, or those that rows show; and then the rest of it, for which there is no row.
    /// Found out when first asked; whoever asks at the same time finds the same.
    /// </summary>
    public AskedNetwork[] Asked => asked ??=
    [
        .. Own is { } own ? [new AskedNetwork(Identity, own)] : System.Array.Empty<AskedNetwork>(),
        .. Narrower.Select(row => new AskedNetwork(row.Subnet, row)),
        .. Own is null || Narrower.Count > 0 ? [new AskedNetwork(Identity, null)] : System.Array.Empty<AskedNetwork>(),
    ];

    /// <summary>The subnet with its prefix length, such as <c>10.1.0.0/16</c>.</summary>
    public override string ToString() => Identity + "/" + Prefix.ToString(CultureInfo.InvariantCulture);

    public void Add(LocationRow row) => (narrower ??= []).Add(row);
}
