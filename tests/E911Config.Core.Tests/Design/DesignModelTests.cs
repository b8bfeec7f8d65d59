using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Design;
using Xunit;

namespace E911Config.Core.Tests.Design;

public class DesignModelTests
{
    [Fact]
    public void TheHeadIsRead()
    {
        var design = Designs.Parse(Designs.Full);
        Assert.Equal(("Litware", Designs.Path, Designs.Full), (design.Name, design.Path, design.Text));
        var provider = design.Provider!;
        Assert.Equal("A provider", provider.Name);
        Assert.Equal(["PstnGateway:sbc1.litwareinc.com", "PstnGateway:med2.litwareinc.com"],
            provider.Trunks.Select(trunk => trunk.Trunk.Value));
        Assert.Equal((ProviderTrunkKind.OnPremSbc, true, true),
            (provider.Trunks[0].Kind, provider.Trunks[0].Certified, provider.Trunks[0].PassesPidfLo));
        Assert.Equal((ProviderTrunkKind.MultihomedMediationServer, null, null),
            (provider.Trunks[1].Kind, provider.Trunks[1].Certified, provider.Trunks[1].PassesPidfLo));
        Assert.Equal((ConnectionKind.Mpls, true, false), (provider.Connection!.Kind, provider.Connection.Confidential,
            provider.Connection.Ipsec));
        Assert.Equal(("+18005550199", "933", false), (provider.EcrcNumber!.Value, provider.TestNumber!.Value, provider.ExpectsPlus));
        Assert.Equal(["US", "CA"], provider.Serves);
        Assert.True(provider.ServesCountry("ca"));
        Assert.False(provider.ServesCountry("CN"));
        Assert.Equal(Redundancy.EqualPeers, design.DefaultRedundancy);
        Assert.Equal([("Beijing", "CN")], design.OutOfScope.Select(entry => (entry.NetworkSite.Value, entry.Jurisdiction)));
        Assert.Equal("CN", design.FindOutOfScope("beijing")!.Jurisdiction);
        Assert.Null(design.FindOutOfScope("Reno"));
        Assert.Equal([("Site:Chicago HQ", "Chicago"), ("Site:Reno Office", "Reno")],
            design.Locations.Select(entry => (entry.TopologySite, entry.NetworkSite.Value)));
        Assert.Equal(["10.99.0.0/16", "fd00:99::/32"], design.VpnSubnets.Select(subnet => subnet.Value));
        Assert.Equal("E-None S-Exact C-Blocks L-Exempt E-Yes D-Used L-Yes S-Yes U-Located A-Yes",
            string.Join(' ', design.Assumptions.Select(a => a.Switch.Name[0] + "-" + a.Value)));
        var accept = Assert.Single(design.Accept);
        Assert.Equal(("Changed", "CsVoiceRoute", "Reno 911", new DateTime(2027, 1, 31)),
            (accept.Id, accept.ObjectType, accept.Identity, accept.Until));
    }

    [Fact]
    public void AnAcceptanceCoversItsObjectToItsLastDay()
    {
        var accept = Assert.Single(Designs.Parse(Designs.Full).Accept);
        Assert.True(accept.Covers("changed", "CsVoiceRoute", "reno 911", new DateTime(2027, 1, 31, 23, 0, 0)));
        Assert.False(accept.Covers("Changed", "CsVoiceRoute", "Reno 911", new DateTime(2027, 2, 1)));
        Assert.False(accept.Covers("Changed", "CsVoiceRoute", "Reno 912", new DateTime(2027, 1, 1)));
        Assert.False(accept.Covers("Missing", "CsVoiceRoute", "Reno 911", new DateTime(2027, 1, 1)));
        Assert.True((accept with { ObjectType = null, Identity = null, Until = null }).Covers("Changed", null, null, DateTime.MaxValue));
    }

