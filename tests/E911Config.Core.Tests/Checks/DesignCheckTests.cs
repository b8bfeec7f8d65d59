using Newtonsoft.Json.Linq;
using System;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Checks;

/// <summary>What a check of a design looks at, and what it says of what it did not look at.</summary>
public sealed class DesignCheckTests
{
    private static readonly DateTime Today = new(2026, 6, 1);

    [Fact]
    public void WithoutADeploymentWhatAsksItIsNamedAndNotPassed()
    {
        var result = new AuditTestResult(Run(SafeWorld.Design.Text, null));
        Assert.Equal(0, result.ExitCode);
        Assert.False(result.Inconclusive);
        Assert.Equal(["CA01", "D01", "S1", "S6", "S7", "S8", "S9", "S11", "S12", "US01", "US02", "US05"], result.Checks);
        Assert.Equal(result.Checks.Count, result.ChecksRun);
        Assert.Contains("D02", result.NotAsked);
        Assert.Contains("S13", result.NotAsked);
        Assert.Equal(CheckCatalog.Choose(CheckSubject.Design, [], []).Count, result.Checks.Count + result.NotAsked.Count);
        Assert.Contains(result.NotAsked.Count + " checks not asked", result.Summary, StringComparison.Ordinal);
        Assert.Contains("-Snapshot, -Session or -Live", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"certified\": true, ", "", "S6", "provider.trunks.certified")]
    [InlineData(", \"passesPidfLo\": true", "", "S7", "provider.trunks.passesPidfLo")]
    [InlineData("\"connection\": { \"kind\": \"mpls\", \"confidential\": true, \"ipsec\": false },", "", "S11", "provider.connection")]
    [InlineData("\"connection\": { \"kind\": \"mpls\", \"confidential\": true, \"ipsec\": false },", "", "S12", "provider.connection")]
    [InlineData(", \"jurisdiction\": \"US\", \"adopt\"", ", \"adopt\"", null, null)]
    public void WhatTheDesignDoesNotSayIsNotPassed(string from, string to, string? id, string? field)
    {
        var result = Run(SafeWorld.Design.Text.Replace(from, to, StringComparison.Ordinal), null);
        Assert.DoesNotContain(result.Findings, finding => finding.Check.Id == id);
        Assert.Equal(id is null ? 0 : 3, result.ExitCode);
        if (id is null) Assert.Empty(result.Unknown);
        else Assert.Equal([field!], result.Unknown.Single(check => check.Check.Id == id).Fields);
    }

    [Fact]
    public void OfCallersWhomSeveralCountriesMayMeanNobodyKnowsTheLaw()
    {
        var text = SafeWorld.Design.Text.Replace(", \"jurisdiction\": \"US\", \"adopt\"", ", \"adopt\"", StringComparison.Ordinal)
            .Replace("\"name\": \"Fabrikam\",", "\"name\": \"Fabrikam\", \"serves\": [\"US\", \"CA\"],", StringComparison.Ordinal);
        var result = Run(text, SafeWorld.Deployment.Build());
        Assert.Equal(["offNetwork.jurisdiction"], result.Unknown.Single(check => check.Check.Id == "US02").Fields);
    }

    [Fact]
    public void ATrunkWithoutAPlaceKeepsItsNeighboursFromPassing()
    {
        var world = SafeWorld.Deployment.Site("Data center").Mediation("med-dc.x.com", "Data center")
            .Set("CsTrunk", "PstnGateway:sbc-chi", ("MediationServer", "med-dc.x.com")).Build();
        Assert.Equal(["locations"], Run(SafeWorld.Design.Text, world).Unknown.Single(check => check.Check.Id == "S14").Fields);
    }

