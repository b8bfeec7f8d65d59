using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

public sealed class DriftTests
{
    private static readonly Snapshot Start = Offices.One.Translation("PstnGateway:gw", "Theirs", "x", "y").Build();
    private static readonly Snapshot Right = Applying.Applied(Litware.Planned(Offices.Design("ecrc"), Start), Start).Now;
    private readonly FakeDeployment live = new(Right);

    [Theory]
    [InlineData(PriorityReading.Keep)]
    [InlineData(PriorityReading.Renumber)]
    public void AnAppliedPlanHasNoDriftAndSaysHowMuchWasCompared(PriorityReading reading)
    {
        var result = Drifts.Find(Litware.Design, Litware.Complete(Applying.Applied(Litware.Plan, Litware.Snapshot, reading).Now),
            DriftSeverity.Minor,
            new DateTime(2026, 11, 22));

        Assert.True(result.Clean, result.Summary);
        Assert.Empty(result.Items);
        Assert.Equal((Litware.Plan.Compared, 0), (result.Compared, result.ExitCode));
        Assert.True(result.Compared > 70);
        Assert.Contains(FormattableString.Invariant($"{result.Compared} objects compared"), result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary")]
    [InlineData("CsOutboundTranslationRule", "Service:PstnGateway:gw/E911-ECRC")]
    [InlineData("CsTrunkConfiguration", "Service:PstnGateway:sbc1")]
    [InlineData("CsVoicePolicy", "Tag:RenoUsers")]
    [InlineData("CsLocationPolicy", "Tag:E911-Reno")]
    [InlineData("CsTrunk", "PstnGateway:sbc2")]
    [InlineData("CsNetworkSite", "Reno")]
    public void WhatIsGoneIsMissing(string noun, string identity)
    {
        live.Change(now => now.Without([now.Find(ObjectTypes.Get(noun), identity)!]));

        Assert.Equal($"Missing {noun} {identity}", Assert.Single(Find().Items, item => item.Kind == DriftKind.Missing).ToString());
    }

    /// <summary>Also a topology or network site that stands under "locations" alone, and a trunk of a PBX; once each.</summary>
    [Fact]
    public void WhatTheDesignRefersToAndIsNotThereIsMissing()
    {
        var design = Offices.Design("ecrc", zone: """, "pbxTrunks": ["pbx"]""",
            design: """, "locations": { "Reno DC": "Sparks", "Site:Reno": "Reno" }""");
        string[] Missing(Snapshot now) => Drifts.Find(design, now, DriftSeverity.Minor, new DateTime(2026, 11, 22)).Items
            .Where(item => item.Kind == DriftKind.Missing && item.ObjectType is "CsSite" or "CsNetworkSite" or "CsTrunk")
            .Select(item => item.ToString()!).ToArray();

        Assert.Equal(["Missing CsNetworkSite Sparks", "Missing CsSite Site:Reno DC", "Missing CsTrunk PstnGateway:pbx"], Missing(Right));
        Assert.Equal(["Missing CsNetworkSite Reno", "Missing CsNetworkSite Sparks", "Missing CsSite Site:Reno DC",
            "Missing CsTrunk PstnGateway:pbx"], Missing(Right.Without([Right.Find(NetworkSite.Type, "Reno")!])));
    }

    [Fact]
    public void AUsageThatIsGoneIsMissing()
    {
        live.Set("CsPstnUsage", "Global", "Usage", Right.Usages.Where(usage => usage != "E911-Reno").ToArray());

        Assert.Equal(["Missing CsPstnUsage E911-Reno"], Found());
    }

    [Theory]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "NumberPattern", @"^\+911$")]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "PstnGatewayList", "PstnGateway:gw")]
    [InlineData("CsVoiceRoute", "E911-Reno-Local", "SuppressCallerId", true)]
    [InlineData("CsLocationPolicy", "E911-Reno", "EnhancedEmergencyServicesEnabled", false)]
    [InlineData("CsLocationPolicy", "E911-Reno", "PstnUsage", "Reno")]
    [InlineData("CsLocationPolicy", "E911-Reno", "EmergencyNumbers", null)]
    [InlineData("CsTrunkConfiguration", "PstnGateway:sbc1", "EnablePIDFLOSupport", false)]
    [InlineData("CsOutboundTranslationRule", "PstnGateway:gw/E911-ECRC", "Translation", "+18005550100")]
    [InlineData("CsNetworkSite", "Reno", "LocationPolicy", null)]
    [InlineData("CsVoicePolicy", "RenoUsers", "PstnUsages", "Reno")]
    public void WhatIsOtherwiseIsChanged(string noun, string identity, string property, object? value)
    {
        live.Set(noun, identity, property, value);

        var item = Assert.Single(Find().Items);
        Assert.Equal((DriftKind.Changed, noun, property, ValueText.Of(value)),
            (item.Kind, item.ObjectType, item.Property, property == "EmergencyNumbers" ? "" : item.Actual));
        Assert.NotEqual(item.Intended, item.Actual);
        Assert.Equal(2, Find().ExitCode);
    }

    [Fact]
    public void OrdersThatChangedAreChanged()
    {
        live.Set("CsVoiceRoute", "E911-Reno-Primary", "Priority", 900);
        live.Set("CsVoicePolicy", "RenoUsers", "PstnUsages", new[] { "Reno", "E911-Reno-Local", "Long Distance" });

        Assert.Equal(
            ["Changed CsVoicePolicy Tag:RenoUsers PstnUsages", "Changed CsVoiceRoute E911-Reno-Primary Priority"], Found());
    }

    [Fact]
    public void WhatDecidesEmergencyCallsBesideTheDesignIsUnexpected()
    {
        live.Change(now => now.With([
            new DeploymentObject(VoiceRoute.Type, "Rogue",
                [new("PstnUsages", new[] { "E911-RENO" }), new("NumberPattern", "."), new("Priority", 0)]),
            new DeploymentObject(OutboundTranslationRule.Type, "PstnGateway:gw/AAA", [new("Priority", -9)]),
            new DeploymentObject(VoicePolicy.Type, "Others", [new("PstnUsages", new[] { "e911-reno-local" })]),
            new DeploymentObject(NetworkSite.Type, "Sparks"),
            new DeploymentObject(LocationPolicy.Type, "E911-Old", [new("Description", "[E911Config:Test] zone Old")]),
            new DeploymentObject(LocationPolicy.Type, "Else", [new("Description", "[E911Config:Test2] zone Old")]),
        ]));

        Assert.Equal(
            ["Changed CsOutboundTranslationRule Service:PstnGateway:gw/E911-ECRC Priority",
                "Changed CsOutboundTranslationRule Service:PstnGateway:gw/E911-ECRC Translation",
                    "Unexpected CsLocationPolicy Tag:E911-Old",
                "Unexpected CsNetworkSite Sparks",
                "Unexpected CsOutboundTranslationRule Service:PstnGateway:gw/AAA Priority",
                    "Unexpected CsVoicePolicy Tag:Others PstnUsages", "Unexpected CsVoiceRoute Rogue PstnUsages"], Found());
    }

    [Theory]
    [InlineData("CsVoiceRoute")]
    [InlineData("CsTrunkConfiguration")]
    [InlineData("CsPstnUsage")]
    public void WhatCouldNotBeReadIsNeverClean(string noun)
    {
        live.Change(now => new Snapshot(ObjectTypes.All.Where(type => type.Noun != noun)
            .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, now.All(type))))
        { Unread = [new UnreadNoun(noun, "Denied.")] });

        var result = Find();

        Assert.Equal($"Unreadable {noun} ", Assert.Single(result.Items).ToString());
        Assert.Equal((false, true, 3), (result.Clean, result.Inconclusive, result.ExitCode));
        Assert.Equal("Denied.", result.Items[0].Actual);
        Assert.StartsWith($"Inconclusive: {noun} could not be read. What was read shows no drift; ", result.Summary,
            StringComparison.Ordinal);
        live.Set("CsNetworkSite", "Reno", "LocationPolicy", null);
        Assert.Equal(2, Find().ExitCode);
    }

    [Theory]
    [InlineData("", 2026, true)]
    [InlineData(", \"until\": \"2026-11-22\"", 2026, true)]
    [InlineData(", \"until\": \"2026-11-21\"", 2026, false)]
    public void WhatWasAcceptedIsCleanUntilItExpires(string until, int year, bool clean)
    {
        live.Set("CsNetworkSite", "Reno", "LocationPolicy", null);
        var accept = ", \"accept\": [{ \"id\": \"Changed\", \"object\": \"CsNetworkSite reno\", \"atWorst\": \"failed\", "
            + "\"property\": \"LocationPolicy\", "
            + $$"""
            "reason": "It moves."{{until}} }]
            """;

        var result = Drifts.Find(Offices.Design("ecrc", design: accept), live.Now, DriftSeverity.Minor,
            new DateTime(year, 11, 22, 13, 0, 0));

        Assert.Equal((clean, clean ? 0 : 2, clean ? "It moves." : ""),
            (result.Clean, result.ExitCode, Assert.Single(result.Items).Accepted));
        Assert.Equal(clean, result.Summary.Contains("1 accepted", StringComparison.Ordinal));
        Assert.Equal(!clean, result.Text.Replace(Environment.NewLine + "             ", " ", StringComparison.Ordinal)
            .Contains("(it was accepted, and \"until\" is over)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DriftSeverity.Minor, DriftSeverity.Major, 0)]
    [InlineData(DriftSeverity.Major, DriftSeverity.Major, 2)]
    [InlineData(DriftSeverity.Critical, DriftSeverity.Major, 2)]
    [InlineData(DriftSeverity.NotRated, DriftSeverity.Critical, 2)]
    public void OnlyWhatWeighsEnoughCounts(DriftSeverity severity, DriftSeverity minimum, int exitCode) =>
        Assert.Equal(exitCode, new DriftResult
    {
        Items = [new DriftItem(DriftKind.Changed, "CsVoiceRoute", "x", "y", DriftValue.Of("a"), DriftValue.Of("b"))
            { Severity = severity }], Compared = 1,
        Reference = new DriftReference("", ""), MinimumSeverity = minimum,
    }.ExitCode);

    [Fact]
    public void OtherSpellingsAreNoDrift()
    {
        live.Set("CsVoiceRoute", "E911-Reno-Primary", "AlternateCallerId", "");
        live.Set("CsVoiceRoute", "E911-Reno-Primary", "SuppressCallerId", null);
        live.Set("CsVoiceRoute", "E911-Reno-Primary", "PstnUsages", new[] { "e911-RENO" });
        live.Set("CsVoiceRoute", "E911-Reno-Primary", "PstnGatewayList", new[] { "SBC1" });
        live.Set("CsLocationPolicy", "E911-Reno", "ConferenceUri", "");
        live.Set("CsLocationPolicy", "E911-Reno", "LocationRequired", "NO");
        live.Set("CsLocationPolicy", "E911-Reno", "EmergencyDialMask", "");
        live.Set("CsNetworkSite", "Reno", "LocationPolicy", "Tag:e911-reno");
        live.Set("CsVoicePolicy", "RenoUsers", "PstnUsages", new[] { "E911-RENO-LOCAL", "Reno" });
        live.Set("CsTrunkConfiguration", "PstnGateway:sbc1", "RemovePlusFromUri", null);

        Assert.Empty(Found());
    }

    private DriftTestResult Find() => Drifts.Find(Offices.Design("ecrc"), live.Now, DriftSeverity.Minor, new DateTime(2026, 11, 22));

    private string[] Found() => Find().Items.Select(item => item.ToString()).Order(StringComparer.Ordinal).ToArray();
}
