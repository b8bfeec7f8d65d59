using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Resilience;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Attestation;

/// <summary>A zone as it is: what the card, the attestation and the test sheet say is what each call finds.</summary>
public sealed class ZoneSurveyTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Applied = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);

    [Theory]
    [InlineData("New York")]
    [InlineData("Detroit")]
    [InlineData("OffNetwork")]
    public void TheCardIsToldForEightyColumns(string zone)
    {
        var text = Card(Applied, zone).Text;
        Golden.Equal($"Reporting/Golden/litware-zone-{zone.Replace(' ', '-').ToLowerInvariant()}.txt", text);
        foreach (var line in text.Split(Environment.NewLine))
        {
            Assert.Equal(line.TrimEnd(), line);
            Assert.True(line.Length <= Page.Width || !line.Trim().Contains(' ', StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void ADeploymentToWhichNothingWasAppliedIsShownAsItIs()
    {
        var card = Card(Litware.Snapshot, "Reno");
        Golden.Equal("Reporting/Golden/litware-zone-reno-before.txt", card.Text);
        Assert.Equal(Outcome.Misrouted, card.Outcome);
        Assert.False(Assert.Single(card.LocationPolicies).IsAsDesigned);
    }

    [Fact]
    public void EveryCallIsWhatATraceOfItSays()
    {
        var engine = new CallEngine(new CallIndex(Applied, CallFacts.From(Litware.Design)));
        var compared = 0;
        foreach (var survey in ZoneSurvey.Of(Litware.Design, Litware.Design.AllZones, Applied, Today))
        {
            foreach (var call in survey.Calls)
            {
                var trace = engine.Trace(new CallRequest(call.Group.Caller, call.Number));
                Assert.Equal((trace.Outcome, trace.BestOutcome), (call.Result.Outcome, call.Result.BestOutcome));
                Assert.Equal(trace.DependsOn, call.DependsOn);
                if (call.First is { } first && call.Result.Outcome is not (Outcome.Failed or Outcome.Unknown))
                {
                    Assert.Contains(trace.Trunk, first.Trunks.Select(trunk => trunk.Trunk));
                    Assert.Equal(trace.Outcome, first.Trunks.Min(trunk => trunk.Outcome ?? Outcome.Located));
                    compared++;
                }
            }
        }

        Assert.InRange(compared, 20, 200);
    }

    /// <summary>When every way before it is down a call takes the next one: the order of the card is the order of calls.</summary>
    [Fact]
    public void TheWaysStandInTheOrderInWhichCallsTakeThem()
    {
        var index = new CallIndex(Applied, CallFacts.From(Litware.Design));
        var engine = new CallEngine(index);
        var compared = 0;
        foreach (var survey in ZoneSurvey.Of(Litware.Design, Litware.Design.AllZones, Applied, Today))
        {
            foreach (var call in survey.EmergencyCalls)
            {
                var down = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                foreach (var leg in call.Legs.Legs)
                {
                    var open = leg.Trunks.Where(trunk => trunk.Outcome is not null && !down.Contains(trunk.Trunk)).ToArray();
                    var found = engine.Run(new CallRequest(call.Group.Caller, call.Number)
                        { Failed = [.. down.Select(trunk => "Trunk:" + trunk)] });
                    if (open.Length > 0)
                    {
                        Assert.Contains(found.Trunk, open.Select(trunk => trunk.Trunk));
                        compared++;
                    }

                    down.UnionWith(leg.Trunks.Select(trunk => trunk.Trunk));
                }
            }
        }

        Assert.InRange(compared, 40, 400);
    }

    [Fact]
    public void EveryNetworkSiteOfEveryZoneIsAttested()
    {
        foreach (var survey in ZoneSurvey.Of(Litware.Design, Litware.Design.AllZones, Applied, Today))
        {
            var attested = AttestedSite.Of(survey, new Lazy<string>(() => "hash"));
            Assert.All(survey.Zone.NetworkSites, site => Assert.Contains(attested, one => one.NetworkSite == site.Value));
            foreach (var site in attested)
            {
                Assert.Equal(survey.EmergencyCalls.Where(call => call.Group.NetworkSite == site.NetworkSite)
                    .Min(call => call.Result.Outcome),
                    site.Outcome);
                Assert.Equal(survey.Zone.Numbers.Select(number => number.DialString), site.Numbers);
                Assert.Equal(("hash", Applied.CapturedAt), (site.SnapshotHash, site.CapturedAt));
                if (site.NetworkSite is not null) Assert.Equal(survey.Coverage.Sites.Single(one => one.NetworkSite == site.NetworkSite),
                    site.Coverage);
            }
        }
    }

    [Fact]
    public void TheHashIsThatOfTheDeploymentAndNotOfTheTime()
    {
        Assert.Equal(AttestedSite.HashOf(Applied), AttestedSite.HashOf(Applied.From(Applied.Source, DateTimeOffset.UnixEpoch)));
        Assert.NotEqual(AttestedSite.HashOf(Applied), AttestedSite.HashOf(Litware.Right));
    }

    [Fact]
    public void ANetworkSiteFromWhichNobodyCallsIsNotAttestedAsGood()
    {
        var survey = Survey(Applied, "Reno") with { Calls = [] };
        var site = Assert.Single(AttestedSite.Of(survey, new Lazy<string>(() => "")));
        Assert.Null(site.Outcome);
        Assert.Equal("Reno, Reno: not followed", new AttestationEntry(site).ToString());
    }

    [Fact]
    public void TheTestNumberComesFirstWithEachKindOfPhoneThatCallsThere()
    {
        var sheet = Card(Applied, "New York").TestSheet;
        Assert.Equal(["933 Modern", "933 Legacy", "933 Pbx", "911 Modern", "911 Legacy", "911 Pbx"],
            sheet.Select(line => $"{line.Number} {line.Phone}"));
        Assert.All(sheet, line => Assert.Equal(("", "", ""), (line.Result, line.Initials, line.Date)));
        Assert.Contains("Told: sip:", sheet[3].Expected, StringComparison.Ordinal);
        Assert.StartsWith("Not from this phone", sheet[1].Expected, StringComparison.Ordinal);
        Assert.Contains("Nobody is told", sheet[5].Expected, StringComparison.Ordinal);
        Assert.Equal(["Provider"], sheet[3].AnsweredAt);
        Assert.NotEmpty(sheet[3].ThenTrunks);
    }

    /// <summary>A rule makes the test number of calls for help: who dials for help is not helped, and who tests is answered.</summary>
    [Fact]
    public void WhoseCallBecomesOneToTheTestNumberIsNotHelped()
    {
        var rules = Litware.Design.Provider!.Trunks.Select(trunk => new DeploymentObject(OutboundTranslationRule.Type,
            $"Service:{trunk.Trunk.Value}/Test", [new("Pattern", @"^\+?911$"), new("Translation", "+933"), new("Priority", 0L)]));
        var survey = Survey(Litware.Right.With(rules), "New York");
        var calls = survey.Calls.Where(call => call.Group.Caller.Kind == ClientKind.Modern).ToArray();
        Assert.Equal([Outcome.Located], calls.Where(call => call.IsTest).Select(call => call.Result.Outcome).Distinct());
        Assert.Equal([Outcome.Misrouted], calls.Where(call => !call.IsTest).Select(call => call.Result.Outcome).Distinct());
    }

    /// <summary>Who tests must not ring an emergency service: a line is a test by what leaves and who answers, not by what is dialled.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("rule")]
    [InlineData("trunk")]
    [InlineData("mask")]
    public void ATestNumberThatReachesAnEmergencyServiceIsNoTest(string what)
    {
        var policy = Applied.Find(LocationPolicy.Type, "Tag:E911-New York")!;
        var sheet = Card(Applied.With(what switch
        {
            "rule" => new[] { "Tag:NorthAmerica/T", "Global/T" }.Select(rule => new DeploymentObject(VoiceNormalizationRule.Type, rule,
                [new("Pattern", "^933$"), new("Translation", "+911"), new("Priority", -1L)])).ToArray(),
            "trunk" => [new DeploymentObject(OutboundTranslationRule.Type, "Service:PstnGateway:e911-nyc.litwareinc.com/T",
                [new("Pattern", @"^\+?933$"), new("Translation", "+911"), new("Priority", -1L)])],
            "mask" => [policy.With("EmergencyNumbers", new[] { new ValueRecord("DialString", "911", "DialMask", "112;999;933") })],
            _ => new DeploymentObject[0],
        }), "New York").TestSheet;

        var test = sheet.First(line => line is { Number: "933", Phone: "Modern" });
        Assert.Equal((true, what.Length > 0, Outcome.Located), (test.IsTestNumber, test.ReachesService, test.BestOutcome));
        Assert.Equal(what.Length > 0, test.Expected.Contains("This is no test: an emergency service answers.", StringComparison.Ordinal)
            && test.Expected.EndsWith("Agree with the emergency service first.", StringComparison.Ordinal));
        Assert.All(sheet.Where(line => line.Number != "933"), line => Assert.True(line.ReachesService));

        // Phones without a location policy have no way to test by design; with that rule they dial for help.
        var pbx = sheet.Single(line => line is { Number: "933", Phone: "Pbx" });
        Assert.Equal(what == "rule", pbx is { ReachesService: true, Outcome: Outcome.Unlocated });
    }

    [Theory]
    [InlineData("CsLisSubnet", "Reno")]
    [InlineData("CsNetworkSite", "Reno")]
    [InlineData("CsLocationPolicy", "Reno")]
    [InlineData("CsDialPlan", "New York")]
    public void WhatWasNotReadIsSaidFirstAndNothingOfItIsGood(string noun, string zone)
    {
        var survey = Survey(Lacking(noun), zone);
        var card = Card(Lacking(noun), zone);
        Assert.True(card.Inconclusive);
        Assert.Contains(card.Unread, unread => unread.Noun == noun);
        Assert.StartsWith($"Zone {zone}: inconclusive, {noun} could not be read.", card.Text, StringComparison.Ordinal);
        if (noun == "CsLisSubnet")
        {
            Assert.All(card.NetworkSites, site => Assert.Equal(CoverageState.Untold, site.State));
            Assert.All(card.NetworkSites.SelectMany(site => site.Subnets), subnet => Assert.Equal(noun, subnet.Unread));
            return;
        }

        // Only phones that mark no emergency call are known to tell nobody.
        var emergency = survey.EmergencyCalls.ToArray();
        var clients = emergency.Count(call => call.Group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy);
        Assert.NotEqual(0, clients);
        Assert.Equal((emergency.Length - clients, clients),
            (card.Attestation.Sum(site => site.CallsTellingNobody), card.Attestation.Sum(site => site.CallsToldUnknown)));
        Assert.All(card.TestSheet.Where(line => !line.Expected.StartsWith("Not from this phone", StringComparison.Ordinal)), line =>
            Assert.Contains(line.Phone is nameof(ClientKind.Modern) or nameof(ClientKind.Legacy) ? "Who must be told cannot be told."
                : "Nobody is told.", line.Expected, StringComparison.Ordinal));
        Assert.All(card.LocationPolicies, policy => Assert.Equal(policy.Identity.Length == 0 ? (bool?)null : true, policy.IsAsDesigned));
        Assert.DoesNotContain("Not as designed", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ALocationPolicyThatIsNotThereIsNotSaidToTellAnybody()
    {
        var card = Card(Applied.With([Applied.Find(NetworkSite.Type, "Reno")!.With("LocationPolicy", null)]), "Reno");
        Assert.Equal("Global", Assert.Single(card.LocationPolicies).Identity);
        Assert.Contains("Not as designed: that is Tag:E911-Reno.", card.Text.ReplaceLineEndings(" ").Replace("  ", " ",
            StringComparison.Ordinal).Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void OfAZoneByGrantWithoutNetworkSitesNothingIsSaidToBeLocated()
    {
        var design = DesignFile.Parse("grant.e911.json", """
            { "formatVersion": 1, "name": "Grant",
              "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc", "certified": true, "passesPidfLo": true }] },
              "emergencyNumbers": [{ "dialString": "911", "legacy": true }],
              "zones": [{ "name": "Provo", "byGrant": true, "strategy": "centralTrunk", "providerTrunks": ["PstnGateway:sbc"] }] }
            """);
        var snapshot = new DeploymentBuilder().Site("HQ").Pool("pool", "HQ", mediation: true).Gateway("sbc", "HQ").PassesLocation("sbc")
            .LocationPolicy("Tag:E911-Provo", "E", "911").Route("R", @"^\+911$", "E", "sbc").VoicePolicy("Tag:Users")
            .Callers(5, null, "pool", "Tag:Users", locationPolicy: "Tag:E911-Provo").Located("10.1.0.0").Build();
        var card = Assert.Single(ZoneResult.Of(design, design.AllZones, snapshot,
            ZoneHistory.Read("no-such-folder", design, snapshot.Source),
            Today));
        Assert.Equal((Outcome.Unlocated, Outcome.Located), (Assert.Single(card.Callers).Outcome, card.Callers[0].BestOutcome));
        Assert.Equal(CoverageState.Partly, Assert.Single(card.NetworkSites).State);
        Assert.True(Assert.Single(card.LocationPolicies).IsAsDesigned);
        Assert.Contains("There are no network sites", card.Summary, StringComparison.Ordinal);
        Assert.Equal(CoverageState.Partly, Assert.Single(card.Attestation).Location);
    }

    [Fact]
    public void OffTheNetworkNobodyIsSaidToBeLocatedOrNot()
    {
        var card = Card(Applied, "OffNetwork");
        Assert.Empty(card.NetworkSites);
        Assert.Equal(CoverageState.Untold, Assert.Single(card.Attestation).Location);
        Assert.EndsWith("In which networks its callers are is not known.", card.Summary, StringComparison.Ordinal);
    }

    private static Snapshot Lacking(string noun)
    {
        var text = SnapshotFile.Format(Applied);
        var start = text.IndexOf($"  \"{noun}\": [", StringComparison.Ordinal);
        var end = text.IndexOf("\n  ],\n", start, StringComparison.Ordinal) + "\n  ],\n".Length;
        return SnapshotFile.Parse("lacking", text.Remove(start, end - start));
    }

    private static ZoneSurvey Survey(Snapshot snapshot, string zone) =>
        Assert.Single(ZoneSurvey.Of(Litware.Design, PlanScope.Choose(Litware.Design, [zone]), snapshot, Today));

    private static ZoneResult Card(Snapshot snapshot, string zone)
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text);
        return Assert.Single(ZoneResult.Of(design, PlanScope.Choose(design, [zone]), snapshot,
            ZoneHistory.Read("no-such-folder", design, snapshot.Source), Today));
    }
}
