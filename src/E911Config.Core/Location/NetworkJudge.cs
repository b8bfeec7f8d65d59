using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Readings;

namespace E911Config.Core.Location;

/// <summary>
/// Whether the location service would locate a client in a network, as the design reads the open questions. A call finds the same: it asks
/// the same table, and the same rows for their flaws.
/// </summary>
internal sealed class NetworkJudge
{
    private static readonly ObjectType[] PortTypes =
        [LocationServiceTables.Switch, LocationServiceTables.Port, LocationServiceTables.WirelessAccessPoint];

    private readonly Snapshot snapshot;
    private readonly HashSet<Question> turned;
    private readonly bool hasSecondSource;
    private readonly NetworkVerdict? byPort;

    public NetworkJudge(Snapshot snapshot, DesignDocument? design)
    {
        this.snapshot = snapshot;
        turned = [.. (design?.Assumptions ?? []).Where(set => set.Value == set.Switch.Values[1]).Select(set => set.Switch.Question)];
        hasSecondSource = snapshot.All(WebServiceConfiguration.Type)
            .Any(settings => settings.Text("SecondaryLocationSourceUrl").Length > 0 || settings.Text("MACResolverUrl").Length > 0);
        var unread = PortTypes.FirstOrDefault(type => !snapshot.IsRead(type));
        byPort = !turned.Contains(Question.LocationByPort) ? null
            : PortTypes.Any(type => snapshot.All(type).Count > 0) ? NetworkVerdict.Because(Question.LocationByPort)
            : unread is null ? null : NetworkVerdict.Untold(unread.Noun);
    }

    /// <summary>Whether clients are located that ask with a network.</summary>
    /// <param name="asked">The network, with its row.</param>
    /// <param name="isRest">Whether it is the rest of a mapped subnet that has narrower ones.</param>
    /// <param name="isAtSite">Whether it belongs to a network site that exists.</param>
    /// <param name="role">The role of the trunks for which it must be good enough.</param>
    public NetworkVerdict Of(AskedNetwork asked, bool isRest, bool isAtSite, TrunkRole role)
    {
        var verdict = !snapshot.IsRead(LocationServiceTables.Subnet) ? NetworkVerdict.Untold(LocationServiceTables.Subnet.Noun)
            : asked.Row is { } row ? role == TrunkRole.Unknown ? Of(row, TrunkRole.Provider).Or(Of(row, TrunkRole.Elin)) : Of(row, role)
            : WithoutRow(asked.Network, isRest);
        return verdict.State != CoverageState.Located && isAtSite && byPort is not null ? byPort : verdict;
    }

    private NetworkVerdict Of(LocationRow row, TrunkRole role)
    {
        switch (row.FlawFor(role))
        {
            case RowFlaw.None:
                return NetworkVerdict.Good;
            case RowFlaw.FieldMissing:
                return NetworkVerdict.Bad([.. row.AllMissing.Select(field =>
                    new LocationProblem(LocationProblemKind.FieldMissing, row.Subnet) { Field = field, Row = row.Row })]);
            case RowFlaw.NoElin:
                var name = row.Company;
                return NetworkVerdict.Bad(new LocationProblem(
                    name.Length == 0 ? LocationProblemKind.ElinMissing : LocationProblemKind.ElinMalformed, row.Subnet)
                    { Field = LocationRow.ElinField, Value = name, Row = row.Row });
            case var _ when turned.Contains(Question.UnvalidatedAddress):
                return NetworkVerdict.Because(Question.UnvalidatedAddress);
            case RowFlaw.ValidationUnread:
                return NetworkVerdict.Untold(CivicAddress.Type.Noun);
            default:
                return NetworkVerdict.Bad(new LocationProblem(LocationProblemKind.NotValidated, row.Subnet) { Row = row.Row });
        }
    }

    private NetworkVerdict WithoutRow(string network, bool isRest)
    {
        if (turned.Contains(Question.SecondaryLocation))
        {
            if (hasSecondSource) return NetworkVerdict.Because(Question.SecondaryLocation);
            if (!snapshot.IsRead(WebServiceConfiguration.Type)) return NetworkVerdict.Untold(WebServiceConfiguration.Type.Noun);
        }

        var empty = snapshot.Find(LocationServiceTables.Subnet, network);
        return NetworkVerdict.Bad(new LocationProblem(isRest ? LocationProblemKind.SummaryMapped
            : empty is null ? LocationProblemKind.NoRow : LocationProblemKind.RowEmpty, network) { Row = isRest ? null : empty });
    }
}
