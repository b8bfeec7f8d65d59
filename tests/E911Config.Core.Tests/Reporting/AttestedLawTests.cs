using System;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Tests.Checks;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>What an attestation says of paragraphs of law: who signs it must be able to stand by every word.</summary>
public sealed class AttestedLawTests
{
    private const string Silent = "No emergency call from there was followed.";

    [Fact]
    public void ALocationThatIsMissingIsFoundAtItsZoneAlone()
    {
        var found = Attested(GoodWorld.Deployment.Remove("CsLisSubnet", "10.2.0.0").Build()).Laws
            .Where(law => law.Verdict == LawVerdict.Found).Select(law => (law.Zone, law.Id));
        Assert.Equal([("Reno", "US03")], found);
    }

    /// <summary>A known violation is never passed over in the first line, whoever accepts it.</summary>
    [Fact]
    public void WhatTheDesignAcceptsIsSaidInTheVerdict()
    {
        var snapshot = GoodWorld.Deployment.Build();
        snapshot = snapshot.With([snapshot.Find(LocationPolicy.Type, "Tag:E911-Reno")!.With("NotificationUri", null)]);
        var accepting = GoodWorld.DesignText.Replace("\"redundancy\"", "\"accept\": [{ \"id\": \"US02\", \"object\": \"CsLocationPolicy "
            + "Tag:E911-Reno\", \"reason\": \"a guard is there\", \"until\": \"2027-06-30\" }], \"redundancy\"", StringComparison.Ordinal);
        var attested = Attested(snapshot, accepting);
        var law = Assert.Single(attested.Laws, one => one.Verdict == LawVerdict.Accepted);
        Assert.Equal(("Reno", "US02"), (law.Zone, law.Id));
        Assert.Contains("a guard is there", Assert.Single(law.Details), StringComparison.Ordinal);
        var page = ReportFormat.Choose("Html", "").Write([attested]);
        Assert.Contains("1 other with what the design accepts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was found against", page, StringComparison.Ordinal);
    }

    /// <summary>Nobody is counted off the network: whether a number gets through from there nobody has looked at.</summary>
    [Fact]
    public void WhereNobodysCallWasFollowedNothingIsPassed()
    {
        var laws = Attested(WithNobodyOff(GoodWorld.Deployment, homed: false)).Laws.Where(law => law.Zone == "OffNetwork")
            .ToDictionary(law => law.Id);
        Assert.Equal((LawVerdict.Untold, Silent), (laws["US01"].Verdict, laws["US01"].Details[^1]));
        Assert.Equal(LawVerdict.Untold, laws["US02"].Verdict);

        // Nor where phones call of which the server tells nobody.
        var good = Attested(GoodWorld.Deployment.Build()).Laws;
        // Nor where they carry no location.
        var phones = good.Where(law => law.Verdict != LawVerdict.NothingFound).ToArray();
        Assert.Equal([("Chicago", "US02", LawVerdict.Untold), ("Chicago", "US03", LawVerdict.Untold)],
            phones.Select(law => (law.Zone, law.Id, law.Verdict)));
        Assert.Contains("Phones of zone Chicago that mark no emergency call", Assert.Single(phones[0].Details), StringComparison.Ordinal);
        Assert.Contains("from phones that mark no emergency call", Assert.Single(phones[1].Details), StringComparison.Ordinal);
        var accepting = GoodWorld.DesignText.Replace("\"redundancy\"", "\"accept\": [{ \"id\": \"US02\", \"object\": \"CsVoicePolicy "
            + GoodWorld.Phones + "\", \"reason\": \"the gateway mails a guard\" }], \"redundancy\"", StringComparison.Ordinal);
        Assert.Equal(LawVerdict.Accepted, Assert.Single(Attested(GoodWorld.Deployment.Build(), accepting).Laws, law =>
            law is { Zone: "Chicago", Id: "US02" }).Verdict);
    }

