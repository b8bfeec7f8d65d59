using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>What a draft did not see, it does not call good; what it changes of others, it says.</summary>
public sealed class DraftHonestyTests
{
    [Fact]
    public void CallsOfWhichNothingCanBeToldAreNotCalledSafe()
    {
        // Portland's servers and gateways stand in a topology site of another name, and nothing tells where its media comes from.
        var text = SnapshotFile.Format(Litware.Snapshot).Replace("Site:Portland", "Site:PDX-DC", StringComparison.Ordinal)
            .Replace("\"DisplayName\": \"Portland\"", "\"DisplayName\": \"PDX-DC\"", StringComparison.Ordinal);
        var moved = SnapshotFile.Parse("s", Regex.Replace(text, "\"RepresentativeMediaIP\": ?\"10\\.40\\.[0-9.]+\", ?", ""));
        var made = Drafts.Of(moved);
        var untold = made.Plan.Calls.Count(call => call.Before == Outcome.Unknown || call.After == Outcome.Unknown || call.NotProven);
        Assert.InRange(untold, 1, made.Plan.Calls.Count - 1);
        Assert.NotEmpty(made.Plan.Steps);
        var draft = Shown(made);
        Assert.Equal((3, true, false), (made.Result.ExitCode, draft.Inconclusive, draft.Clean));
        Assert.StartsWith($"Inconclusive: of {untold} of {made.Plan.Calls.Count} emergency calls it cannot be told what becomes of them. ",
            draft.Summary, StringComparison.Ordinal);
        Assert.Contains($"none of the other {made.Plan.Calls.Count - untold} calls worse", draft.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody worse off", draft.Text, StringComparison.Ordinal);

        var told = Shown(Drafts.Of(Litware.Snapshot));
        Assert.Equal((0, false), (told.ExitCode, told.Inconclusive));
        Assert.Contains("nobody worse off, nothing foreign touched", told.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"^\+[2-9]11$", false)]
    [InlineData(@"^\+\d+$", false)]
    [InlineData(@"^\+(911|411)$", false)]
    [InlineData(@"\+911", false)]
    [InlineData(@"^\+?911$", true)]
    public void ARouteThatOtherNumbersTakeByAVoicePolicyIsNotAdopted(string pattern, bool adopted)
    {
        foreach (var trunkHasIt in new[] { false, true })
        {
            var office = Office("sbc1", "pbx").PassesLocation("sbc1").Route("All", pattern, "E", "sbc1");
            if (trunkHasIt) office.Set("CsTrunkConfiguration", "PstnGateway:pbx", ("PstnUsages", new[] { "E" }));
            else office.VoicePolicy("Users", "E");
            var made = Drafts.Of(Emergency(office).Build());
            Assert.Equal(adopted, made.Plan.Steps.Any(step => step.ObjectType == "CsVoiceRoute" && step.Identity == "All"));
            Assert.Equal(adopted, made.Design.Zones.Single().Adopt.Any(entry => entry.Value.Type == VoiceRoute.Type));
            if (!adopted) Assert.Contains("has routes that carry other calls as well: All.",
                Words(made, DecisionKind.RoutesMadeAnew, "Reno").Seen, StringComparison.Ordinal);
        }

        // Where the usage is that of the location policy alone, nobody else takes the route.
        var alone = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Route("All", pattern, "E", "sbc1")).Build());
        Assert.Contains(alone.Design.Zones.Single().Adopt, entry => entry.Value.Type == VoiceRoute.Type);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    public void WhatOnlySomePlacesSayIsAQuestion(string country)
    {
        var office = Emergency(Office("sbc1").PassesLocation("sbc1").Office("Elko").Route("First", @"^\+911$", "E", "sbc1"))
            .Assign("Elko", "E911").Set("CsLisSubnet", "10.0.0.0", ("Country", country));
        var whole = Drafts.Of(DeploymentBuilder.Of(office.Build()).Set("CsLisSubnet", "10.1.0.0", ("Country", country)).Build());
        Assert.Equal(country != "US", whole.File.Decisions.Any(pair => pair.Key.Kind == DecisionKind.Jurisdiction));
        var made = Drafts.Of(office.Remove("CsLisSubnet", "10.1.0.0").Build());
        Assert.Contains($"this is in {country}; of Elko no address says it.",
            Words(made, DecisionKind.Jurisdiction, "E911").Seen, StringComparison.Ordinal);
        Assert.Contains("of Elko no address says it.", Words(made, DecisionKind.ProviderServes, "").Seen, StringComparison.Ordinal);
        Words(made, DecisionKind.Notification, "E911");
    }

