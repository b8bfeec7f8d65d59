using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks.Policies;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Location;

/// <summary>C29: rows of the location service that are not good enough, or that stand for no client's network.</summary>
internal sealed class RowNotGood() : Check("C29", CheckSeverity.Error, LocationServiceTables.Subnet, CivicAddress.Type,
    NetworkSubnet.Type, NetworkSite.Type, LocationPolicy.Type, VoiceRoute.Type, Trunk.Type, PstnGateway.Type, TrunkConfiguration.Type)
{
    private const string Field = nameof(Field);
    private const string NoElin = nameof(NoElin);
    private const string Malformed = nameof(Malformed);
    private const string Shared = nameof(Shared);
    private const string TooMany = nameof(TooMany);
    private const string Summary = nameof(Summary);
    private const string Unmapped = nameof(Unmapped);
    private const string Invalid = nameof(Invalid);

    public override CheckTexts Texts { get; } = new(
        "Rows of the location service that are not good enough",
        "At {object} the location service has addresses that were not found valid, for {subnets}. It concerns {callers}.",
        "A provider routes a call whose address was not validated, or is not whole, to a person who asks where the caller is. An ELIN "
            + "gateway needs a number of the place in CompanyName. A row for a network that no client has tells nobody anything.",
        "Set-CsLisSubnet with the whole address (it replaces the row), Test-CsLisCivicAddress -UpdateValidationStatus, then "
            + "Publish-CsLisConfiguration: whether rows were published no cmdlet tells. Addresses of ELIN gateways go to the carrier's "
            + "database.",
        "Configure the location database; Manage locations for ELIN gateways; Set-CsLisSubnet; 47 CFR 9.16(b)(3)(i)")
    {
        Cases = new Dictionary<string, string>
        {
            [Field] = "The row of the location service for {object} lacks {fields}.",
            [NoElin] = "The row of the location service for {object} has no ELIN in CompanyName, by which the ELIN gateway would call.",
            [Malformed] = "The row of the location service for {object} has {values} in CompanyName, which is no telephone number.",
            [Shared] = "The rows of the location service for {object} and {others} have the same ELIN, {values}, and are different places.",
            [TooMany] = "The row of the location service for {object} has more than five ELINs in CompanyName: {values}.",
            [Summary] = "The row of the location service for {object} is a summary over {others}. A row has no mask, so that no client "
                + "there finds it.",
            [Unmapped] = "The location service has a row for {object}, which lies in no subnet of a network site: who is there has a "
                + "location, and the location policy of no place.",
            [Invalid] = "The location service has a row for {object}, which is no network address.",
        },
    };

    // What the rows show without the addresses stands.
    private protected override bool ProvesByPart => true;

    internal override IEnumerable<string> Undeclared(CheckContext context) => PolicyReach.Undeclared(context);

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var need = new LocationNeed(context);
        return Sites(need).Concat(Rows(context, need)).Concat(context.Locations.RowProblems
            .Where(problem => CaseOf(problem.Kind) is not null && problem.Row is not null).Select(problem => Row([problem])
                with { Severity = problem.Kind == LocationProblemKind.RowUnmapped ? CheckSeverity.Information : CheckSeverity.Warning }));
    }

    private IEnumerable<CheckFinding> Sites(LocationNeed need)
    {
        foreach (var (zone, site) in need.Sites)
        {
            var subnets = site.Networks.SelectMany(network => network.Problems)
                .Where(problem => problem.Kind == LocationProblemKind.NotValidated && (zone.Zone is not null || !HasElin(problem)))
                .Select(problem => problem.Subnet).Distinct().ToArray();
            if (subnets.Length > 0) yield return At(NetworkSite.Type, site.NetworkSite!).With(("subnets", subnets))
                with { Parts = subnets, Severity = need.Weight(zone.Zone), Groups = need.ClientsAt(site.NetworkSite!) };
        }
    }

    // Without a design nobody says whether a row is for an ELIN gateway; one that has a number is.
    private IEnumerable<CheckFinding> Rows(CheckContext context, LocationNeed need) =>
        from pair in need.Sites
        from problem in pair.Site.Networks.SelectMany(network => network.Problems)
        where CaseOf(problem.Kind) is not null && problem.Row is not null
        where pair.Zone.Zone is not null || problem.Kind == LocationProblemKind.FieldMissing != HasElin(problem)
        group (problem, pair.Zone.Zone) by (problem.Kind, Of(problem)) into same
        select Row([.. same.Select(one => one.problem).Where(problem => problem.Row == same.First().problem.Row)])
            with { Severity = Weight(context, need, same.First().problem, same.First().Zone) };

    private CheckFinding Row(IReadOnlyList<LocationProblem> problems) => At(problems[0].Row!).With(
        ("fields", problems.Select(problem => problem.Field).Distinct().ToArray()),
        ("values", problems.Select(problem => problem.Value).Distinct().ToArray()),
        ("others", problems.SelectMany(problem => problem.Others).Distinct().ToArray())) with { Case = CaseOf(problems[0].Kind)! };

    // One number in several rows is told once, of the first of them.
    private static string Of(LocationProblem problem) => problem.Kind == LocationProblemKind.ElinShared ? Elins.NumberOf(problem.Value)
        : problem.Row!.Identity;

    // One number for two floors of one house sends help to the house.
    private static CheckSeverity Weight(CheckContext context, LocationNeed need, LocationProblem problem, string? zone) =>
        problem.Kind switch
    {
        LocationProblemKind.ElinShared => zone is not null && problem.Others.Any(other => !IsSameHouse(context, problem.Row!, other))
            ? CheckSeverity.Error : CheckSeverity.Warning,
        _ => problem.TakesLocation ? need.Weight(zone) : CheckSeverity.Warning,
    };

    private static bool IsSameHouse(CheckContext context, DeploymentObject row, string other) =>
        context.Snapshot.Find(LocationServiceTables.Subnet, other) is { } found && LocationRow.KeyOf(found) == LocationRow.KeyOf(row);

    private static string? CaseOf(LocationProblemKind kind) => kind switch
    {
        LocationProblemKind.FieldMissing => Field,
        LocationProblemKind.ElinMissing => NoElin,
        LocationProblemKind.ElinMalformed => Malformed,
        LocationProblemKind.ElinShared => Shared,
        LocationProblemKind.TooManyElins => TooMany,
        LocationProblemKind.SummaryRow => Summary,
        LocationProblemKind.RowUnmapped => Unmapped,
        LocationProblemKind.RowInvalid => Invalid,
        _ => null,
    };

    private static bool HasElin(LocationProblem problem) => problem.Row is { } row && Elins.Of(row).Any();
}
