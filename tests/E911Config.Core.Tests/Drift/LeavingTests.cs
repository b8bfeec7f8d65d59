using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// Calls that end as well as before and leave as something else: a test that is none, the police in place of the fire brigade, a number
/// without its plus sign. The outcome shows none of these.
/// </summary>
public sealed class LeavingTests
{
    private const string Test = "reaches an emergency service: it is no test";
    private const string Other = "another emergency number";
    private const string Form = "in another form than the design declares";
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;

    [Theory]
    [InlineData("american ^933$ +911", "CsVoiceNormalizationRule Tag:NorthAmerica/T", Test)]
    [InlineData("american ^933$ +933", null, "")]
    [InlineData("provider ^\\+?933$ +911", "CsOutboundTranslationRule Service:PstnGateway:e911-pdx.litwareinc.com/T", Test)]
    [InlineData("provider ^\\+?933$ +933", null, "")]
    [InlineData("mask 911 112;999;933", "CsLocationPolicy Tag:E911-Reno", Test)]
    [InlineData("orbit 930 940", "CsCallParkOrbit T", "933 from ")]
    [InlineData("orbit 934 940", null, "")]
    [InlineData("owner 933", "CsUser 933", "933 from ")]
    [InlineData("american ^933$ +1933", "CsVoiceNormalizationRule Tag:NorthAmerica/T", "933 from ")]
    [InlineData("removesPlus e911-chi True", "CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com", Form)]
    [InlineData("removesPlus e911-nyc True", "CsTrunkConfiguration Service:PstnGateway:e911-nyc.litwareinc.com", Form)]
    [InlineData("removesPlus gw-cgn True", null, "")]
    [InlineData("cologne ^\\+?112$ 110", "CsOutboundTranslationRule Service:PstnGateway:gw-cgn.litwareinc.com/T", Other)]
    [InlineData("cologne ^\\+?112$ 112", null, "")]
    [InlineData("german ^112$ +110", "CsVoiceNormalizationRule Tag:Germany/T", Other)]
    [InlineData("american ^999$ +112", null, "")]
    public void WhatLeavesAsSomethingElseIsMajor(string edit, string? named, string effect)
    {
        var items = Drifts.Find(Litware.Design, Edited(Right, edit), DriftSeverity.Major, Today, Litware.Plan).Items
            .Where(item => item.Severity >= DriftSeverity.Major).ToArray();

        Assert.Equal(named is null, items.Length == 0);
        if (named is null) return;
        var item = Assert.Single(items, item => $"{item.ObjectType} {item.Identity}" == named);
        Assert.Equal(DriftSeverity.Major, item.Severity);
        Assert.Contains(effect, item.Effect, StringComparison.Ordinal);
    }

    /// <summary>Who tests the second way takes the first one down.</summary>
    [Theory]
    [InlineData("sbc1", "")]
    [InlineData("sbc2", " when ")]
    public void ATestOfTheSecondWayIsOneToo(string trunk, string effect)
    {
        var design = Offices.Design();
        var before = Offices.One.Callers(2, "Reno", "pool.x", "Tag:RenoUsers").Build();
        var plan = Litware.Planned(design, before);
        var applied = PlannedDeployment.After(before, plan.Steps);
        Assert.DoesNotContain(Drifts.Find(design, applied, DriftSeverity.Minor, Today, plan).Items, item => item.Effect.Length > 0);

        var now = applied.With([Rule("PstnGateway:" + trunk, @"^\+?933$", "+911")]);

        var item = Assert.Single(Drifts.Find(design, now, DriftSeverity.Minor, Today, plan).Items,
            item => item.Identity.EndsWith("/T", StringComparison.Ordinal));
        Assert.Equal(DriftSeverity.Major, item.Severity);
        Assert.Contains(Test + effect, item.Effect, StringComparison.Ordinal);
    }

    /// <summary>A plan tells of the second way as of the first, so that the night afterwards has nothing to say of either.</summary>
    [Fact]
    public void ThePlanTellsOfTheSecondWayToo()
    {
        var design = Offices.Design();
        var before = Offices.One.Callers(2, "Reno", "pool.x", "Tag:RenoUsers").Translation("Global", "T", @"^\+?933$", "+911").Build();
        var plan = Litware.Planned(design, before);
        Assert.Equal(["PstnGateway:sbc1", "PstnGateway:sbc2"], plan.Findings.Where(finding => finding.Id == "TestReachesService")
            .Select(finding => finding.Identity));

        var applied = PlannedDeployment.After(before, plan.Steps);
        Assert.DoesNotContain(Drifts.Find(design, applied, DriftSeverity.Major, Today, plan).Items,
            item => item.Identity.EndsWith("/T", StringComparison.Ordinal));
    }

