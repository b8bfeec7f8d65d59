using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Checks;

/// <summary>What a run of checks counts, accepts, and does not tell.</summary>
public sealed class AuditTests
{
    private const string Accept = "\"offNetwork\": {";
    private static readonly DateTime Today = new(2026, 6, 1);

    private static DeploymentBuilder Broken => GoodWorld.Deployment
        .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc-chi", ("EnablePIDFLOSupport", false));

    [Theory]
    [InlineData("""{ "id": "C19", "object": "CsTrunk PstnGateway:sbc-chi", "reason": "Known.", "until": "2026-06-01" }""", "Known.", 0)]
    [InlineData("""{ "id": "C19", "reason": "Known." }""", "Known.", 0)]
    [InlineData("""{ "id": "C19", "object": "CsTrunk PstnGateway:sbc-nyc", "reason": "Known." }""", "", 2)]
    [InlineData("""{ "id": "C20", "reason": "Known." }""", "", 2)]
    [InlineData("""{ "id": "C19", "reason": "Known.", "until": "2026-05-31" }""", "", 2)]
    public void AcceptedIsWhatTheDesignAccepts(string accept, string reason, int exitCode)
    {
        var result = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, ["C19"], []), Broken.Build(),
            Accepting(accept), Today));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(reason, finding.Accepted);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(accept.Contains("05-31", StringComparison.Ordinal) ? new DateTime(2026, 5, 31) : null, finding.Expired);
        var text = Page(result);
        Assert.Equal(finding.Expired is not null, text.Contains("was accepted until 2026-05-31", StringComparison.Ordinal));
        Assert.Equal(reason.Length > 0, text.Contains("Accepted:", StringComparison.Ordinal));
    }

    /// <summary>A number without a dial string is told, and keeps nothing else from being looked at.</summary>
    [Theory]
    [InlineData(null, "911")]
    [InlineData("", "911")]
    [InlineData(null, null)]
    public void ANumberWithoutADialStringStopsNothing(string? number, string? mask)
    {
        var right = Litware.Right;
        var broken = right.With(right.All(LocationPolicy.Type).Select(policy => policy.With([
            new("EmergencyNumbers", new[] { new ValueRecord("DialString", number, "DialMask", mask) }),
            new("EmergencyDialString", number), new("EmergencyDialMask", mask)])));
        foreach (var design in new[] { Litware.Design, null })
        {
            var found = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, [], []), broken, design, Today));
            Assert.Contains(found.Findings, finding => finding.Check.Id == "C32" && finding.Identity == "Tag:E911-Reno");
            Assert.All(new AuditTestResult(found).Findings, finding => Assert.NotEmpty(finding.Message));
        }

        Assert.NotEmpty(Planner.Make(Litware.Design, broken, [], Litware.Created).Plan!.Steps);
        Assert.Contains(Drifts.Find(Litware.Design, broken, DriftSeverity.Minor, Today).Items,
            item => item.Identity == "Tag:E911-Reno" && item.Severity == DriftSeverity.Critical);
        Assert.NotEmpty(DraftFile.Text(Drafter.Draft(broken, null, Litware.Created).Draft, "schema").Text);
    }

    [Fact]
    public void TheLowestSeverityThatCountsIsTheUsers()
    {
        var scope = new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, [], []), GoodWorld.Deployment
            .Set("CsTrunkConfiguration", "Service:PstnGateway:sbc-chi", ("RemovePlusFromUri", true)).Build(), GoodWorld.Design, Today);
        Assert.Equal([2, 2, 0], new[] { CheckSeverity.Information, CheckSeverity.Warning, CheckSeverity.Error }
            .Select(lowest => CheckRunner.Run(scope with { MinimumSeverity = lowest }).ExitCode));
    }

    /// <summary>Every noun that some check needs: without it that check does not pass, and the run is not clean.</summary>
    [Fact]
    public void ANounThatIsNotReadIsNeverPassed()
    {
        foreach (var type in CheckCatalog.All.Where(check => (check.Subject & CheckSubject.Deployment) != 0)
            .SelectMany(check => check.Needs).Distinct())
        {
            var result = Run(GoodWorld.Deployment.Unread(type.Noun), GoodWorld.Design);
            Assert.Empty(result.Findings.Where(finding => finding.Identity != GoodWorld.Phones)
                .Select(finding => $"{type.Noun}: {finding.Check.Id} {CheckSentence.Message(finding)}"));
            Assert.Equal(3, result.ExitCode);
            Assert.All(CheckCatalog.All.Where(check => (check.Subject & CheckSubject.Deployment) != 0 && check.Needs.Contains(type)),
                check => Assert.Contains(result.Unknown, unknown => unknown.Check == check && unknown.Nouns.Contains(type.Noun)));
        }
    }

    [Fact]
    public void AnUnreadNounCanBeAccepted()
    {
        const string Noun = "CsSipResponseCodeTranslationRule";
        var result = Run(GoodWorld.Deployment.Unread(Noun), Accepting($$"""{ "id": "Unread:{{Noun}}", "reason": "No right." }"""));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["C52: No right."], result.Unknown.Select(unknown => $"{unknown.Check.Id}: {unknown.Accepted}"));
        Assert.Equal(3, Run(GoodWorld.Deployment.Unread(Noun), GoodWorld.Design).ExitCode);
    }

    /// <summary>A noun that is accepted as unread accepts nothing that is not known for another reason.</summary>
    [Fact]
    public void WhatNoNounExplainsIsNotAcceptedWithOne()
    {
        const string Noun = "CsOutboundTranslationRule";
        var accepting = Accepting($$"""{ "id": "Unread:{{Noun}}", "reason": "No right." }""");
        var unread = GoodWorld.Deployment.Unread(Noun);
        Assert.Equal(("No right.", 0), (Accepted(Run(unread, accepting)), Run(unread, accepting).ExitCode));
        var nowhere = unread.Site("Data center").Mediation("med-dc.x.com", "Data center")
            .Set("CsTrunk", "sbc-chi", ("MediationServer", "med-dc.x.com"));
        Assert.Equal(("", 3), (Accepted(Run(nowhere, accepting)), Run(nowhere, accepting).ExitCode));

        static string Accepted(AuditResult result) => Assert.Single(result.Unknown, unknown => unknown.Check.Id == "C16").Accepted;
    }

    /// <summary>What stands in behind the emergency usage may be unknown although all calls arrive.</summary>
    [Fact]
    public void AFallbackThatCannotBeToldIsNoGoodOne()
    {
        var nowhere = GoodWorld.Deployment.Site("Data center").Mediation("med-dc.x.com", "Data center")
            .Set("CsTrunk", "gw-rno", ("MediationServer", "med-dc.x.com"));
        Assert.Subset(new HashSet<string>(Run(nowhere, GoodWorld.Design).Unknown.Select(unknown => unknown.Check.Id)),
            new HashSet<string> { "C11", "X04" });
    }

    /// <summary>Nobody knows whether the gateway behind the provider is reached, and so not either what the voice policy would save.
    /// </summary>
    [Fact]
    public void WhatIsBehindTheProviderAndCannotBeToldIsNotPassed()
    {
        var design = DesignFile.Parse("good.e911.json", GoodWorld.DesignText);
        var nowhere = GoodWorld.Deployment.Site("Data center").Mediation("med-dc.x.com", "Data center")
            .Set("CsTrunk", "gw-rno", ("MediationServer", "med-dc.x.com"));
        var result = Run(nowhere, design);
        Assert.DoesNotContain(result.Findings, finding => finding.Check.Id == "C12");
        Assert.InRange(Assert.Single(result.Unknown, unknown => unknown.Check.Id == "C12").Untold, 1, int.MaxValue);
    }

    /// <summary>A trunk of which nobody knows what it is for hides what would be wrong with it.</summary>
    [Fact]
    public void ATrunkOfUnknownRoleLeavesItsChecksOpen()
    {
        var world = GoodWorld.Deployment.Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc-chi")
            .Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc-nyc")
                .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true));
        Assert.Subset(new HashSet<string>(Run(world, null).Unknown.Select(unknown => unknown.Check.Id)),
            new HashSet<string> { "C15", "C16", "C28", "C29", "C39", "C40" });
    }

    /// <summary>Where nobody was asked for users nobody knows whose line is an emergency number.</summary>
    [Fact]
    public void LinesThatNobodyAskedForAreNotFoundClean()
    {
        var text = JObject.Parse(SnapshotFile.Format(GoodWorld.Deployment.Build()));
        ((JArray)text["unread"]!).Add(new JObject { ["noun"] = "CsUser", ["reason"] = "Not asked.", ["asked"] = false });
        Assert.Equal(["C36 CsUser", "C37 CsUser"], Run(SnapshotFile.Parse("x", text.ToString()), GoodWorld.Design).Unknown
            .Select(unknown => $"{unknown.Check.Id} {string.Join(' ', unknown.Nouns)}"));
    }

    [Fact]
    public void WhatIsFoundOfTheRestStands()
    {
        var result = Run(Broken.Set("CsVoiceRoute", "Reno PSTN", ("NumberPattern", "(")).Unread("CsVoiceNormalizationRule"),
            GoodWorld.Design);
        Assert.Contains(result.Findings, finding => finding.Check.Id == "C60");
        Assert.Contains(result.Unknown, unknown => unknown.Check.Id == "C60");
        Assert.Equal(2, result.ExitCode);
        Assert.True(result.Inconclusive);
    }

    /// <summary>
    /// A good deployment of which nobody says anything: nothing is wrong there, and what a design alone tells is not passed.
    /// </summary>
    [Fact]
    public void WithoutADesignNothingIsFoundInAGoodDeployment()
    {
        var result = Run(GoodWorld.Deployment, null);
        Assert.Empty(result.Findings.Select(finding => $"{finding.Check.Id} {finding.Identity}: {CheckSentence.Message(finding)}"));
        Assert.True(result.Inconclusive);
        Assert.All(CheckCatalog.All.Where(check => check.NeedsDesign && (check.Subject & CheckSubject.Deployment) != 0),
            check => Assert.Contains(result.Unknown, unknown => unknown.Check == check && unknown.NeedsDesign));
    }

    [Fact]
    public void TheExampleShowsWhatIsWrongWithIt()
    {
        var found = Run(Litware.Snapshot, Litware.Design).Findings.Where(finding => finding.Severity > CheckSeverity.Information)
            .GroupBy(finding => finding.Check.Id).ToDictionary(same => same.Key, same => same.Count());
        foreach (var (id, count) in new[] { ("C06", 1), ("C11", 1), ("C12", 1), ("C14", 3), ("C17", 2), ("C19", 2), ("X01", 1), ("X03", 2),
            ("C24", 1), ("C25", 1), ("C28", 1), ("C29", 1), ("C46", 1), ("C56", 1) }) Assert.Equal((id, count),
                (id, found.GetValueOrDefault(id)));
    }

    [Fact]
    public void AfterTheExamplesPlanNoErrorIsLeftThatItsDesignDoesNotAccept()
    {
        var result = Run(PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps), Litware.Design);
        Assert.DoesNotContain(result.Open, finding => finding.Severity == CheckSeverity.Error);
        Assert.Equal(["C08 E911-New York-Peers", "C28 New York", "C34 Tag:Detroit", "C41 Cologne", "US03 New York"], result.Findings
            .Where(finding => finding.Accepted.Length > 0).Select(finding => finding.Check.Id + " " + finding.Identity)
            .Order(StringComparer.Ordinal));
        Assert.Empty(result.Unknown);
    }

    /// <summary>Who accepted that one network has no row has not accepted the next one.</summary>
    [Fact]
    public void TheNextNetworkWithoutARowIsNotAcceptedWithTheFirst()
    {
        var after = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);
        var next = after.With([after.Find(NetworkSubnet.Type, "10.20.3.0")!.Renamed("10.20.9.0")]);
        var result = Run(next, Litware.Design);

        Assert.Equal(["C28", "US03"], result.Open.Where(finding => finding.Severity == CheckSeverity.Error)
            .Select(finding => finding.Check.Id).Order(StringComparer.Ordinal));
        Assert.All(result.Open.Where(finding => finding.Severity == CheckSeverity.Error), finding =>
            Assert.StartsWith("10.20.9.0", Assert.Single(finding.Beyond), StringComparison.Ordinal));
        Assert.Contains("accepted, but not for 10.20.9.0", Page(result).Replace(Environment.NewLine, " ", StringComparison.Ordinal)
            .Replace("    ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var accepted = DesignFile.Parse(Litware.Design.Path, Litware.Design.Text
            .Replace("\"of\": [\"10.20.3.0\"]", "\"of\": [\"10.20.3.0\", \"10.20.9.0\"]", StringComparison.Ordinal));
        Assert.DoesNotContain(Run(next, accepted).Open, finding => finding.Severity == CheckSeverity.Error);
    }

    /// <summary>A–B, B–D and A–C admit nobody; all ways lead to A, and nobody is in C.</summary>
    [Fact]
    public void ARefusedCallIsChargedToTheLinksThatRefuseIt()
    {
        var world = new DeploymentBuilder();
        foreach (var place in new[] { "A", "B", "C", "D" })
            world.Site(place).Region("Region" + place, place).NetworkSite(place, "Region" + place)
                .Subnet($"10.{place[0] - 'A'}.0.0", place);
        var result = Run(world.Pool("pool-a", "A", mediation: true).Gateway("gw-a", "A")
            .LocationPolicy("Tag:E", "E", "911").Route("R", @"^\+911$", "E", "gw-a").VoicePolicy("Tag:Users")
            .Profile("Thin1", 0).Profile("Thin2", 0).Profile("Thin3", 0).AdmissionControl()
            .RegionLink("RegionA", "RegionB", "Thin1").RegionLink("RegionA", "RegionC", "Thin2").RegionLink("RegionB", "RegionD", "Thin3")
            .Callers(5, "A", "pool-a", "Tag:Users", locationPolicy: "Tag:E")
            .Callers(5, "B", "pool-a", "Tag:Users", locationPolicy: "Tag:E")
            .Callers(5, "D", "pool-a", "Tag:Users", locationPolicy: "Tag:E"), null);
        Assert.Equal(["Thin1 Error B,D", "Thin2 Information ", "Thin3 Error D"], result.Findings
            .Where(finding => finding.Check.Id == "C42").OrderBy(finding => finding.Identity, StringComparer.Ordinal)
            .Select(finding => $"{finding.Identity} {finding.Severity} "
                + string.Join(',', finding.Groups.Select(group => group.NetworkSite).Order(StringComparer.Ordinal))));
    }

    /// <summary>Two ways between the regions, both with one profile, behind a site's own link with another: each alone refuses.</summary>
    [Fact]
    public void ALinkIsNotHarmlessBecauseAnotherRefusesBeforeIt()
    {
        var world = new DeploymentBuilder();
        foreach (var place in new[] { "A", "B", "C" })
            world.Site(place).Region("Region" + place, place).NetworkSite(place, "Region" + place)
                .Subnet($"10.{place[0] - 'A'}.0.0", place);
        var result = Run(world.NetworkSite("Branch", "RegionB").Subnet("10.9.0.0", "Branch")
            .Pool("pool-a", "A", mediation: true).Gateway("gw-a", "A")
            .LocationPolicy("Tag:E", "E", "911").Route("R", @"^\+911$", "E", "gw-a").VoicePolicy("Tag:Users")
            .Profile("Own", 0).Profile("Both", 0).AdmissionControl().Set("CsNetworkSite", "Branch", ("BWPolicyProfileID", "Own"))
            .RegionLink("RegionA", "RegionB", "Both").RegionLink("RegionA", "RegionC", "Both").RegionLink("RegionB", "RegionC")
            .Callers(5, "Branch", "pool-a", "Tag:Users", locationPolicy: "Tag:E"), null);
        Assert.Equal(["Both Error Branch", "Own Error Branch"], result.Findings
            .Where(finding => finding.Check.Id == "C42").OrderBy(finding => finding.Identity, StringComparer.Ordinal)
            .Select(finding =>
                $"{finding.Identity} {finding.Severity} {string.Join(',', finding.Groups.Select(group => group.NetworkSite))}"));
    }

    private static DesignDocument Accepting(string accept) => DesignFile.Parse("good.e911.json",
        GoodWorld.DesignText.Replace(Accept, "\"accept\": [" + accept + "],\n  " + Accept, StringComparison.Ordinal));

    private static AuditResult Run(DeploymentBuilder world, DesignDocument? design) => Run(world.Build(), design);

    private static AuditResult Run(Snapshot snapshot, DesignDocument? design) =>
        CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, [], []), snapshot, design, Today));

    private static string Page(AuditResult result) =>
        string.Join(' ', new AuditTestResult(result).Text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