    [Fact]
    public void NumbersOfElinsThatOnlySomeRowsHaveAreAQuestion()
    {
        var office = Emergency(Office("gw").Office("Elko").PassesLocation("gw").Route("First", @"^\+911$", "E", "gw"))
            .Assign("Elko", "E911").Set("CsLisSubnet", "10.0.0.0", ("CompanyName", "775-555-0171"));
        var mixed = Drafts.Of(office.Build());
        Assert.Equal("centralTrunk", Assert.Single(mixed.Design.Zones).Strategy.Name);
        Assert.Contains("in some rows here and not in others (see Elko), so whether PstnGateway:gw is an ELIN gateway cannot be told.",
            Words(mixed, DecisionKind.ElinGateway, "E911").Seen, StringComparison.Ordinal);
        var some = Drafts.Of(office.Remove("CsLisSubnet", "10.1.0.0").Build());
        Assert.Equal("elinGateway", Assert.Single(some.Design.Zones).Strategy.Name);
        Assert.Contains("as far as there are any: not of Elko", Words(some, DecisionKind.ElinGateway, "E911").Seen,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasNotReadStandsInTheHeadAndIsNotSaidToSayNothing()
    {
        var snapshot = JObject.Parse(SnapshotFile.Format(Emergency(Office("sbc1").PassesLocation("sbc1")
            .Route("First", @"^\+911$", "E", "sbc1")).Unread("CsLisSubnet").Unread("CsNetworkRegionLink").Build()));
        ((JArray)snapshot["unread"]!).Add(new JObject { ["noun"] = "CsUser", ["reason"] = "Not asked.", ["asked"] = false });
        var made = Drafts.Of(SnapshotFile.Parse("s", snapshot.ToString()));
        var head = string.Join(' ', made.File.Text.Split('\n').TakeWhile(line => !line.Contains("$schema", StringComparison.Ordinal))
            .Select(line => line.Trim(' ', '/')));
        Assert.StartsWith("{ DECIDE: CsNetworkRegionLink, CsLisSubnet could not be read. CsUser was not asked for. ", head,
            StringComparison.Ordinal);
        Assert.Contains("cannot be told: CsLisSubnet was not read.", Words(made, DecisionKind.Jurisdiction, "Reno").Seen,
            StringComparison.Ordinal);
        Assert.Contains("cannot be told: CsLisSubnet was not read.", Words(made, DecisionKind.ProviderServes, "").Seen,
            StringComparison.Ordinal);
        Assert.Equal("Which voice policies callers here have cannot be told: CsUser was not read.",
            Words(made, DecisionKind.VoicePolicies, "Reno").Seen);
        Assert.DoesNotContain("o address in the location service", made.File.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read", Drafts.Of(Litware.Snapshot).File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsTouchedOfOthersIsSaid()
    {
        var made = Drafts.Of(Office("gw").Build());
        Assert.Contains("CsNetworkSite Reno", made.Result.Foreign);
        Assert.Contains("CsNetworkSite Reno touched, which is neither the design's nor adopted.", Shown(made).Summary,
            StringComparison.Ordinal);
    }

    /// <summary>Numbers that a route no longer takes are somebody's, if its usage is.</summary>
    [Fact]
    public void NumbersThatOthersLoseAreSaid()
    {
        var result = Drafts.Of(Litware.Snapshot).Result with { Plan = Litware.Plan };
        Assert.DoesNotContain("CsVoiceRoute Portland 911", result.Foreign);
        Assert.Contains("CsVoiceRoute Portland 911", (result with { OtherUsages = ["portland emergency"] }).Foreign);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void AProvidersTrunkWhoseMarkSomebodyTookAwayIsStillTheProviders(bool hasRows, bool isGone)
    {
        var applied = DeploymentBuilder.Of(Applied(hasRows));
        if (isGone) applied.Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc1");
        else applied.Set("CsTrunkConfiguration", "PstnGateway:sbc1", ("EnableFastFailoverTimer", false));
        var made = Drafts.Of(applied.Build());
        var zone = made.Design.Zones.Single(zone => zone.Name == "Reno");
        Assert.Equal(hasRows ? "PstnGateway:sbc1" : null, made.Design.Provider?.Trunks.Single().Trunk.Value);
        if (hasRows) Assert.Equal($"{(isGone ? "Create" : "Update")} CsTrunkConfiguration Service:PstnGateway:sbc1",
            Assert.Single(made.Plan.Steps).ToString());
        else Assert.Contains("with the fast failover timer on", Words(made, DecisionKind.ElinGateway, zone.Name).Seen,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// No mark tells an ELIN gateway from a provider's trunk where the fast failover timer is on for all of them: the rows of the location
    /// service do, for all zones that share a trunk, and the file says so.
    /// </summary>
    [Theory]
    [InlineData("775-555-0171", "775-555-0172", "elinGateway")]
    [InlineData("775-555-0171", "Acme", "elinGateway")]
    [InlineData("Acme", "775-555-0171", "elinGateway")]
    [InlineData("Acme", "", "centralTrunk")]
    public void AnElinGatewayIsNotTheProvidersWithoutAWord(string one, string other, string strategy)
    {
        var made = Drafts.Of(Gateways(one, other, timer: true, "elinGateway"));
        Assert.Equal(["Elko", "Reno"], made.Design.Zones.Select(zone => zone.Name).Order(StringComparer.Ordinal));
        Assert.All(made.Design.Zones, zone => Assert.Equal(strategy == "elinGateway",
            zone.Strategy.Name == "elinGateway"));
        if (strategy == "elinGateway")
        {
            Assert.Empty(made.Plan.Steps);
            Assert.All(made.Design.Zones, zone => Assert.Contains("taken for an ELIN gateway",
                Words(made, DecisionKind.ElinGateway, zone.Name).Seen, StringComparison.Ordinal));
            return;
        }

        var words = Words(made, DecisionKind.ProviderTrunks, "");
        Assert.Contains("No mark tells PstnGateway:gw, PstnGateway:gw2 from an ELIN gateway for certain; they are taken for the",
            words.Seen, StringComparison.Ordinal);
        Assert.Contains("choose elinGateway", made.File.Text, StringComparison.Ordinal);
    }

    /// <summary>A timer that is on for these trunks alone is the mark of a provider's; rows that speak against it are a question.</summary>
    [Theory]
    [InlineData("775-555-0171", true)]
    [InlineData("Acme", false)]
    public void AProvidersTrunkIsNotAnElinGatewayForARow(string company, bool asked)
    {
        var made = Drafts.Of(Gateways(company, "Acme", timer: false, "centralTrunk"));
        Assert.Empty(made.Plan.Steps);
        Assert.All(made.Design.Zones, zone => Assert.Equal("centralTrunk", zone.Strategy.Name));
        Assert.DoesNotContain("No mark tells", made.File.Text, StringComparison.Ordinal);
        Assert.Equal(asked ? 2 : 0, made.File.Decisions.Count(pair => pair.Key.Kind == DecisionKind.ElinGateway));
        if (asked) Assert.Contains("as far as there are any: not of Elko, as an ELIN gateway needs them. A mark of a provider",
            Words(made, DecisionKind.ElinGateway, "Elko").Seen, StringComparison.Ordinal);
    }

    // Two places that share a gateway, applied.
    private static Snapshot Gateways(string one, string other, bool timer, string strategy)
    {
        var before = Office("gw").Office("Elko").Gateway("gw2", "Elko").Set("CsLisSubnet", "10.0.0.0", ("CompanyName", one))
            .Set("CsLisSubnet", "10.1.0.0", ("CompanyName", other))
            .Set("CsTrunkConfiguration", "Global", ("EnableFastFailoverTimer", timer)).Build();
        var (provider, trunks) = strategy == "elinGateway" ? ("", "elinGateways")
            : (""" "provider": { "trunks": [{ "trunk": "gw", "kind": "onPremSbc" }, { "trunk": "gw2", "kind": "onPremSbc" }] }, """,
                "providerTrunks");
        var design = DesignFile.Parse("d", $$"""
            { "formatVersion": 1, "name": "Mine", {{provider}}
              "zones": [
                { "name": "Reno", "networkSites": ["Reno"], "strategy": "{{strategy}}", "{{trunks}}": ["gw"] },
                { "name": "Elko", "networkSites": ["Elko"], "strategy": "{{strategy}}", "{{trunks}}": ["gw2", "gw"] }] }
            """);
        return Applying.Applied(Litware.Planned(design, before), before, PriorityReading.Keep).Now;
    }

    [Fact]
    public void AZoneOfTheDesignIsNotLeftAloneWithoutAWord()
    {
        var made = Drafts.Of(DeploymentBuilder.Of(Applied(true)).Set("CsLocationPolicy", "Tag:E911-Elko",
            ("NotificationUri", "nobody at home")).Build());
        Assert.Equal("Reno", Assert.Single(made.Design.Zones).Name);
        Assert.Contains("By the marks it is zone Elko of this design, which the draft does not hold.",
            Words(made, DecisionKind.SiteLeftAlone, "Elko").Seen, StringComparison.Ordinal);
        Assert.Contains("1 network site left alone (1 that the design's marks name)", Shown(made).Summary, StringComparison.Ordinal);
    }

    private static Snapshot Applied(bool hasRows)
    {
        var office = Office("sbc1", "gw").Office("Elko").Gateway("gw2", "Elko");
        if (!hasRows) office.Remove("CsLisSubnet", "10.0.0.0");
        var design = DesignFile.Parse("d", """
            { "formatVersion": 1, "name": "Mine",
              "provider": { "trunks": [{ "trunk": "sbc1", "kind": "onPremSbc", "certified": true, "passesPidfLo": true }] },
              "zones": [
                { "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk", "providerTrunks": ["sbc1"] },
                { "name": "Elko", "networkSites": ["Elko"], "strategy": "localGateway",
                  "localTrunks": [{ "trunk": "gw2", "mode": "psap" }] }] }
            """);
        var before = office.Build();
        return Applying.Applied(Litware.Planned(design, before), before, PriorityReading.Keep).Now;
    }

    private static DesignDraft Shown(Drafts.Made made) => new(made.Result, made.File, SnapshotSource.Unknown, null);

    private static DesignDraftDecision Words(Drafts.Made made, DecisionKind kind, string zone)
    {
        var (open, line) = made.File.Decisions.Single(pair => pair.Key.Kind == kind && pair.Key.Zone == zone);
        return new DesignDraftDecision(open, line);
    }

    private static DeploymentBuilder Office(params string[] gateways)
    {
        var builder = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true);
        foreach (var gateway in gateways) builder.Gateway(gateway, "Reno");
        return builder;
    }

    private static DeploymentBuilder Emergency(DeploymentBuilder builder) =>
        builder.LocationPolicy("E911", "E", "911").Assign("Reno", "E911");
}