    [Fact]
    public void WhatAZoneSaysWins()
    {
        var zone = Designs.Parse(Designs.Full).Zones[0];
        Assert.Equal(["Reno", "Sparks"], zone.NetworkSites.Select(site => site.Value));
        Assert.Equal(Redundancy.PrimarySecondary, zone.Redundancy);
        Assert.Equal(["911", "988"], zone.Numbers.Select(number => number.DialString));
        Assert.Equal(("988", "989"), (zone.LegacyNumber.DialString, zone.LegacyNumber.MaskText));
        Assert.Equal(["911", "988", "933"], zone.PolicyNumbers.Select(number => number.DialString));
        Assert.Equal("sip:reno@litwareinc.com,sip:chief@litwareinc.com", zone.Notification!.UriText);
        Assert.Equal(("sip:renodesk@litwareinc.com", ConferenceMode.Twoway), (zone.Conference!.Uri, zone.Conference.Mode));
        Assert.Equal((LocationRequirement.Disclaimer, "Reno wants to know.", 2),
            (zone.LocationRequired, zone.Disclaimer, zone.RefreshHours));
        Assert.Equal(["PstnGateway:sbc1.litwareinc.com"], zone.ProviderTrunks.Select(trunk => trunk.Value));
        Assert.Equal(["Tag:RenoUsers"], zone.VoicePolicies.Select(policy => policy.Value));
        Assert.Equal(["PstnGateway:pbx.reno.litwareinc.com"], zone.PbxTrunks.Select(trunk => trunk.Value));
        Assert.Equal("+17755550100", zone.CallerId!.Value);
        Assert.Equal([null, "+17755550100", "+17755550100"], zone.Legs.Select(leg => leg.CallerId));
        Assert.False(zone.UseLocationForE911Only);
        Assert.Equal(
            ["LocationRequired=disclaimer", "EnhancedEmergencyServiceDisclaimer=Reno wants to know.", "LocationRefreshInterval=2",
            "UseLocationForE911Only=False"],
            zone.PolicyValues.Select(value => value.Key + "=" + value.Value));
        Assert.Equal(
            ["CsVoiceRoute Reno 911", "CsLocationPolicy Tag:reno-e911", "CsPstnUsage Reno-Emergency"],
            zone.Adopt.Select(entry => entry.Value.ToString()));
    }

    [Fact]
    public void WhatAZoneDoesNotSayComesFromTheDesign()
    {
        var zone = Designs.Parse(Designs.Full).Zones[1];
        Assert.Equal(("US", Redundancy.EqualPeers, 8), (zone.Jurisdiction, zone.Redundancy, zone.RefreshHours));
        Assert.Equal(("911", "112;999"), (zone.LegacyNumber.DialString, zone.LegacyNumber.MaskText));
        Assert.Equal(["sip:security@litwareinc.com"], zone.Notification!.Uris);
        Assert.Equal(("sip:desk@litwareinc.com", ConferenceMode.Oneway), (zone.Conference!.Uri, zone.Conference.Mode));
        Assert.Equal((LocationRequirement.Yes, "Tell us where you are."), (zone.LocationRequired, zone.Disclaimer));
        Assert.Null(zone.TestNumber);
        Assert.True(zone.UseLocationForE911Only);
        Assert.Null(zone.CallerId);
        Assert.Equal(["911"], zone.PolicyNumbers.Select(number => number.DialString));
    }

    [Fact]
    public void WhatNobodySaysHasTheDocumentedDefaults()
    {
        var design = Designs.Parse(Designs.With(Designs.Zone("Reno", "")));
        var zone = design.Zones[0];
        Assert.Equal((Redundancy.PrimarySecondary, LocationRequirement.No, 4, "US"),
            (zone.Redundancy, zone.LocationRequired, zone.RefreshHours, zone.Jurisdiction));
        Assert.Equal(["911"], zone.Numbers.Select(number => number.DialString));
        Assert.Equal(["PstnGateway:p1", "PstnGateway:p2", "PstnGateway:p3"], zone.ProviderTrunks.Select(trunk => trunk.Value));
        Assert.Null(design.Provider!.ExpectsPlus);
        Assert.Equal(["US"], design.Provider.Serves);
        Assert.Null(zone.UseLocationForE911Only);
        Assert.DoesNotContain(zone.PolicyValues, value => value.Key == "UseLocationForE911Only");
        Assert.Contains(zone.PolicyValues, value => value is { Key: "EnhancedEmergencyServiceDisclaimer", Value: null });
        Assert.True(zone.SendsLocation);
        Assert.False(zone.ByGrant);
        Assert.Null(zone.Notification);
        Assert.Null(zone.Conference);
        Assert.Null(zone.Disclaimer);
        Assert.Null(design.OffNetwork);
        Assert.Equal(new Naming(), design.Naming);
        Assert.Empty(design.Assumptions);
    }

