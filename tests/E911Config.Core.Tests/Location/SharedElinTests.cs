using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Reporting;
using E911Config.Core.Tests.Checks;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Location;

/// <summary>The company's main number in every row: one mistake, however many rows have it.</summary>
public sealed class SharedElinTests
{
    private const int Rows = 3000;
    private const long MostBytes = 40_000_000;

    private static readonly DesignDocument Design = DesignFile.Parse("elin.e911.json", GoodWorld.DesignText.Replace(
        "\"networkSites\": [\"Reno\"], \"strategy\": \"centralTrunk\",\n"
            + "      \"providerTrunks\": [\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"],",
        "\"networkSites\": [\"Reno\"], \"strategy\": \"elinGateway\", \"elinGateways\": [\"PstnGateway:elin-rno\"],",
        StringComparison.Ordinal));

    private static readonly Lazy<Snapshot> Snapshot = new(Make);

    [Fact]
    public void EveryRowKnowsTheOthersWithoutAListOfItsOwn()
    {
        var snapshot = Snapshot.Value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problems = LocationSurvey.Of(snapshot, Design).ZoneOf("Reno").Problems
            .Where(problem => problem.Kind == LocationProblemKind.ElinShared).ToArray();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        Assert.Equal(Rows, problems.Length);

        // The first two rows are one place.
        Assert.All(problems.Take(2), problem => Assert.Equal(Rows - 2, problem.Others.Count));
        Assert.All(problems.Skip(2), problem => Assert.Equal(Rows - 1, problem.Others.Count));
        var own = problems[1000];
        Assert.Equal(problems.Select(problem => problem.Subnet).Except([own.Subnet]).OrderBy(subnet => subnet, StringComparer.Ordinal),
            own.Others);
        Assert.Equal(own.Others, Enumerable.Range(0, own.Others.Count).Select(place => own.Others[place]));
        Assert.Contains("10.20.0.0, 10.20.1.0, 10.20.10.0, 10.20.100.0 and 2995 others", new LocationProblemEntry(own).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheCheckSaysItOnce()
    {
        var check = Assert.Single(CheckCatalog.All, check => check.Id == "C29");
        var result = CheckRunner.Run(new CheckScope([check], Snapshot.Value, Design, new DateTime(2026, 6, 1)));
        var finding = Assert.Single(result.Findings, finding => finding.Case == "Shared");
        Assert.Equal(CheckSeverity.Error, finding.Severity);
        Assert.Contains("10.20.0.0 and 10.20.10.0, 10.20.100.0, 10.20.101.0, 10.20.102.0 and 2994 others have the same ELIN",
            CheckSentence.Message(finding), StringComparison.Ordinal);
    }

    private static Snapshot Make()
    {
        var world = GoodWorld.Deployment.Gateway("elin-rno", "Reno", "sba-rno.x.com")
            .Set("CsVoiceRoute", "E911-Reno-Primary", ("PstnGatewayList", new[] { "elin-rno" }));
        for (var row = 0; row < Rows; row++)
        {
            var subnet = string.Format(CultureInfo.InvariantCulture, "10.{0}.{1}.0", 20 + (row / 250), row % 250);
            world.Subnet(subnet, "Reno").Set("CsLisSubnet", subnet, ("CompanyName", "7755550100"),
                ("HouseNumber", row == Rows - 1 ? "9" : "1"),
                ("Location", string.Format(CultureInfo.InvariantCulture, "Floor {0}", Math.Max(row, 1))));
        }

        return world.Build();
    }
}
