using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>What a drift does to calls decides its severity: on Litware as planned, with one thing broken.</summary>
public sealed class SeverityTests
{
    private static readonly DesignDocument Design = DesignFile.Read(Repository.Example("litware/litware.e911.json"));
    private static readonly Snapshot Applied = Litware.Right;

    [Theory]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "NumberPattern", "^911$", DriftSeverity.Major)]
    [InlineData("CsTrunkConfiguration", "Service:PstnGateway:e911-chi.litwareinc.com", "EnablePIDFLOSupport", "False",
        DriftSeverity.Critical)]
    [InlineData("CsNetworkSite", "Reno", "LocationPolicy", "E911-Detroit", DriftSeverity.Critical)]
    [InlineData("CsLocationPolicy", "Tag:E911-Reno", "EnhancedEmergencyServicesEnabled", "False", DriftSeverity.Critical)]
    [InlineData("CsLocationPolicy", "Tag:E911-Reno", "NotificationUri", "sip:nobody@litwareinc.com", DriftSeverity.Major)]
    public void OneChangeIsRatedByItsEffect(string noun, string identity, string property, string value, DriftSeverity severity)
    {
        var type = ObjectTypes.Get(noun);
        var item = Assert.Single(Find(Applied.With([Applied.Find(type, identity)!.With(property, value)])).Items);
        Assert.Equal((DriftKind.Changed, property, severity), (item.Kind, item.Property, item.Severity));
        Assert.NotEmpty(item.Effect);
    }

    /// <summary>At a site where the location service knows some networks only, those lose their location.</summary>
    [Fact]
    public void WhoHasALocationFromSomeNetworksLosesItToo()
    {
        var design = Offices.Design();
        var start = Offices.One.Subnet("10.77.0.0", "Reno", located: false).Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var plan = Litware.Planned(design, start);
        var applied = PlannedDeployment.After(start, plan.Steps);
        Assert.Empty(Drifts.Find(design, applied, DriftSeverity.Minor, default, plan).Items);

        var deaf = applied.With(applied.All(TrunkConfiguration.Type).Select(trunk => trunk.With("EnablePIDFLOSupport", false)));
        var items = Drifts.Find(design, deaf, DriftSeverity.Minor, default, plan).Items;

        Assert.Contains(items, item => item.Severity == DriftSeverity.Critical && item.Property == "EnablePIDFLOSupport"
            && item.Effect.Contains("Unlocated instead of Located", StringComparison.Ordinal));
    }

    [Fact]
    public void AMissingFallbackCostsACallWhenTheLinkFails()
    {
        var item = Assert.Single(Find(Applied.Without([Applied.Find(VoiceRoute.Type, "E911-Reno-Local")!])).Items);
        Assert.Equal((DriftKind.Missing, DriftSeverity.Critical), (item.Kind, item.Severity));
        Assert.Contains("Reno", item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyTheBackupPoolLooksUpCountsWhenTheHomePoolFails()
    {
        // Analog phones without a granted policy: at home they have the Global one, on the backup registrar that of its topology site.
        var start = new DeploymentBuilder().Office("HQ").Office("Other").Pool("pool.a", "HQ", backup: "pool.b")
            .Pool("pool.b", "Other", mediation: true).Gateway("gw", "HQ", "pool.b")
            .VoicePolicy("Site:Other").Normalization("Global", "Emergency", "^911$", "+911").Callers(3, "HQ", "pool.a", null, "analog")
                .Build();
        var design = DesignFile.Parse("test.e911.json", """
            { "formatVersion": 1, "name": "Test",
              "emergencyNumbers": [{ "dialString": "911" }], "outOfScope": [{ "networkSite": "Other", "reason": "r" }],
              "zones": [{ "name": "HQ", "networkSites": ["HQ"], "strategy": "localGateway", 
                "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "psap" }], "voicePolicies": ["Global", "Site:Other"] }] }
            """);
        var applied = Applying.Applied(Litware.Planned(design, start), start).Now;
        var broken = applied.With([applied.Find(VoicePolicy.Type, "Site:Other")!.With("PstnUsages", Array.Empty<string>())]);

        var item = Assert.Single(Drifts.Find(design, broken, DriftSeverity.Minor, default).Items);
        Assert.Equal(DriftSeverity.Major, item.Severity);
        Assert.Contains("when Registrar:pool.a fails", item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void AForeignRouteThatJoinsTheUsageIsCritical()
    {
        var stray = new DeploymentObject(VoiceRoute.Type, "Stray",
            [new("Priority", -1L), new("NumberPattern", ".*"), new("PstnUsages", new[] { "E911-Reno" }),
            new("PstnGatewayList", new[] { "PstnGateway:gw-chi.litwareinc.com" })]);
        var item = Assert.Single(Find(Applied.With([stray])).Items);
        Assert.Equal((DriftKind.Unexpected, DriftSeverity.Critical), (item.Kind, item.Severity));
        Assert.Contains("Unlocated instead of Located", item.Effect, StringComparison.Ordinal);
    }

    /// <summary>A call for help of which the provider's test number is made has its location read to it, and no help.</summary>
    [Theory]
    [InlineData("rule", "CsOutboundTranslationRule", DriftKind.Unexpected)]
    [InlineData("policy", "CsLocationPolicy", DriftKind.Changed)]
    [InlineData("global", "CsLocationPolicy", DriftKind.Changed)]
    public void TheTestNumberHelpsNobody(string what, string noun, DriftKind kind)
    {
        var broken = Applied.With(what switch
        {
            "rule" => [.. Design.Provider!.Trunks.Select(trunk => new DeploymentObject(OutboundTranslationRule.Type,
                "Service:" + trunk.Trunk.Value + "/Test", [new("Pattern", @"^\+?911$"), new("Translation", "+933"), new("Priority", 0L)]))],
            _ => new[] { Applied.Find(LocationPolicy.Type, what == "policy" ? "Tag:E911-Chicago" : "Global")!.With("EmergencyNumbers",
                new[] { new ValueRecord("DialString", "933", "DialMask", "911;112;999") }) },
        });

        var items = Find(broken).Items;
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal((noun, kind, DriftSeverity.Critical), (item.ObjectType, item.Kind, item.Severity)));
        var plan = Planner.Make(Design, broken, [], Litware.Created);
        Assert.Contains(plan.Plan!.Calls, call => call is { Number: "911", Before: Outcome.Misrouted });
        if (kind == DriftKind.Changed) return;
        Assert.Contains(plan.Findings, finding => finding.Id == FindingIds.CallsStillWrong);
    }

    [Fact]
    public void TwoDriftsCannotHideEachOther()
    {
        var route = Applied.Find(VoiceRoute.Type, "E911-Reno-Primary")!;
        var second = Applied.Find(VoiceRoute.Type, "E911-Reno-Secondary")!;
        var items = Find(Applied.With([route.With("NumberPattern", "^911$"), second.With("NumberPattern", "^911$")])).Items;
        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.Equal(DriftSeverity.Critical, item.Severity));
    }

    [Fact]
    public void TheMinimumSeverityDecidesTheExitCode()
    {
        var policy = Applied.Find(LocationPolicy.Type, "E911-Reno")!.With("NotificationUri", "sip:nobody@litwareinc.com");
        Assert.Equal(2, Find(Applied.With([policy])).ExitCode);
        Assert.Equal(0, Drifts.Find(Design, Applied.With([policy]), DriftSeverity.Critical, new DateTime(2026, 11, 22)).ExitCode);
    }

    private static DriftTestResult Find(Snapshot snapshot) =>
        Drifts.Find(Design, snapshot, DriftSeverity.Minor, new DateTime(2026, 11, 22));
}