    [Fact]
    public void CallersOffTheNetworkAreAZoneOfTheirOwn()
    {
        var design = Designs.Parse(Designs.Full);
        var zone = design.OffNetwork!;
        Assert.True(zone.IsOffNetwork);
        Assert.Equal(("OffNetwork", "Global", "Roaming"), (zone.Name, zone.LocationPolicyIdentity, zone.UsageName));
        Assert.Null(zone.Notification);
        Assert.Null(zone.LocalUsage);
        Assert.Equal(("US-TX", "US"), (zone.Jurisdiction, zone.CountryCode));
        Assert.Equal(ConferenceMode.Oneway, zone.Conference!.Mode);
        Assert.Equal((LocationRequirement.Disclaimer, "We cannot see where you are.", 1),
            (zone.LocationRequired, zone.Disclaimer, zone.RefreshHours));
        Assert.Equal(["Roaming 1", "Roaming 2", "Roaming F"], zone.Legs.Select(leg => leg.RouteName));
        Assert.Equal([null, null, "+17755550199"], zone.Legs.Select(leg => leg.CallerId));
        Assert.Equal(["Roaming", "Roaming", "Roaming"], zone.Legs.Select(leg => leg.UsageName));
        Assert.Equal(["PstnGateway:med2.litwareinc.com"], zone.Legs[0].Trunks);
        Assert.Equal(4, design.AllZones.Count);
        Assert.Same(zone, design.AllZones[3]);
    }

    [Fact]
    public void WhateverMayBeBlamedLaterKnowsItsPlace()
    {
        var design = Designs.Parse(Designs.Full);
        var zone = design.Zones[0];
        foreach (var (place, text) in new[]
        {
            (zone.Place, "\"Reno\",\n"),
            (zone.NetworkSites[1].Place, "\"Sparks\""),
            (zone.ProviderTrunks[0].Place, "\"sbc1.litwareinc.com\"]"),
            (zone.LocalTrunks[0].Trunk.Place, "\"PstnGateway:gw.reno"),
            (zone.VoicePolicies[0].Place, "\"RenoUsers\""),
            (zone.Adopt[1].Place, "\"CsLocationPolicy reno-e911\""),
            (zone.Usage.Place, "\"Reno-Emergency\", \"localUsage\""),
            (zone.Legs[0].Route.Place, "\"Reno 911\", \"secondaryRoute\""),
            (zone.Numbers[1].Place, "\"988\""),
            (design.Zones[1].ElinGateways[1].Place, "\"PstnGateway:elin2\""),
            (design.Zones[1].Usage.Place, "\"Chicago\", \"networkSites\""),
            (design.Provider!.Trunks[1].Trunk.Place, "\"PstnGateway:med2.litwareinc.com\", \"kind\""),
            (design.OffNetwork!.Place, "{\n    \"providerTrunks\""),
            (zone.CallerId!.Place, "\"+17755550100\""),
            (zone.PbxTrunks[0].Place, "\"pbx.reno.litwareinc.com\""),
            (design.Zones[2].LocalTrunks[0].EcrcNumber!.Place, "\"18005550199\""),
            (design.OutOfScope[0].NetworkSite.Place, "\"Beijing\""),
            (design.Locations[0].NetworkSite.Place, "\"Chicago\", \"Site:Reno"),
            (design.VpnSubnets[0].Place, "\"10.99.0.0/16\""),
            (design.Assumptions[1].Place, "\"exact\""),
            (design.Accept[0].Place, "\"Changed\""),
        })
        {
            Assert.Equal(Designs.Marked(Designs.Full.Replace(text, "§" + text, StringComparison.Ordinal)).Place, place);
        }

        Assert.Equal("litware.e911.json(27,15)", design.Where(zone.Place));
    }

