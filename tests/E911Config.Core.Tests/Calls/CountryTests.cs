using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>Whom the provider and its ECRC serve, and which numbers are emergency numbers where a call comes out.</summary>
public class CountryTests
{
    [Theory]
    [InlineData("US", "911", "US", Outcome.Located, null)]
    [InlineData("us-TX", "911", "US", Outcome.Located, null)]
    [InlineData("GB", "911", "US", Outcome.Misrouted, ReasonCodes.MangledNumber)]
    [InlineData("GB", "911", "GB", Outcome.Located, null)]
    [InlineData("CA", "911", "US, CA", Outcome.Located, null)]
    public void TheProviderServesCountriesAndKnowsTheirNumbers(string jurisdiction, string number, string serves, Outcome outcome,
        string? code)
    {
        var trace = Office.Alone().Trace(digits: number, design: Design(jurisdiction, serves));
        Assert.Equal((outcome, code), (trace.Outcome, trace.ReasonCode));
    }

    [Fact]
    public void ANumberOfACountryThatIsServedFromOneThatIsNotIsNamed()
    {
        var trace = Office.WithBranch().Trace(Office.Branch, design: Design("US", "US", branch: "GB"));
        Assert.Equal((Outcome.Misrouted, ReasonCodes.WrongCountry, "PstnGateway:sbc"), (trace.Outcome, trace.ReasonCode, trace.Trunk));
        Assert.True(trace.Tells(HopRule.CountryNotServed.Of("GB")));
    }

    [Theory]
    [InlineData("GB", Outcome.Misrouted, ReasonCodes.WrongCountry)]
    [InlineData(null, Outcome.Unlocated, null)]
    public void TheEcrcServesTheSameCountries(string? outside, Outcome outcome, string? code)
    {
        var builder = Office.WithBranch().Translation("PstnGateway:gw", "Ecrc", @"^\+911$", "+18005550199");
        var trace = builder.Trace(Office.Branch, design: Design("US", "US", outside: outside), failed: ["Trunk:sbc", "Trunk:gw-branch"]);
        Assert.Equal((outcome, code, "PstnGateway:gw"), (trace.Outcome, trace.ReasonCode, trace.Trunk));
    }

    [Theory]
    [InlineData("18005550199", null, Outcome.Unlocated)]
    [InlineData("918005550199", null, Outcome.Unlocated)]
    [InlineData("8005550199", null, Outcome.Unlocated)]
    [InlineData("18885550100", null, Outcome.Misrouted)]
    [InlineData("918005550199", "918005550199", Outcome.Unlocated)]
    [InlineData("18005550199", "918005550199", Outcome.Misrouted)]
    public void TheEcrcNumberIsTheTrunksOwnElseWhatItMakesOfTheProviders(string leaves, string? own, Outcome outcome)
    {
        var builder = Office.Alone().Translation("PstnGateway:gw", "Any", "^.*$", leaves);
        Assert.Equal(outcome, builder.Trace(design: Design("US", "US", ecrc: own), failed: "Trunk:sbc").Outcome);
    }

    private static DesignDocument Design(string jurisdiction, string serves, string? branch = null, string? outside = null,
        string? ecrc = null)
    {
        var zone = branch is null ? ""
            : $$""", { "name": "Branch", "networkSites": ["Branch"], "jurisdiction": "{{branch}}", "strategy": "centralTrunk" }""";
        var there = outside is null ? "" : $", \"jurisdiction\": \"{outside}\"";
        var alone = branch is not null ? "" : $$""", "outOfScope": [{ "networkSite": "Branch", "reason": "Later"{{there}} }]""";
        var countries = string.Join(", ", serves.Split(", ").Select(country => $"\"{country}\""));
        var number = ecrc is null ? "" : $", \"ecrcNumber\": \"{ecrc}\"";
        return DesignFile.Parse("test.e911.json", $$"""
            { "formatVersion": 1, "name": "Test",
              "provider": {
                "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }], "ecrcNumber": "+18005550199", "serves": [{{countries}}] },
              "zones": [
                { "name": "HQ", "networkSites": ["HQ"], "jurisdiction": "{{jurisdiction}}", "strategy": "centralTrunk",
                  "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "ecrc"{{number}} }],
                  "voicePolicies": ["Tag:Users"] }{{zone}} ]{{alone}} }
            """);
    }
}
