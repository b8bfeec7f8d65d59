using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// Harm behind something else: behind a second difference, behind what the plan told of, behind what was accepted, behind callers of whom
/// nothing was proved. Litware as planned; each of these was "no drift" or too little once.
/// </summary>
public sealed class HiddenHarmTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;

    [Fact]
    public void DifferencesThatHideEachOtherAreCriticalTogether()
    {
        var now = Right.With(new[] { "Primary", "Secondary" }.Select(leg => Right.Find(VoiceRoute.Type, "E911-Reno-" + leg)!
            .With("NumberPattern", "^X$").With("PstnUsages", new[] { "Reno Local" })));

        var items = Find(now).Items;

        // Any two that leave no way are needed: one of each route.
        var critical = items.Where(item => item.Severity == DriftSeverity.Critical).ToArray();
        Assert.Equal(["E911-Reno-Primary", "E911-Reno-Secondary"], critical.Select(item => item.Identity).Order());
        Assert.All(critical, item => Assert.Contains("Unlocated instead of Located", item.Effect, StringComparison.Ordinal));
        Assert.All(critical, item => Assert.DoesNotContain(" fails", item.Effect, StringComparison.Ordinal));
        Assert.Equal(4, items.Count);
        Assert.Equal(2, Drifts.Find(Litware.Design, now, DriftSeverity.Critical, Today, Litware.Plan).ExitCode);
    }

    [Fact]
    public void AGapThatThePlanToldOfIsNewsElsewhere()
    {
        var told = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);
        Assert.DoesNotContain(Find(told).Items, item => item.Identity == "10.20.3.0");

        var moved = told.With([told.Find(NetworkSubnet.Type, "10.20.3.0")!.With("NetworkSiteID", "Chicago")]);

        var item = Assert.Single(Find(moved).Items, item => item.Identity == "10.20.3.0");
        Assert.Equal((DriftKind.Unexpected, DriftSeverity.Critical), (item.Kind, item.Severity));
    }

    /// <summary>The plan said that a policy takes precedence, and what it made of the calls; not what would become of it.</summary>
    [Fact]
    public void WhatThePlanToldOfIsNoExcuseForWhatItBecomes()
    {
        var road = Right.Find(LocationPolicy.Type, "Global")!.Renamed("Tag:Road").With("Description", "On the road");
        CallerClass[] callers = [.. Litware.Snapshot.Callers.Select(one =>
            one.NetworkSite == "*offnetwork*" ? one with { LocationPolicy = "Tag:Road" } : one)];
        road = road.With("PstnUsage", "Road Emergency");
        var before = With(Litware.Snapshot.With([road, new DeploymentObject(VoiceRoute.Type, "Road 911",
            [new("Priority", 90L), new("NumberPattern", @"^\+911$"), new("PstnUsages", new[] { "Road Emergency" }),
                new("PstnGatewayList", new[] { "PstnGateway:e911-nyc.litwareinc.com" })])]), callers);
        var plan = Litware.Planned(Litware.Design, before);
        Assert.Contains(plan.Findings, finding => finding.Id == FindingIds.PolicyBeforeGlobal && finding.Identity == "Tag:Road");
        var applied = Litware.Complete(PlannedDeployment.After(before, plan.Steps));
        Assert.Empty(Drifts.Find(Litware.Design, applied, DriftSeverity.Minor, Today, plan).Items);

        var now = applied.With([road.With("EmergencyNumbers", new[] { new ValueRecord("DialString", "999", "DialMask", "911") })]);

        Assert.Contains(Drifts.Find(Litware.Design, now, DriftSeverity.Minor, Today, plan).Items, item =>
            item.Severity == DriftSeverity.Critical && item.Effect.Contains("off the network", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What was told was told of the policy as it was, of those who had it, and of the place that it was in.</summary>
    [Fact]
    public void WhatThePlanToldOfIsExcusedAsItWasTold()
    {
        var road = Right.Find(LocationPolicy.Type, "Global")!.Renamed("Tag:Road").With("Description", "On the road")
            .With("NotificationUri", "sip:desk@litwareinc.com").With("PstnUsage", "Road Emergency");
        CallerClass[] callers = [.. Litware.Snapshot.Callers.Select(one =>
            one.NetworkSite == "*offnetwork*" ? one with { LocationPolicy = "Tag:Road" } : one)];
        var vpn = new DeploymentObject(NetworkSubnet.Type, "10.99.0.0", [new("MaskBits", 16L), new("NetworkSiteID", "Reno")]);
        var before = With(Litware.Snapshot.With([road, vpn,
            new DeploymentObject(VoiceRoute.Type, "Road 911",
            [new("Priority", 90L), new("NumberPattern", @"^\+911$"), new("PstnUsages", new[] { "Road Emergency" }),
                new("PstnGatewayList", new[] { "PstnGateway:e911-nyc.litwareinc.com" })])]), callers);
        var plan = Litware.Planned(Litware.Design, before);
        var applied = Litware.Complete(PlannedDeployment.After(before, plan.Steps));
        DriftTestItem[] Items(Snapshot now) => [.. new DriftTestResult(DriftFinder.Find(Litware.Design, now, DriftSeverity.Minor, Today,
            DriftBasis.Of(plan) with { After = With(applied, []) })).Items
            .Where(item => item.Identity is "Tag:Road" or "10.99.0.0")];

        Assert.Empty(Items(applied));
        Assert.Empty(Items(With(applied, [.. callers.Select(one => one.LocationPolicy == "Tag:Road" ? one with { Count = 1 } : one)])));
        Assert.Equal("Tag:Road", Assert.Single(Items(applied.With([road.With("NotificationUri", null)]))).Identity);
        Assert.Equal("10.99.0.0", Assert.Single(Items(applied.With([vpn.With("NetworkSiteID", "Portland")]))).Identity);
        Assert.Single(Items(With(applied, [.. callers.Select(one => one.NetworkSite == "Chicago"
            ? one with { LocationPolicy = "Tag:Road" } : one)])));
    }

    [Fact]
    public void CallersInNoZoneWhoseCallsFailAreNamed()
    {
        var now = With(Right.With([new DeploymentObject(NetworkSite.Type, "Boise")]),
            [.. Right.Callers, new CallerClass(50, "Boise", "pool-chi.litwareinc.com", "Tag:HeadquartersUsers", null, "Tag:NorthAmerica",
                "modern")]);

        Assert.Contains(Find(now).Items, item =>
            item is { ObjectType: "CsNetworkSite", Identity: "Boise", Severity: DriftSeverity.Critical });
    }

    [Fact]
    public void WhoComesToAPlaceIsHeldAgainstWhatThePlanProvedThere()
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace(
            "\"kind\": \"multihomedMediationServer\", \"certified\": true, \"passesPidfLo\": true",
            "\"kind\": \"multihomedMediationServer\", \"certified\": true, \"passesPidfLo\": false", StringComparison.Ordinal));
        var plan = Litware.Planned(design, Litware.Snapshot);
        Assert.All(plan.Calls.Where(call => call.Callers.NetworkSite == "Portland"), call => Assert.Equal(Outcome.Unlocated, call.After));
        var applied = Litware.Complete(PlannedDeployment.After(Litware.Snapshot, plan.Steps));
        var now = With(applied, [.. applied.Callers.Select(one =>
            one.NetworkSite == "Portland" ? one with { DialPlan = "Tag:Detroit" } : one)]);

        Assert.DoesNotContain(Drifts.Find(design, now, DriftSeverity.Minor, Today, plan).Items, item => item.Identity == "Portland");
    }

    [Theory]
    [InlineData(@"^\+1312\d{7}$", "anonymous", true)]
    [InlineData(@"^\+1\d{10}$", "13125550100", true)]
    [InlineData(@"^\+1(\d{10})$", "+1$1", false)]
    [InlineData("(", "13125550100", false)]
    [InlineData(@"^\+1(\d{6})\d{4}$", "1${1}0000", true)]
    [InlineData(@"^\+1775(\d{7})$", "1312$1", true)]
    [InlineData(@"^\+44(\d{10})$", "+1$1", true)]
    [InlineData(@"^\+1206555(\d{4})$", "$1", true)]
    [InlineData(@"^\+(\d+)$", "$1", false)]
    [InlineData(@"^\+44(\d+)$", "0$1", false)]
    [InlineData(@"^\+([2-9]\d{6,14})$", "00$1", false)]
    [InlineData(@"^\+1(\d{10})$", "9$1", false)]
    [InlineData(@"^\+1206(\d{7})$", "$1", false)]
    public void ARuleThatShowsOneNumberForAllIsNamed(string pattern, string translation, bool named)
    {
        var now = Right.With([new DeploymentObject(OutboundCallingNumberTranslationRule.Type,
            "Service:PstnGateway:e911-chi.litwareinc.com/Main",
            [new("Priority", 0L), new("Pattern", pattern), new("Translation", translation)])]);

        var items = Find(now).Items.Where(item => item.ObjectType == "CsOutboundCallingNumberTranslationRule").ToArray();

        Assert.Equal(named ? [DriftSeverity.Major] : [], items.Select(item => item.Severity));
    }

    /// <summary>The provider wants the plus sign, as the design says.</summary>
    [Theory]
    [InlineData(@"^\+911$", "911", 0L, "Major")]
    [InlineData(@"^\+(\d{3})$", "$1", 0L, "Major")]
    [InlineData(@"^\+(911)$", "+$1", 0L, null)]
    [InlineData(@"^\+1(\d{10})$", "1$1", 0L, null)]
    public void ARuleThatTakesThePlusSignAwayIsNamed(string pattern, string translation, long priority, string? severity)
    {
        var now = Right.With([new DeploymentObject(OutboundTranslationRule.Type, "Service:PstnGateway:e911-chi.litwareinc.com/Plus",
            [new("Priority", priority), new("Pattern", pattern), new("Translation", translation)])]);
        var silent = DesignFile.Parse("litware.e911.json",
            Litware.Design.Text.Replace("\"expectsPlus\": true,", "", StringComparison.Ordinal));
        string[] Severities(DesignDocument design) => [.. Drifts.Find(design, now, DriftSeverity.Minor, Today, Litware.Plan).Items
            .Where(item => item.ObjectType == "CsOutboundTranslationRule" && item.Kind == DriftKind.Unexpected)
            .Select(item => item.Severity.ToString())];

        Assert.Equal(severity is null ? [] : [severity], Severities(Litware.Design));
        Assert.Equal(severity is null ? [] : ["Minor"], Severities(silent));
    }

    [Fact]
    public void ADisclaimerThatNobodyIsShownIsLost()
    {
        var global = Right.Find(LocationPolicy.Type, "Global")!;
        var shown = global.With("LocationRequired", "disclaimer").With("EnhancedEmergencyServiceDisclaimer", "Say where you are.");
        var traveller = new Caller { OffNetwork = true, RegistrarPool = "pool-chi.litwareinc.com", VoicePolicy = "Tag:HeadquartersUsers" };

        string Shown(DeploymentObject policy)
        {
            var engine = new CallEngine(new CallIndex(Right.With([policy]), CallFacts.From(Litware.Design)));
            return engine.ToldBy(engine.Run(new CallRequest(traveller, "911")))!.Disclaimer;
        }

        Assert.Equal(("Say where you are.", "", ""), (Shown(shown), Shown(shown.With("LocationRequired", "no")),
            Shown(shown.With("LocationRequired", "yes"))));
    }

    /// <summary>Nobody is known to sit there: whoever comes calls as from the zone whose policy the place names.</summary>
    [Theory]
    [InlineData("E911-Reno", "Major")]
    [InlineData("E911-London", "Critical")]
    [InlineData(null, null)]
    public void APlaceOutOfScopeThatTakesAPolicyOfAZoneIsNamed(string? policy, string? severity)
    {
        var nobody = With(Right, [.. Right.Callers.Where(one => one.NetworkSite != "Manila")]);
        var now = nobody.With([Right.Find(NetworkSite.Type, "Manila")!.With("LocationPolicy", policy)]);

        var items = Find(now).Items.Where(item => item is { ObjectType: "CsNetworkSite", Identity: "Manila" }).ToArray();

        Assert.Equal(severity is null ? [] : [severity], items.Select(item => item.Severity.ToString()));
        Assert.All(items, item => Assert.Equal("LocationPolicy", item.Property));
    }

    /// <summary>
    /// Who tests the way to the provider is not in need, and must not be told something else than an emergency call finds.
    /// </summary>
    [Theory]
    [InlineData("911", "Critical", "112 from Reno")]
    [InlineData("933", "Major", "933 from Reno")]
    public void APolicyThatLostANumberIsWeighedByWhatIsDialled(string lost, string severity, string effect)
    {
        var policy = Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!;
        var now = Right.With([policy.With("EmergencyNumbers", policy.Records("EmergencyNumbers")
            .Where(number => number.Text("DialString") != lost).ToArray())]);

        var item = Assert.Single(Find(now).Items);

        Assert.Equal(("EmergencyNumbers", severity), (item.Property, item.Severity.ToString()));
        Assert.StartsWith(effect, item.Effect, StringComparison.Ordinal);
    }

    /// <summary>What was moved is named, and not what it was moved past.</summary>
    [Theory]
    [InlineData("Secondary", "Fallback")]
    [InlineData("Fallback", "Primary")]
    public void ARouteThatWasMovedIsNamedAndNotTheOneThatItPassed(string leg, string past)
    {
        var moved = Right.Find(VoiceRoute.Type, "E911-Portland-" + leg)!;
        var other = past == "Primary" ? "Portland 911" : "E911-Portland-" + past;
        var place = Right.Find(VoiceRoute.Type, other)!.Number("Priority")!.Value + (past == "Fallback" ? 1 : -1);

        var result = DriftFinder.Find(Litware.Design, Right.With([moved.With("Priority", place)]), DriftSeverity.Minor, Today,
            DriftBasis.Of(Litware.Plan) with { After = Right });
        Assert.Equal([$"Changed CsVoiceRoute {moved.Identity} Priority"], new DriftTestResult(result).Items
            .Select(item => item.ToString()));
    }

    /// <summary>What a plan leaves behind does what it does together: one route of it alone meets no call.</summary>
    [Fact]
    public void WhatIsLeftBehindWaitsAsLongAsItDoesNoHarmTogether()
    {
        var fallback = Right.Find(VoiceRoute.Type, "E911-Reno-Fallback")!;
        var first = Right.All(VoiceRoute.Type).Min(route => route.Number("Priority") ?? 0);
        var peers = Right.Find(VoiceRoute.Type, "E911-Reno-Primary")!.Renamed("E911-Reno-Peers").With("Priority", first - 2);
        var now = Right.With([peers, fallback.Renamed("E911-Reno-Leg9").With("Priority", first - 1)]);

        Assert.DoesNotContain(Find(now).Items, item => item.Severity == DriftSeverity.Critical);
        Assert.Equal(DriftSeverity.Critical,
            Assert.Single(Find(now.Without([peers])).Items, item => item.Identity == "E911-Reno-Leg9").Severity);
    }

    /// <summary>The policy of a place, granted: on the road its numbers and usage go with the user.</summary>
    [Fact]
    public void APolicyOfAZoneThatIsGrantedIsNamed()
    {
        var now = With(Right, [.. Right.Callers.Select(one =>
            one is { NetworkSite: "Chicago", Kind: "modern" } ? one with { LocationPolicy = "Tag:E911-London" } : one)]);

        var item = Assert.Single(Find(now).Items, item => item.ObjectType == "CsLocationPolicy");

        Assert.Equal(("Tag:E911-London", DriftKind.Unexpected, DriftSeverity.Critical), (item.Identity, item.Kind, item.Severity));
        Assert.Contains("Misrouted", item.Effect, StringComparison.Ordinal);
    }

    /// <summary>Calls arrive on the road as well; but nothing is shown, and without the provider they go to the wrong place.</summary>
    [Fact]
    public void APolicyOfAZoneThatIsGrantedIsWeighedUnderFailures()
    {
        var now = With(Right, [.. Right.Callers.Select(one =>
            one.NetworkSite == "*offnetwork*" ? one with { LocationPolicy = "Tag:E911-Reno" } : one)]);
        DriftTestItem Item(string accept) => Assert.Single(Drifts.Find(DesignFile.Parse("litware.e911.json",
            Litware.Design.Text.Replace("\"accept\": [", "\"accept\": [ " + accept, StringComparison.Ordinal)), now, DriftSeverity.Minor,
            Today, Litware.Plan).Items, item => item.ObjectType == "CsLocationPolicy");

        Assert.Equal(DriftSeverity.Major, Item("").Severity);
        Assert.Contains("disclaimer", Item("").Effect, StringComparison.Ordinal);

        const string Accept = """
            { "id": "Unexpected", "object": "CsLocationPolicy E911-Reno", "of": ["EnhancedEmergencyServiceDisclaimer"], "reason": "r"
            """;
        Assert.Contains("atWorst", Item(Accept + " },").NotAccepted, StringComparison.Ordinal);
        Assert.Equal("r", Item(Accept + ", \"atWorst\": \"failed\" },").Accepted);
    }

    /// <summary>What is missing explains what it brought about; for the rest it is put back as it was.</summary>
    [Fact]
    public void AMissingTrunkExplainsNothingElse()
    {
        var trunk = Right.Find(Trunk.Type, "PstnGateway:e911-nyc.litwareinc.com")!;
        var basis = DriftBasis.Of(Litware.Plan) with { After = Right };
        var now = Right.Without([trunk])
            .With([Right.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("EnableAutomaticFailover", false)]);

        var items = new DriftTestResult(DriftFinder.Find(Litware.Design, now, DriftSeverity.Minor, Today, basis)).Items;

        Assert.Contains(items, item => item.Kind == DriftKind.Missing);
        Assert.Contains(items, item => item.Severity == DriftSeverity.Major && item.Identity == "Reno"
            && item.Effect.Contains("sba-rno", StringComparison.Ordinal));
        Assert.DoesNotContain(items, item => item.Effect.Contains("e911-chi", StringComparison.Ordinal));
    }

    /// <summary>Who sits in a network that no site has any more calls as from outside; a network of the same place is no news.</summary>
    [Fact]
    public void ANetworkThatBelongsElsewhereIsNamedWhereThatHarms()
    {
        var basis = DriftBasis.Of(Litware.Plan) with { After = Right };
        DriftTestResult Result(Snapshot now) => new(DriftFinder.Find(Litware.Design, now, DriftSeverity.Minor, Today, basis));
        IReadOnlyList<DriftTestItem> Items(Snapshot now) => Result(now).Items;
        var london = Right.All(NetworkSubnet.Type).Where(subnet => subnet.Text("NetworkSiteID") == "London").ToArray();

        var gone = Items(Right.Without([london[0]])).Where(item => item.ObjectType == "CsNetworkSubnet").ToArray();
        var item = Assert.Single(gone);
        Assert.Equal((london[0].Identity, "NetworkSiteID", "London", DriftSeverity.Critical),
            (item.Identity, item.Property, item.Intended, item.Severity));
        Assert.Contains("from London", item.Effect, StringComparison.Ordinal);

        // No plan mends it.
        var text = Result(Right.Without([london[0]])).Text.Replace(Environment.NewLine, " ", StringComparison.Ordinal);
        Assert.Contains($"{london[0].Identity} -NetworkSiteID 'London'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("New-E911TrunkPlan", text, StringComparison.Ordinal);

        var elsewhere = Items(Right.With([london[0].With("NetworkSiteID", "Manila")]));
        Assert.Equal("Manila", Assert.Single(elsewhere, one => one.Identity == london[0].Identity).Actual);
        Assert.DoesNotContain(Items(Right), one => one.ObjectType == "CsNetworkSubnet");
        Assert.DoesNotContain(Items(Right.With([london[0].Renamed("10.108.0.0").With("MaskBits", 14)]).Without([london[0]])),
            one => one.ObjectType == "CsNetworkSubnet");
    }

    /// <summary>Whoever comes over remote access may have an address of the place that is mapped, though nobody is counted by it.</summary>
    [Fact]
    public void APlaceOfRemoteAccessIsJudgedByWhoeverHasAnAddressThere()
    {
        var subnet = Right.Find(NetworkSubnet.Type, "10.110.1.0")!.Renamed("10.99.2.0").With("MaskBits", 24);
        DriftTestItem At(string site) => Assert.Single(Find(Right.With([subnet.With("NetworkSiteID", site)])).Items,
            item => item.Identity == "10.99.2.0");

        var item = At("London");
        Assert.Equal(DriftSeverity.Critical, item.Severity);
        Assert.Matches("from an address of 10.99.2.0/24 .*: (Misrouted|Failed) instead of ", item.Effect);
    }

    private static DriftTestResult Find(Snapshot now) => Drifts.Find(Litware.Design, now, DriftSeverity.Minor, Today, Litware.Plan);

    private static Snapshot With(Snapshot snapshot, IReadOnlyList<CallerClass> callers) =>
        snapshot.WithCallersOf(new Snapshot([]) { Callers = callers });
}
