using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// A network for which the location service has no good address, although its network site is in a zone whose calls are to carry one.
/// Mended, it has one; no server is ever given it.
/// </summary>
/// <param name="Item">The drift.</param>
/// <param name="NetworkSite">The network site.</param>
/// <param name="Network">The network, as the location service is asked for it.</param>
/// <param name="Row">What the location service has for it; null for nothing.</param>
internal sealed record LocationGap(DriftItem Item, string NetworkSite, string Network, DeploymentObject? Row) : Deviation(Item, Row, null)
{
    private static readonly KeyValuePair<string, object?>[] Address =
        [new("HouseNumber", "1"), new("StreetName", "A"), new("City", "A"), new("State", "AA"), new("Country", "AA")];

    private static readonly DeploymentObject Valid = new(CivicAddress.Type, string.Join("|", Address.Select(field => field.Value)),
        [.. Address, new("MSAGValid", true)]);

    public override bool CanBeExamined => true;

    private string Identity => Row?.Identity ?? Network;

    public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot)
    {
        var good = new DeploymentObject(LocationServiceTables.Subnet, Identity,
            [new("Subnet", Network), .. Address, new("CompanyName", "+15550100000")]);

        // Where the addresses were not read, one that is known to be good would say of all others that they are not.
        return [new ObjectChange(snapshot.Find(good.Type, Identity), good),
            .. snapshot.IsRead(Valid.Type) ? new[] { new ObjectChange(snapshot.Find(Valid.Type, Valid.Identity), Valid) } : []];
    }

    public override IReadOnlyList<ObjectChange> Breaking(Snapshot snapshot) =>
        snapshot.Find(LocationServiceTables.Subnet, Identity) is { } found ? [new ObjectChange(found, Row)] : [];
}