    [Fact]
    public void EveryTrunkHasOneRoleAndItsZones()
    {
        var design = Designs.Parse(Designs.Full);
        Assert.Equal(
            [
                "PstnGateway:sbc1.litwareinc.com Provider Reno,Toronto,OffNetwork 911,988",
                "PstnGateway:med2.litwareinc.com Provider Toronto,OffNetwork 911",
                "PstnGateway:gw.reno.litwareinc.com LocalPsap Reno 911,988",
                "PstnGateway:elin1 Elin Chicago 911",
                "PstnGateway:elin2 Elin Chicago 911",
                "PstnGateway:gw.toronto LocalEcrc Toronto 911",
                "PstnGateway:gw.roaming LocalEcrc OffNetwork 911",
            ],
            design.Trunks.Select(trunk =>
            $"{trunk.Identity} {trunk.Role}{trunk.Mode} {string.Join(',', trunk.Zones.Select(zone => zone.Name))} "
            + $"{string.Join(',', trunk.Numbers)}"));
        Assert.True(design.FindTrunk("pstngateway:SBC1.litwareinc.com")!.Provider!.PassesPidfLo);
        Assert.Null(design.FindTrunk("PstnGateway:other"));
        Assert.Null(design.FindTrunk("PstnGateway:pbx.reno.litwareinc.com"));
        Assert.Equal(
            [("PstnGateway:gw.toronto", "18005550199")],
            design.Trunks.Where(trunk => trunk.EcrcNumber is not null).Select(trunk => (trunk.Identity, trunk.EcrcNumber!)));
        Assert.Equal([null, null, null, false, false, null, null], design.Trunks.Select(trunk => trunk.SendsLocation));
        Assert.Equal("Reno", design.ZoneOf("SPARKS")!.Name);
        Assert.Null(design.ZoneOf("Beijing"));
        Assert.True(design.IsOutOfScope("beijing"));
        Assert.False(design.IsOutOfScope("Reno"));
    }

    [Fact]
    public void TheHashDoesNotDependOnLineEnds()
    {
        var crlf = Designs.Parse(Designs.Full.Replace("\n", "\r\n", StringComparison.Ordinal));
        var lf = Designs.Parse(Designs.Full);
        Assert.Equal(lf.Hash, crlf.Hash);
        Assert.Matches("^[0-9a-f]{64}$", lf.Hash);
        Assert.NotEqual(lf.Hash, Designs.Parse(Designs.Full + " ").Hash);
        Assert.Equal(lf.Zones[0].Place, crlf.Zones[0].Place);
        Assert.Equal(lf.OffNetwork!.Place, crlf.OffNetwork!.Place);
    }