    /// <summary>A verdict is no better than the calls beside it, whatever keeps a location out of them or leads them elsewhere.</summary>
    [Theory]
    [InlineData("CsRegistrar", "Registrar:sba-rno.x.com", "BackupRegistrar", null, "Unlocated", "US03")]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "PstnGatewayList", "PstnGateway:gw-chi-2", "Misrouted", "US01 US03 US04")]
    [InlineData("CsRegistrar", "Registrar:sba-rno.x.com", "BackupRegistrar", "pool-nyc.x.com", "Located", "")]
    public void NoVerdictIsBetterThanTheCallsBesideIt(string noun, string identity, string property, string? value, string outcome,
        string found)
    {
        var attested = Attested(GoodWorld.Deployment.Remove("CsOutboundTranslationRule", "Service:PstnGateway:gw-chi-2/E911-ECRC")
            .Set(noun, identity, (property, property == "PstnGatewayList" ? new[] { value! } : value)).Build());

        Assert.Equal(outcome, attested.Entries.Single(entry => entry.NetworkSite == "Reno").Outcome.ToString());
        Assert.Equal(found, string.Join(" ", attested.Laws.Where(law => law is { Zone: "Reno", Verdict: LawVerdict.Found })
            .Select(law => law.Id)));
    }

    /// <summary>Whose law is that of a place the attestation and the checks say alike.</summary>
    [Fact]
    public void TheLawOffTheNetworkIsThatOfTheOneCountryThatTheProviderServes()
    {
        var snapshot = GoodWorld.Deployment.Build();
        snapshot = snapshot.With([snapshot.Find(LocationPolicy.Type, "Global")!.With("NotificationUri", null)]);
        var design = GoodWorld.DesignText.Replace(" \"jurisdiction\": \"US\",", "", StringComparison.Ordinal);
        Assert.NotEqual(GoodWorld.DesignText, design);
        Assert.Contains(Attested(snapshot, design).Laws, law => law is { Zone: "OffNetwork", Id: "US02", Verdict: LawVerdict.Found });
    }

    /// <summary>
    /// A PBX whose far end lies nowhere known is off the network, and no person: the people there have the global policy.
    /// </summary>
    [Fact]
    public void APbxIsNobodyWhoIsTold()
    {
        var built = WithNobodyOff(GoodWorld.Deployment.PbxCallers(5, null));
        var snapshot = built.With([built.Find(LocationPolicy.Type, "Global")!.With("NotificationUri", null)]);
        Assert.Contains(Attested(snapshot).Laws, law => law is { Zone: "OffNetwork", Id: "US02", Verdict: LawVerdict.Found });
    }

    /// <summary>An ELIN gateway without PIDF-LO carries no location where the design says that it needs it.</summary>
    [Theory]
    [InlineData("yes", LawVerdict.Found)]
    [InlineData("no", LawVerdict.NothingFound)]
    public void AnElinGatewayThatGetsNoLocationCarriesNone(string needs, LawVerdict verdict)
    {
        const string Reno = "{ \"name\": \"Reno\", \"networkSites\": [\"Reno\"], ";
        var at = GoodWorld.DesignText.IndexOf(Reno, StringComparison.Ordinal);
        var end = GoodWorld.DesignText.IndexOf("\"voicePolicies\": [\"Tag:RenoUsers\"]", at, StringComparison.Ordinal);
        var text = GoodWorld.DesignText[..at] + Reno + "\"strategy\": \"elinGateway\", \"elinGateways\": [\"PstnGateway:gw-rno\"], "
            + "\"sendsLocation\": false, \"localTrunks\": [{ \"trunk\": \"PstnGateway:gw-chi\", \"mode\": \"ecrc\" }], "
                + GoodWorld.DesignText[end..].Replace("\"offNetwork\"", "\"assumptions\": { "
            + $"\"elinNeedsPidfLo\": \"{needs}\" }}, \"offNetwork\"", StringComparison.Ordinal);
        var before = GoodWorld.Deployment.Set("CsLisSubnet", "10.2.0.0", ("CompanyName", "7755550123")).Build();
        var snapshot = PlannedDeployment.After(before, Litware.Planned(DesignFile.Parse("d", text), before).Steps);
        Assert.Equal(verdict, Attested(snapshot, text).Laws.Single(law => law is { Zone: "Reno", Id: "US03" }).Verdict);
    }

    // Whoever has a pool may call from home as well: nobody is followed there only where nobody has one.
    private static Snapshot WithNobodyOff(DeploymentBuilder builder, bool homed = true)
    {
        var text = JObject.Parse(SnapshotFile.Format(builder.Build()));
        foreach (var callers in text["callers"]!.Where(one => (string?)one["networkSite"] == "*offnetwork*").ToArray()) callers.Remove();
        if (!homed)
        {
            // Without a registrar of the deployment nobody can be supposed either.
            foreach (var callers in text["callers"]!) callers["registrarPool"] = null;
            text["CsRegistrar"] = new JArray();
        }

        return SnapshotFile.Parse("s", text.ToString());
    }

    private static AttestationReport Attested(Snapshot snapshot, string? text = null)
    {
        var design = DesignFile.Parse("good.e911.json", text ?? GoodWorld.DesignText);
        return (AttestationReport)ReportOfZones.Of(ReportKind.Attestation, [.. ZoneResult.Of(design, design.AllZones, snapshot,
            ZoneHistory.Read("no-such-folder", design, snapshot.Source), new DateTime(2026, 11, 22))]);
    }
}
