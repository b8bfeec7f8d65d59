using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>What one thing that is known, or accepted, must not keep anybody from saying of another.</summary>
public sealed class SilenceTests
{
    private const string Gone = "PstnGateway:gw-cgn.litwareinc.com";
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);

    /// <summary>A trunk that is missing in Cologne explains nothing of Portland, whether somebody accepted it or not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ATrunkThatIsMissingHidesNothingElsewhere(bool accepted)
    {
        var design = accepted ? Accepting($$"""{ "id": "Missing", "object": "CsTrunk {{Gone}}", "reason": "r" }""") : Litware.Design;
        var weak = Right.Without([Right.Find(Trunk.Type, Gone)!])
            .With([Right.Find(Trunk.Type, "PstnGateway:e911-pdx.litwareinc.com")!.With("Routable", false)]);

        var result = Drifts.Find(design, weak, DriftSeverity.Minor, Today, Litware.Plan);

        Assert.Contains(result.Items, item => item is { Identity: "Portland", Severity: DriftSeverity.Major });
        Assert.DoesNotContain(result.Items, item => item is { Identity: "Cologne", Severity: DriftSeverity.Major });
        Assert.Equal(2, result.ExitCode);
    }

    /// <summary>Who accepts what a network site names has not accepted what may become of its calls one day.</summary>
    [Fact]
    public void AnAcceptedObjectCoversNoCalls()
    {
        var moved = Right.With([Right.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("BackupRegistrar", null)]);
        const string Calls = "Changed CsNetworkSite Reno Calls to 911, 112, 999";

        var result = Drifts.Find(Accepting("""{ "id": "Changed", "object": "CsNetworkSite Reno", "reason": "r" }"""), moved,
            DriftSeverity.Minor, Today, Litware.Plan);
        Assert.Equal((Calls, ""), (Assert.Single(result.Items).ToString(), result.Items[0].Accepted));
        Assert.Equal(2, result.ExitCode);

        var accepted = Drifts.Find(Accepting("""{ "id": "Calls", "object": "CsNetworkSite Reno", "atWorst": "failed", "reason": "r" }"""),
            moved, DriftSeverity.Minor, Today, Litware.Plan);
        Assert.Equal((Calls, "r"), (Assert.Single(accepted.Items).ToString(), accepted.Items[0].Accepted));
        Assert.True(accepted.Clean);
    }

    /// <summary>One property that is accepted does not cover another of the same object.</summary>
    [Theory]
    [InlineData("NotificationUri", 0)]
    [InlineData("notificationuri", 0)]
    [InlineData("ConferenceUri", 2)]
    public void AnAcceptedPropertyCoversItself(string property, int exitCode)
    {
        var edited = Right.With([Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!.With("NotificationUri", "sip:other@x")]);
        var result = Drifts.Find(Accepting(
            $$"""{ "id": "Changed", "object": "CsLocationPolicy E911-Reno", "property": "{{property}}", "reason": "r" }"""), edited,
            DriftSeverity.Minor, Today, Litware.Plan);
        Assert.Equal(exitCode, result.ExitCode);
    }

    /// <summary>Who accepts an object has not accepted the harm that it may do one day, nor a value that of another.</summary>
    [Theory]
    [InlineData("", 2, "it is accepted, but not the harm that it does now: name its \"property\"")]
    [InlineData(""", "property": "NotificationUri" """, 0, "")]
    [InlineData(""", "property": "NotificationUri", "of": ["sip:other@x"] """, 0, "")]
    [InlineData(""", "property": "NotificationUri", "of": ["sip:desk@x"] """, 2, "it is accepted, but for what \"of\" says alone")]
    public void WhatIsAcceptedOfAnObjectIsNamed(string what, int exitCode, string why)
    {
        var policy = Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!;
        var design = Accepting($$"""{ "id": "Changed", "object": "CsLocationPolicy E911-Reno", "reason": "r"{{what}} }""");

        var result = Drifts.Find(design, Right.With([policy.With("NotificationUri", "sip:other@x")]), DriftSeverity.Minor, Today,
            Litware.Plan);
        Assert.Equal((exitCode, why), (result.ExitCode, Assert.Single(result.Items).NotAccepted));
        if (what.Length == 0) Assert.Equal(0, Drifts.Find(design, Right.With([policy.With("LocationRefreshInterval", 2)]),
            DriftSeverity.Minor, Today, Litware.Plan).ExitCode);
    }

    /// <summary>Who accepts an object as such says too who is not told any more because of it.</summary>
    [Theory]
    [InlineData("", false, "it is accepted, but not that people are told or shown less: name the property that is lost in \"of\"")]
    [InlineData(""", "of": ["NotificationUri"] """, false,
        "it is accepted, but not that people are told or shown less: name the property that is lost in \"of\"")]
    [InlineData(""", "of": ["notificationUri", "EnhancedEmergencyServiceDisclaimer"] """, true, "")]
    public void WhoIsNotToldAnyMoreIsAcceptedByName(string of, bool borne, string why)
    {
        var design = Accepting($$"""{ "id": "Unexpected", "object": "CsLocationPolicy Site:Chicago", "reason": "r"{{of}} }""");
        var same = Right.Find(LocationPolicy.Type, "Global")!.Renamed("Site:Chicago");
        var silent = same.With("NotificationUri", null).With("LocationRequired", "no");
        DriftTestItem Item(DeploymentObject policy) => Assert.Single(
            Drifts.Find(design, Right.With([policy]), DriftSeverity.Minor, Today, Litware.Plan).Items,
            item => item is { Identity: "Site:Chicago", Property: "" });

        Assert.Equal("r", Item(same).Accepted);
        Assert.Equal((why, borne), (Item(silent).NotAccepted, Item(silent).Accepted.Length > 0));
    }

    /// <summary>Calls that are lost when something fails are borne as little as those that are lost at once.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData(""", "atWorst": "misrouted" """, true)]
    public void WhatBecomesOfCallsUnderAFailureIsBorneOnlyIfItIsSaid(string atWorst, bool borne)
    {
        var route = Right.Find(VoiceRoute.Type, "E911-New York-Local")!;
        var design = Accepting("""{ "id": "Changed", "object": "CsVoiceRoute E911-New York-Local", "property": "PstnGatewayList", """
            + $$""" "reason": "r"{{atWorst}} }""");

        var result = Drifts.Find(design, Right.With([route.With("PstnGatewayList", route.List("PstnGatewayList").Take(1).ToArray())]),
            DriftSeverity.Minor, Today, Litware.Plan);

        var item = Assert.Single(result.Items, item => item.Identity == "E911-New York-Local");
        Assert.Equal((DriftSeverity.Major, borne), (item.Severity, item.Accepted.Length > 0));
        Assert.Contains("fails", item.Effect, StringComparison.Ordinal);
    }

    /// <summary>The way out that is named for a network that was moved on purpose is one: as it stands there, with a reason.</summary>
    [Fact]
    public void WhatIsNamedToAcceptAMovedNetworkAcceptsIt()
    {
        var basis = DriftBasis.Of(Litware.Plan) with { After = Right };
        var moved = Right.With([Right.Find(NetworkSubnet.Type, "10.120.1.0")!.With("NetworkSiteID", null)]);
        var result = DriftFinder.Find(Litware.Design, moved, DriftSeverity.Minor, Today, basis);
        Assert.Equal(DriftSeverity.Critical, Assert.Single(result.Items, item => item.ObjectType == "CsNetworkSubnet").Severity);
        var said = Assert.Single(DriftText.Ending(result), line => line.Contains("\"NetworkSiteID\"", StringComparison.Ordinal));
        var from = said.IndexOf('{');

        var accepted = DriftFinder.Find(Accepting(said.Substring(from, said.IndexOf('}') + 1 - from)), moved, DriftSeverity.Minor, Today,
            basis);

        Assert.Equal("…", Assert.Single(accepted.Items, item => item.ObjectType == "CsNetworkSubnet").Accepted);
    }

    /// <summary>The nouns of callers are nouns too: a right that nobody will grant can be accepted.</summary>
    [Theory]
    [InlineData("CsUser")]
    [InlineData("CsAnalogDevice")]
    public void ThatCallersWereNotReadCanBeAccepted(string noun)
    {
        var unread = new Snapshot(ObjectTypes.All.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Right.All(type))))
            { Callers = Right.Callers, Unread = [new UnreadNoun(noun, "Denied.")] };
        Assert.Equal(3, Drifts.Find(Litware.Design, unread, DriftSeverity.Minor, Today, Litware.Plan).ExitCode);
        Assert.Equal(0, Drifts.Find(Accepting($$"""{ "id": "Unread:{{noun}}", "reason": "r" }"""), unread, DriftSeverity.Minor, Today,
            Litware.Plan).ExitCode);
    }

    /// <summary>A snapshot that does not say which emergency numbers are lines of users has not seen what decides calls.</summary>
    [Fact]
    public void ASnapshotWithoutOwnersOfEmergencyNumbersIsInconclusive()
    {
        var lines = SnapshotFile.Format(Right).Replace("\r", "", StringComparison.Ordinal).Split(new[] { '\n' }).Where(line =>
            !line.Contains("\"emergencyNumberOwners\"", StringComparison.Ordinal)).ToArray();
        var silent = SnapshotFile.Parse("x", string.Join("\n", lines));
        Assert.False(silent.OwnersNoted);
        Assert.DoesNotContain("emergencyNumberOwners", SnapshotFile.Format(silent), StringComparison.Ordinal);

        var result = Drifts.Find(Litware.Design, silent, DriftSeverity.Minor, Today, Litware.Plan);
        Assert.Equal((3, true), (result.ExitCode, result.Inconclusive));
        Assert.StartsWith("Inconclusive: CsUser could not be read.", result.Summary, StringComparison.Ordinal);
        Assert.Equal(0, Drifts.Find(Accepting("""{ "id": "Unread:CsUser", "reason": "r" }"""), silent, DriftSeverity.Minor, Today,
            Litware.Plan).ExitCode);

        var plan = Litware.Planned(Litware.Design, silent);
        Assert.Equal((true, "CsUser"), (plan.Inconclusive, Assert.Single(plan.Unread)));
        Assert.Contains("\"emergencyNumberOwners\"", Assert.Single(plan.Findings, finding => finding.Id == FindingIds.CallersUnread)
            .Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "Changed", "reason": "r" }""", "has no \"object\"")]
    [InlineData("""{ "id": "calls", "reason": "r" }""", "has no \"object\"")]
    [InlineData("""{ "id": "Unreadable", "reason": "r" }""", "or Unread: and a noun")]
    [InlineData("""{ "id": "Unread:CsUsers", "reason": "r" }""", "Did you mean \"Unread:CsUser\"?")]
    [InlineData("""{ "id": "C08", "property": "Priority", "reason": "r" }""",
        "\"property\" stands beside Missing, Changed, Unexpected, Calls")]
    [InlineData("""{ "id": "Changed", "object": "CsVoiceRoute x", "property": "Prioriti", "reason": "r" }""", "Did you mean \"Priority\"?")]
    public void WhatWouldAcceptAnythingOrNothingIsRefused(string accept, string word) => Assert.Contains(word,
        Assert.Throws<DesignInvalidException>(() => Accepting(accept)).Message, StringComparison.Ordinal);

    /// <summary>What an adopted route shows to the emergency service stays as it was when the plan was applied.</summary>
    [Theory]
    [InlineData("AlternateCallerId", "+15095559999")]
    [InlineData("SuppressCallerId", false)]
    public void ACallerIdOfAnAdoptedRouteThatTheDesignDoesNotNameIsKept(string property, object value)
    {
        var design = Offices.Design(zone: """, "adopt": ["CsVoiceRoute Old"], "objects": { "primaryRoute": "Old" }""");
        var start = Offices.One.Route("Old", @"^\+911$", "Old", "sbc1").Build();
        start = start.With([start.Find(VoiceRoute.Type, "Old")!.With("SuppressCallerId", true).With("AlternateCallerId", "+15095550100")]);
        var plan = Planner.Make(design, start, [], Litware.Created).Plan!;
        var applied = PlannedDeployment.After(start, plan.Steps);
        Assert.Empty(Drifts.Find(design, applied, DriftSeverity.Minor, Today, plan).Items);

        var item = Assert.Single(Drifts.Find(design, applied.With([applied.Find(VoiceRoute.Type, "Old")!.With(property, value)]),
            DriftSeverity.Minor, Today, plan).Items);

        Assert.Equal(($"Changed CsVoiceRoute Old {property}", DriftSeverity.Major), (item.ToString(), item.Severity));
    }

    /// <summary>Whoever calls from home is somebody, also where nobody was counted there.</summary>
    [Theory]
    [InlineData("EnhancedEmergencyServicesEnabled", false)]
    [InlineData("PstnUsage", "Nothing")]
    public void TheGlobalPolicyIsSomebodys(string property, object value)
    {
        var design = Offices.Design(design: """, "offNetwork": { "providerTrunks": ["PstnGateway:sbc1"] }""");
        var start = Offices.One.Callers(5, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var plan = Planner.Make(design, start, [], Litware.Created).Plan!;
        Assert.Contains(plan.Calls, call => call is { Callers.NetworkSite: null, Count: 0, IsSupposed: true });
        var applied = PlannedDeployment.After(start, plan.Steps);
        Assert.Empty(Drifts.Find(design, applied, DriftSeverity.Minor, Today, plan).Items);

        var broken = applied.With([applied.Find(LocationPolicy.Type, "Global")!.With(property, value)]);

        Assert.All([Drifts.Find(design, broken, DriftSeverity.Minor, Today, plan), Drifts.Find(design, broken, DriftSeverity.Minor, Today)],
            result => Assert.Equal(($"Changed CsLocationPolicy Global {property}", DriftSeverity.Critical),
                (Assert.Single(result.Items).ToString(), result.Items[0].Severity)));
    }

    private static DesignDocument Accepting(string accept) => DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace(
        "\"accept\": [", $"\"accept\": [ {accept},", StringComparison.Ordinal));
}