    [Fact]
    public void TheHashIsTheSHA256OfTheText()
    {
        const string text = """
            { "formatVersion": 1, "name": "L", "zones": [ { "name": "Zürich", "networkSites": ["Z"], "strategy": "localGateway",
              "localTrunks": [ { "trunk": "g", "mode": "psap" } ] } ] }
            """;
        var ascii = text.Replace("ü", "u", StringComparison.Ordinal);
        var bytes = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ascii));
        Assert.Equal(Convert.ToHexStringLower(bytes), Designs.Parse(ascii).Hash);
        Assert.Contains("must be 1 to 40 letters", Designs.Invalid(text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCultureChangesNothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var design = Designs.Parse(Designs.Full);
            Assert.Equal(("elinGateway", ConnectionKind.Mpls), (design.Zones[1].Strategy.Name, design.Provider!.Connection!.Kind));
            Assert.Single(Designs.Parse(Designs.With(Designs.Zone("Reno", ""),
                tail: "\"conference\": { \"uri\": \"sip:ilk@litwareinc.com\" }")).Zones);
            Assert.Equal(
                "zone INDIANA is there twice, first at (12,15). Give one of the two another name.",
                Designs.Invalid(Designs.With(Designs.Zone("indiana", "")
                + """, { "name": "INDIANA", "networkSites": ["x"], "strategy": "centralTrunk" }""")).Problem);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AZoneByGrantIsFoundByItsLocationPolicy()
    {
        var design = Designs.Parse(Designs.Full);
        var toronto = design.ZoneByGrant("tag:em-toronto")!;
        Assert.Equal(("Toronto", true, 0, "CA-ON", "CA"),
            (toronto.Name, toronto.ByGrant, toronto.NetworkSites.Count, toronto.Jurisdiction, toronto.CountryCode));
        Assert.Null(design.ZoneByGrant("Tag:Reno-E911"));
        Assert.Null(design.ZoneByGrant("Global"));
    }

    [Theory]
    [InlineData("", "centralTrunk Primary,Secondary,Leg3")]
    [InlineData("\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"ecrc\" } ]", "centralTrunk Primary,Secondary,Leg3,Fallback")]
    [InlineData("\"strategy\": \"localGateway\", \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]", "localGateway Fallback")]
    [InlineData("\"strategy\": \"elinGateway\", \"elinGateways\": [\"e\"]", "elinGateway Primary")]
    public void ADesignMayHaveCallersOffTheNetworkAlone(string rest, string legs)
    {
        foreach (var zones in new[] { "", "\"zones\": []," })
        {
            var design = Designs.Parse(
                $$"""{ "formatVersion": 1, "name": "L", {{Designs.Provider}} {{zones}} "offNetwork": { {{rest}} } }""");
            var zone = Assert.Single(design.AllZones);
            Assert.Empty(design.Zones);
            Assert.Equal(legs, zone.Strategy + " " + string.Join(',', zone.Legs.Select(leg => leg.Name)));
            Assert.Equal(("Global", null, null, null), (zone.LocationPolicyIdentity, zone.LocalUsageName, zone.Jurisdiction,
                zone.CountryCode));
        }
    }

    [Theory]
    [InlineData("\"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]", "localGateway Fallback")]
    [InlineData("\"elinGateways\": [\"e\"], \"localTrunks\": [ { \"trunk\": \"g\", \"mode\": \"psap\" } ]", "elinGateway Primary,Fallback")]
    public void CallersOffTheNetworkNeedNoProvider(string rest, string legs)
    {
        var zone = Designs.Parse($$"""{ "formatVersion": 1, "name": "L", "offNetwork": { {{rest}} } }""").OffNetwork!;
        Assert.Equal(legs, zone.Strategy + " " + string.Join(',', zone.Legs.Select(leg => leg.Name)));
    }

    [Theory]
    [InlineData("sip:+14255550199@litwareinc.com", true)]
    [InlineData("sip:+1425555019@litwareinc.com", false)]
    [InlineData("sip:14255550199@litwareinc.com", false)]
    [InlineData("sip:+441632960123@litwareinc.com", false)]
    [InlineData("sip:desk@litwareinc.com", false)]
    [InlineData("sip:+14255550199", false)]
    public void AConferenceThatIsNoTelephoneNumberIsNoticed(string uri, bool number)
    {
        var conference = "\"conference\": { \"uri\": \"" + uri + "\" }";
        var design = Designs.Parse(Designs.With(Designs.Zone("Reno", "") + "," + Designs.Zone("Elko", ""), tail: conference));
        Assert.Equal(number, design.Zones[0].Conference!.IsTelephoneNumber);
        Assert.Equal(
            number ? [] : [(DesignNoticeKind.ConferenceIsNoNumber, uri, design.Zones[0].Conference!.Place)],
            design.Notices.Select(notice => (notice.Kind, notice.Value, notice.Place)));
    }

    [Fact]
    public void WhatIsNotReadMayBeAccepted() => Assert.Equal("Unread:CsLisPort", Assert.Single(Designs.Parse(
        Designs.With(Designs.Zone("Reno", ""), tail: "\"accept\": [ { \"id\": \"Unread:CsLisPort\", \"reason\": \"Nobody may.\" } ]"))
        .Accept).Id);
}
