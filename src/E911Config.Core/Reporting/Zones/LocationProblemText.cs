using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What is wrong with what the location service holds, in a sentence each.</summary>
internal static class LocationProblemText
{
    /// <summary>The problem in a few words, for a line that names the network.</summary>
    public static string Short(LocationProblem problem) => problem.Kind switch
    {
        LocationProblemKind.NoSubnet => "no subnet is mapped to the site",
        LocationProblemKind.NoRow => "no row",
        LocationProblemKind.RowEmpty => "a row without any field of a location",
        LocationProblemKind.SummaryMapped => "who is in none of the networks that have rows has none",
        LocationProblemKind.FieldMissing => $"no {problem.Field}",
        LocationProblemKind.NotValidated => "address not validated",
        LocationProblemKind.ElinMissing => "no ELIN in CompanyName",
        LocationProblemKind.ElinMalformed => $"\"{Visible.Of(problem.Value)}\" in CompanyName is no ELIN",
        LocationProblemKind.ElinShared =>
            $"ELIN {Visible.Of(problem.Value)} stands for {CheckSentence.Names(problem.Others)} too, another place",
        LocationProblemKind.TooManyElins => "more than five ELINs in CompanyName",
        LocationProblemKind.VpnMapped => "a range of remote access is mapped to the site",
        LocationProblemKind.VpnRow => "a row for a range of remote access",
        LocationProblemKind.SummaryRow => $"the row is for a wider network than those that are mapped: {Others(problem)}",
        LocationProblemKind.RowUnmapped => "the network lies in no subnet of a network site",
        _ => "the key is no address",
    };

    /// <summary>The problem with its network, and what mends it.</summary>
    public static string Of(LocationProblem problem) =>
        $"{Visible.Of(problem.Subnet.Length > 0 ? problem.Subnet : problem.NetworkSite ?? "")}: {Short(problem)}. {WayOut(problem)}";

    private static string WayOut(LocationProblem problem) => problem.Kind switch
    {
        LocationProblemKind.NoSubnet => "New-CsNetworkSubnet maps the networks of its clients.",
        LocationProblemKind.NotValidated => "Get-CsLisCivicAddress | Test-CsLisCivicAddress -UpdateValidationStatus asks the provider.",
        LocationProblemKind.SummaryMapped => "Map the networks that clients have: they ask with those.",
        LocationProblemKind.SummaryRow => "Give each of these a row of its own: clients ask with their own network.",
        LocationProblemKind.VpnMapped => "Remove-CsNetworkSubnet, or take it out of vpnSubnets.",
        LocationProblemKind.VpnRow => "Remove-CsLisSubnet: it says of somebody at home that he is there.",
        LocationProblemKind.RowUnmapped => "Map it with New-CsNetworkSubnet, or take it away with Remove-CsLisSubnet.",
        LocationProblemKind.RowInvalid => "Remove-CsLisSubnet takes it away.",
        LocationProblemKind.ElinShared => "Order another number from the carrier for one of the places.",
        _ => "Set-CsLisSubnet writes the row, Publish-CsLisConfiguration hands it to clients.",
    };

    private static string Others(LocationProblem problem) => new TextList(problem.Others).ToString();
}