    [Fact]
    public void WhatNobodyKnowsOfAFailureIsNotPassed()
    {
        // When the first trunk fails, nobody knows whether the second is reached.
        var world = SafeWorld.Deployment.Site("Data center").Mediation("med-dc.x.com", "Data center")
            .Set("CsTrunk", "PstnGateway:sbc-nyc", ("MediationServer", "med-dc.x.com")).Build();
        var result = Run(SafeWorld.Design.Text.Replace("\"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-rno\", \"mode\": \"psap\" }], "
            + "\"voicePolicies\": [\"Tag:RenoUsers\"]", "\"voicePolicies\": []", StringComparison.Ordinal), world);
        Assert.True(result.Unknown.Single(check => check.Check.Id == "S13").Untold > 0);
        Assert.Empty(Run(SafeWorld.Design.Text, SafeWorld.Deployment.Build()).Unknown);
    }

    [Fact]
    public void ADesignThatCannotBeReadIsAResult()
    {
        var text = SafeWorld.Design.Text.Replace("\"kind\": \"mpls\"", "\"kind\": \"mlps\"", StringComparison.Ordinal)
            .Replace("\"name\": \"Reno\",", "\"name\": \"Reno\", \"colour\": 1,", StringComparison.Ordinal);
        var error = Assert.Throws<DesignInvalidException>(() => DesignFile.Parse("bad.e911.json", text));
        var result = new AuditTestResult(CheckRunner.Unusable(CheckScope.OfDesign(null, null, Today, [], []), error));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["D01", "D01"], result.Findings.Select(finding => finding.Id));
        Assert.Equal(error.Problems.Select(problem => (problem.Place.Line, problem.Message)),
            result.Findings.Select(finding => (finding.Line, finding.Message)));
        Assert.All(result.Findings, finding => Assert.Equal("bad.e911.json", finding.File));
        Assert.DoesNotContain("D01", result.NotAsked);
        Assert.Equal(1, result.ChecksRun);
        Assert.Contains("since the design cannot be read", result.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("No design", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AsLongAsThereIsNoPlanNobodyKnowsWhatCallsWillDo()
    {
        var result = Run(SafeWorld.Design.Text.Replace("gw-rno", "gw-rmo", StringComparison.Ordinal), SafeWorld.Deployment.Build());
        var found = result.Findings.Single(finding => finding.Check.Id == "D02");
        Assert.Equal(("TrunkUnknown", "PstnGateway:gw-rmo", CheckSeverity.Error), (found.Id, found.Identity, found.Severity));
        Assert.Equal(2, result.ExitCode);
        Assert.All(result.Scope.Checks.Where(check => check.FollowsCalls), check =>
            Assert.True(result.Unknown.Single(unknown => unknown.Check == check).LacksPlan));
        Assert.DoesNotContain(result.Unknown, check => check.Check.Id is "S6" or "S9" or "D02");
        Assert.Null(result.Followed);
    }

    [Fact]
    public void WhatCouldNotBeReadIsNoMistakeOfTheDesign()
    {
        var world = SafeWorld.Deployment.Unread("CsVoicePolicy").Build();
        var result = Run(SafeWorld.Design.Text, world);
        Assert.Equal(3, result.ExitCode);
        Assert.Empty(result.Findings);
        Assert.Equal(["CsVoicePolicy"], result.Unknown.Single(check => check.Check.Id == "D02").Nouns);
        Assert.Equal(["CsVoicePolicy"], result.Unknown.Single(check => check.Check.Id == "S13").Nouns);
        var accepting = SafeWorld.Design.Text.TrimEnd()[..^1]
            + ", \"accept\": [{ \"id\": \"Unread:CsVoicePolicy\", \"reason\": \"No right.\" }] }";
        Assert.Equal(0, Run(accepting, world).ExitCode);
    }

    [Theory]
    [InlineData("C99", "is no check")]
    [InlineData("Unexpcted", "Did you mean \"Unexpected\"?")]
    [InlineData("NetworkSiteUnasigned", "Did you mean \"NetworkSiteUnassigned\"?")]
    public void AnIdThatAcceptsNothingIsSaid(string id, string word)
    {
        var text = SafeWorld.Design.Text.TrimEnd()[..^1] + $$""", "accept": [{ "id": "{{id}}", "reason": "r" }] }""";
        var finding = Assert.Single(Run(text, null).Findings);
        Assert.Equal(("D01", CheckSeverity.Warning), (finding.Check.Id, finding.Severity));
        Assert.Contains(word, string.Join(" ", new AuditTestResult(Run(text, null))
            .Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.NotNull(finding.Place);
    }

    [Fact]
    public void AFindingOfAPlanIsAcceptedByItsOwnId()
    {
        var text = SafeWorld.Design.Text.TrimEnd()[..^1] + """
            , "accept": [{ "id": "NetworkSiteUnassigned", "object": "CsNetworkSite Elko", "reason": "Sold.", "until": "2026-06-01" }] }
            """;
        var world = SafeWorld.Deployment.Office("Elko").Build();
        Assert.Equal("Sold.", Assert.Single(Run(text, world).Findings).Accepted);
        var later = CheckRunner.Run(CheckScope.OfDesign(DesignFile.Parse("a", text), world, Today.AddDays(1), [], []));
        Assert.Equal(new DateTime(2026, 6, 1), Assert.Single(later.Findings).Expired);
    }

    [Fact]
    public void WithoutADesignNobodySaysWhoseLawApplies()
    {
        var result = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, ["US02"], []),
            SafeWorld.Deployment.Build(), null, Today));
        Assert.True(Assert.Single(result.Unknown).NeedsDesign);
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public void CountriesWithoutRulesAreNamed()
    {
        var text = SafeWorld.Design.Text.Replace("\"name\": \"Reno\",", "\"name\": \"Reno\", \"jurisdiction\": \"AU\",",
            StringComparison.Ordinal);
        Assert.Contains("Not looked at: the law of AU (zone Reno)", new AuditTestResult(Run(text, null)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the law of", new AuditTestResult(Run(SafeWorld.Design.Text, null)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ALeftOverOfTheDesignSavesNoCall()
    {
        // The second trunk goes from the design; its route stays in the deployment until it is retired.
        const string Both = "\"providerTrunks\": [\"PstnGateway:sbc-chi\", \"PstnGateway:sbc-nyc\"],\n      "
            + "\"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-rno\", \"mode\": \"psap\" }]";
        var text = SafeWorld.Design.Text.Replace(Both, "\"providerTrunks\": [\"PstnGateway:sbc-chi\"]", StringComparison.Ordinal)
            .Replace(", \"voicePolicies\": [\"Tag:RenoUsers\"]", "", StringComparison.Ordinal);
        var found = Run(text, SafeWorld.Deployment.Build()).Findings.Where(finding => finding.Check.Id == "S3");
        Assert.Equal("Reno", Assert.Single(found).Identity);
    }

    [Theory]
    [InlineData("S19", "S4 asks it")]
    [InlineData("C01", "looks at something else")]
    [InlineData("S55", "Did you mean")]
    public void WhoAsksForWhatIsNotThereIsToldWhy(string id, string says) => Assert.Contains(says,
        Assert.Throws<E911Exception>(() => CheckScope.OfDesign(SafeWorld.Design, null, Today, [id], [])).Message, StringComparison.Ordinal);

    /// <summary>Nobody is counted off the network unless somebody writes it down: the policy there is held against the law all the
    /// same.</summary>
    [Fact]
    public void ThePolicyOffTheNetworkIsJudgedWithoutAnybodyCountedThere()
    {
        var world = JObject.Parse(SnapshotFile.Format(SafeWorld.Deployment.Build()));
        foreach (var callers in world["callers"]!.Where(callers => (string?)callers["networkSite"] == "*offnetwork*").ToArray())
            callers.Remove();
        var text = SafeWorld.Design.Text.Replace("\"locationRequired\": \"disclaimer\"",
            "\"notification\": { \"uris\": [] }, \"locationRequired\": \"no\"", StringComparison.Ordinal);
        var found = Run(text, SnapshotFile.Parse("x", world.ToString())).Findings.Where(finding => finding.Identity == "Global")
            .Select(finding => finding.Check.Id).ToArray();
        Assert.Contains("US05", found);
        Assert.Contains("US02", found);
    }

    private static AuditResult Run(string text, Snapshot? snapshot) =>
        CheckRunner.Run(CheckScope.OfDesign(DesignFile.Parse("test.e911.json", text), snapshot, Today, [], []));
}