    /// <summary>Where the provider wants none, a plus sign that comes back is the same mistake.</summary>
    [Fact]
    public void APlusSignThatComesBackIsAsBadAsOneThatIsLost()
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"expectsPlus\": true", "\"expectsPlus\": false",
            StringComparison.Ordinal));
        var plan = Litware.Planned(design, Litware.Snapshot);
        var applied = Litware.Complete(PlannedDeployment.After(Litware.Snapshot, plan.Steps));
        Assert.DoesNotContain(Drifts.Find(design, applied, DriftSeverity.Minor, Today, plan).Items,
            item => item.Severity >= DriftSeverity.Major);

        var item = Assert.Single(Drifts.Find(design, Edited(applied, "removesPlus e911-chi False"), DriftSeverity.Major, Today, plan).Items,
            item => item.Property == "RemovePlusFromUri");

        Assert.Equal(DriftSeverity.Major, item.Severity);
        Assert.Contains(Form, item.Effect, StringComparison.Ordinal);
    }

    /// <summary>What a plan tells of is no drift as long as it is as it was then.</summary>
    [Theory]
    [InlineData("cologne ^\\+?112$ 110", "NumberBecomesAnother", "CsTrunk PstnGateway:gw-cgn.litwareinc.com",
        "112, 911, 999 leave as 110")]
    [InlineData("german ^112$ +110", "NumberBecomesAnother", "CsVoiceNormalizationRule Tag:Germany/T", "112 leaves as ")]
    [InlineData("american ^933$ +911", "TestReachesService", "CsVoiceNormalizationRule Tag:NorthAmerica/T",
        "933, the test number, leaves ")]
    public void ThePlanTellsOfItAndTheNightAfterwardsIsSilent(string edit, string id, string named, string says)
    {
        var before = Edited(Litware.Snapshot, edit);
        var plan = Litware.Planned(Litware.Design, before);
        var finding = Assert.Single(plan.Findings, finding => finding.Id == id);
        Assert.Equal(named, $"{finding.ObjectType} {finding.Identity}");
        Assert.StartsWith(says, finding.Message(), StringComparison.Ordinal);

        var applied = Litware.Complete(PlannedDeployment.After(before, plan.Steps));
        Assert.DoesNotContain(Drifts.Find(Litware.Design, applied, DriftSeverity.Minor, Today, plan).Items,
            item => item.Identity.EndsWith("/T", StringComparison.Ordinal));
        Assert.DoesNotContain(Litware.Plan.Findings, other => other.Id == id);
    }

    private static Snapshot Edited(Snapshot snapshot, string edit)
    {
        var words = edit.Split(' ');
        return words[0] switch
        {
            "american" or "german" => snapshot.With([new DeploymentObject(VoiceNormalizationRule.Type,
                words[0] == "german" ? "Tag:Germany/T" : "Tag:NorthAmerica/T",
                [new("Priority", -1L), new("Pattern", words[1]), new("Translation", words[2])])]),
            "provider" => snapshot.With(Litware.Design.Provider!.Trunks.Select(trunk => Rule(trunk.Trunk.Value, words[1], words[2]))),
            "cologne" => snapshot.With(
            [
                TrunkConfigurations.InEffect(snapshot, "PstnGateway:gw-cgn.litwareinc.com")
                    .Renamed("Service:PstnGateway:gw-cgn.litwareinc.com"),
                Rule("PstnGateway:gw-cgn.litwareinc.com", words[1], words[2]),
            ]),
            "mask" => snapshot.With([snapshot.Find(LocationPolicy.Type, "Tag:E911-Reno")!.With("EmergencyNumbers",
                new[] { new ValueRecord("DialString", words[1], "DialMask", words[2]) })]),
            "orbit" => snapshot.With([new DeploymentObject(CallParkOrbit.Type, "T",
                [new("NumberRangeStart", words[1]), new("NumberRangeEnd", words[2]), new("Type", "CallPark")])]),
            "owner" => snapshot.OwnedBy([words[1]]),
            _ => snapshot.With([TrunkConfigurations.InEffect(snapshot, $"PstnGateway:{words[1]}.litwareinc.com")
                .Renamed($"Service:PstnGateway:{words[1]}.litwareinc.com").With("RemovePlusFromUri", words[2] == "True")]),
        };
    }

    private static DeploymentObject Rule(string trunk, string pattern, string translation) => new(OutboundTranslationRule.Type,
        $"Service:{trunk}/T", [new("Priority", -1L), new("Pattern", pattern), new("Translation", translation)]);
}
