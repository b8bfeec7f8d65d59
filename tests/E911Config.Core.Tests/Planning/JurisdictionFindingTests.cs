using System;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What a plan says of its places' law: whom a zone of the US tells, what is dialled there, sites of no known country.</summary>
public sealed class JurisdictionFindingTests
{
    [Fact]
    public void AZoneOfTheUsThatTellsNobodyIsNamed()
    {
        DesignDocument Told(string zone) =>
            DesignFile.Parse("test.e911.json", Offices.Text(zone: zone)
            .Replace("\"notification\": { \"uris\": [\"sip:security@x\"] },", "", StringComparison.Ordinal));

        Assert.Equal("zone Reno", Words(Plan(Offices.One, Told("")), "NotificationMissing", "zone Reno"));
        Assert.DoesNotContain(Plan(Offices.One, Told(""", "jurisdiction": "CA" """)).Findings, finding =>
            finding.Id == "NotificationMissing");
    }

    [Theory]
    [InlineData("[{ \"dialString\": \"112\" }]", "", "none of its emergency numbers")]
    [InlineData("[{ \"dialString\": \"112\", \"masks\": [\"911\"] }]", "", "only a mask there: whoever dials it calls 112")]
    [InlineData("[{ \"dialString\": \"911\", \"masks\": [\"112\"] }]", "", null)]
    [InlineData("[{ \"dialString\": \"112\" }]", ", \"jurisdiction\": \"DE\"", null)]
    [InlineData("[{ \"dialString\": \"112\" }]", ", \"jurisdiction\": \"us-NV\"", "Name it under \"emergencyNumbers\"")]
    public void AZoneOfTheUsWithoutIts911IsNamed(string numbers, string jurisdiction, string? words)
    {
        var plan = Plan(Offices.One, Offices.Design(zone: $", \"emergencyNumbers\": {numbers}{jurisdiction}"));
        if (words is not null) Assert.Equal(words, Words(plan, "CountryNumberMissing", words));
        else Assert.DoesNotContain(plan.Findings, finding => finding.Id == "CountryNumberMissing");
    }

    [Fact]
    public void ASiteOutOfScopeWhoseCallsReachTheProviderNeedsAJurisdiction()
    {
        var start = Offices.One.Office("Sparks").Callers(5, "Sparks", "pool.x", "Tag:RenoUsers", "analog")
            .Normalization("Global", "Emergency", "^911$", "+911");
        DesignDocument Out(string more) =>
            Offices.Design("ecrc", design: $$""", "outOfScope": [{ "networkSite": "Sparks", "reason": "r"{{more}} }]""");

        var finding = Assert.Single(Plan(start, Out("")).Findings, finding => finding.Id == "JurisdictionUnknown");
        Assert.Equal(("CsNetworkSite", "Sparks"), (finding.ObjectType, finding.Identity));
        Assert.Contains("emergency calls of 5 callers from network site Sparks", finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Plan(start, Out(""", "jurisdiction": "US" """)).Findings, finding => finding.Id == "JurisdictionUnknown");

        // To say where it is takes no warning away without the one that is true.
        Assert.DoesNotContain(Plan(start, Out(""", "jurisdiction": "US" """)).Findings, finding => finding.Id == "CallsStillWrong");
        var told = Plan(start, Out(""", "jurisdiction": "PH" """));
        Assert.DoesNotContain(told.Findings, finding => finding.Id == "JurisdictionUnknown");
        Assert.Contains("5 callers in no zone (Sparks) still end wrong after the plan: 911 Misrouted, WrongCountry",
            Assert.Single(told.Findings, finding => finding.Id == "CallsStillWrong").Message(), StringComparison.Ordinal);
    }

    /// <summary>Where nobody is known to sit, somebody may all the same.</summary>
    [Fact]
    public void ASiteOutOfScopeNeedsAJurisdictionAlsoWhereNobodyIsAtHome()
    {
        var start = Offices.One.Office("Sparks").Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        DesignDocument Out(string more) =>
            Offices.Design(design: $$""", "outOfScope": [{ "networkSite": "Sparks", "reason": "r"{{more}} }]""");
        Assert.DoesNotContain(Plan(start, Out("")).Findings, finding => finding.Id == "JurisdictionUnknown");
        start.LocationPolicy("E911-Reno", null, "911").Set("CsLocationPolicy", "E911-Reno", ("Description", "[E911Config:Test] zone Reno"))
            .Assign("Sparks", "E911-Reno");

        var plan = Plan(start, Out(""));

        var finding = Assert.Single(plan.Findings, finding => finding.Id == "JurisdictionUnknown");
        Assert.Equal(("CsNetworkSite", "Sparks"), (finding.ObjectType, finding.Identity));
        Assert.Contains("emergency calls from network site Sparks, which is out of scope and where nobody is known to sit, would reach the "
            + "provider or its ECRC", finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Calls, call => call.Callers.NetworkSite == "Sparks");

        // Who says where it is reads what would become of them, and has a plan that can be written.
        var told = Plan(start, Out(""", "jurisdiction": "PH" """));
        Assert.Contains("(Sparks)", Assert.Single(told.Findings, one => one.Id == "CallsStillWrong").Message(), StringComparison.Ordinal);
        Assert.Equal(told.Id, PlanFile.Parse("p", PlanFile.Format(told)).Id);
        Assert.DoesNotContain(Plan(start, Out(""", "jurisdiction": "US" """)).Findings, finding => finding.Id == "JurisdictionUnknown");
    }

    private static string Words(Plan plan, string id, string words) =>
        Assert.Single(plan.Findings, finding => finding.Id == id).Message().Contains(words, StringComparison.Ordinal) ? words : "";

    private static Plan Plan(DeploymentBuilder start, DesignDocument design) => Litware.Planned(design, start.Build());
}
