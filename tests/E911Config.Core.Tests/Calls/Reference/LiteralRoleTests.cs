using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>Roles, countries, numbers, PBX callers, far ends and media of the literal model, by hand.</summary>
public sealed class LiteralRoleTests
{
    [Fact]
    public void ATrunkThatTheDesignDoesNotNameIsGuessed()
    {
        var nothing = Town.Design with { Trunks = new Dictionary<string, LiteralTrunk>() };
        (Town.Call() with { Design = nothing }).Is("Located sbc +911");
        (Town.Call(failed: "Provider") with { Design = nothing }).Is("Unlocated gw +911");
        // Of a configuration that others share nobody can say; behind one with usages may be a PBX.
        var shared = Town.Build().Remove("CsTrunkConfiguration", "Service:PstnGateway:sbc")
            .Set("CsTrunkConfiguration", "Global", ("EnablePIDFLOSupport", true));
        (Town.Call(shared) with { Design = nothing }).Is("Unknown sbc +911");
        var pbx = Town.Build().Set("CsTrunkConfiguration", "Service:PstnGateway:sbc", ("PstnUsages", new[] { "Local" }));
        (Town.Call(pbx) with { Design = nothing }).Is("Unknown sbc +911");
        // No location policy names the usage of its route: a gateway that happens to pass locations.
        var other = Town.Build().Set("CsVoiceRoute", "Main", ("PstnUsages", new[] { "Local" }), ("Priority", -1L));
        (Town.Call(other) with { Design = null }).Is("Misrouted sbc +911 WrongPsap");
    }

    [Fact]
    public void InModeEcrcATrunkServesTheSiteOfItsFarEndAlone()
    {
        var ecrc = Town.Design with { Trunks = With(new LiteralTrunk(LiteralRole.Local)) };
        (Town.Call(failed: "Provider") with { Design = ecrc }).Is("Unlocated gw +911");
        (Town.Call(failed: "Provider") with { Design = ecrc }).With(caller => caller with { NetworkSite = "Chicago" })
            .Is("Misrouted gw +911 WrongPsap");
    }

    [Fact]
    public void CountriesThatTheProviderDoesNotServe()
    {
        LiteralDesign With(string? jurisdiction) =>
            Town.Design with { Zones = [Town.Design.Zones[0], Town.Design.Zones[1] with { Jurisdiction = jurisdiction }] };

        (Town.Call() with { Design = With("us-NV") }).Is("Located sbc +911");
        (Town.Call() with { Design = With("CA-ON") }).Is("Misrouted sbc +911 WrongCountry");
        (Town.Call() with { Design = With("CA-ON") with { Serves = ["US", "ca"] } }).Is("Located sbc +911");
        (Town.Call() with { Design = With(null) }).Is("Located sbc +911");
        var ecrc = Town.Build().Translation("PstnGateway:gw", "ecrc", @"^\+911$", Town.Ecrc);
        (Town.Call(ecrc, failed: "Provider") with { Design = With("GB") }).Is("Misrouted gw +18005550199 WrongCountry");
        // Out of scope, and off the network.
        var alone = Town.Design with { Zones = [Town.Design.Zones[0]], OutOfScope = new Dictionary<string, string?> { ["reno"] = "GB" } };
        (Town.Call() with { Design = alone }).Is("Misrouted sbc +911 WrongCountry");
        var off = Town.Design with { OffNetwork = new LiteralZone("") { Jurisdiction = "GB" } };
        (Town.Call() with { Design = off }).With(caller => caller with { NetworkSite = null, LocationPolicy = "E911" })
            .Is("Misrouted sbc +911 WrongCountry");
        // A dial string of another country only is no emergency number at the provider.
        var numbers = Town.Design with { Zones = [Town.Design.Zones[0] with { DialStrings = ["112"] },
            Town.Design.Zones[1] with { Jurisdiction = "GB" }] };
        (Town.Call() with { Design = numbers }).Is("Misrouted sbc +911 MangledNumber");
    }

    [Fact]
    public void AZoneByGrantIsThatOfThoseWhoHaveItsPolicy()
    {
        var design = Town.Design with
        {
            Zones = [new LiteralZone("Granted") { GrantedPolicy = "E911", Jurisdiction = "GB" },
                new LiteralZone("Others") { NetworkSites = ["Chicago"] }],
            Trunks = With(new LiteralTrunk(LiteralRole.Local) { ServedZones = ["Granted"] }),
        };
        var call = (Town.Call() with { Design = design }).With(caller => caller with { NetworkSite = null, LocationPolicy = "tag:E911" });

        call.Is("Misrouted sbc +911 WrongCountry");
        (call with { Failed = ["Provider"] }).Is("Unlocated gw +911");
        (call with { Failed = ["Provider"] }).With(caller => caller with { LocationPolicy = null, Kind = "analog" }).Is("Failed 4005");
    }

    [Theory]
    [InlineData(null, "+18005550199", false, "Unlocated gw +18005550199")]
    [InlineData(null, "8005550199", false, "Misrouted gw 8005550199 MangledNumber")] // The trunk's rules do not make that of it.
    [InlineData(null, "8005550199", true, "Unlocated gw 8005550199")]
    [InlineData(null, "005550199", true, "Misrouted gw 005550199 MangledNumber")] // Not even its last ten digits.
    [InlineData("8005550199", "8005550199", false, "Unlocated gw 8005550199")]
    // Where the design names one, the provider's is none.
    [InlineData("8005550199", "+18005550199", false, "Misrouted gw +18005550199 MangledNumber")]
    public void TheEcrcNumberInTheFormOfTheCarrier(string? own, string sent, bool carrier, string expected)
    {
        var town = Town.Build().Translation("PstnGateway:gw", "ecrc", @"^\+911$", sent);
        if (carrier) town.Translation("PstnGateway:gw", "carrier", sent.Length == 9 ? @"^\+18(00)" : @"^\+1(800)", "$1");
        var gw = Town.Design.Trunks["PstnGateway:gw"] with { EcrcNumber = own };
        var design = Town.Design with { Trunks = With(gw) };
        (Town.Call(town, failed: "Provider") with { Design = design }).Is(expected);
    }

    [Fact]
    public void TheTestNumberIsOneAtTheProviderAlone()
    {
        var town = Town.Build().LocationPolicy("E911", "Emergency", "911", "933").Route("Main", @"^\+9..$", "Emergency", "sbc")
            .Route("Near", @"^\+9..$", "Local", "gw");
        var design = Town.Design with { TestNumber = "933" };
        (Town.Call(town, "933") with { Design = design }).Is("Located sbc +933");
        (Town.Call(town, "933", "Provider") with { Design = design }).Is("Misrouted gw +933 MangledNumber");
        Town.Call(town, "933").Is("Misrouted sbc +933 MangledNumber");
        (Town.Call(town, "+933") with { Design = design }).Is("Located sbc +933");

        // Who dialled another number did not mean it.
        var masked = town.LocationPolicy("E911", "Emergency", "933:911");
        (Town.Call(masked) with { Design = design }).Is("Misrouted sbc +933 MangledNumber");
        (Town.Call(masked, "933") with { Design = design }).Is("Located sbc +933");
        var read = Town.Build().Translation("PstnGateway:sbc", "readback", @"^\+?911$", "+933");
        (Town.Call(read) with { Design = design }).Is("Misrouted sbc +933 MangledNumber");
    }

    [Fact]
    public void APbxCallerComesInOverATrunkOfHisOwn()
    {
        var town = Town.Build().Gateway("pbx", "Reno", "pool.chi").Set("CsTrunkConfiguration", "Service:PstnGateway:pbx",
            ("PstnUsages", new[] { "Local" }))
            .Normalization("Service:PstnGateway:pbx", "plus", "^911$", "+911");
        LiteralCall From(string? trunk, params string[] failed) => Town.Call(town, "911", failed)
            .With(_ => new LiteralCaller { Kind = "pbx", Trunk = trunk });

        From("PBX").Is("Unlocated gw +911");
        var result = LiteralCallModel.Judge(From("pbx"));
        Assert.Equal((false, null, null), (result.Emergency, result.LocationPolicy, result.LocationPolicySource));
        Assert.Equal(["Local"], result.Usages);
        foreach (var failed in new[] { "Trunk:pbx", "Gateway:pbx", "Mediation:pool.chi", "Wan:Reno", "Site:Reno" }) From("pbx", failed)
            .Is("Failed");
        From(null).Is("Unknown");
        From("gone").Is("Unknown");
        From("sbc").Is("Failed 4005"); // The global dial plan makes nothing of the digits.
        town.Orbit("Parked", "900", "920");
        From(null).Is("Misrouted Orbit");
        From("pbx", "Trunk:pbx").Is("Failed");
    }

    [Fact]
    public void ARegistrationThatCannotBeToldMakesTheCallUnknown()
    {
        Town.Call(Town.Build().Orbit("Parked", "900", "920").Unread("CsNetworkRegion"))
            .With(caller => caller with { NetworkSite = "Chicago" }).Is("Unknown");
        Assert.True(LiteralCallModel.Judge(Town.Call().With(caller => caller with { RegistrarPool = "elsewhere" })).TrunkMeansNothing);
    }

    [Fact]
    public void TheFarEndIsWhereTheMediaComesFrom()
    {
        // The carrier's SBC is a network site of its own.
        var town = Town.Build().NetworkSite("Carrier", "").Subnet("198.51.100.1", "Carrier", 32, located: false)
            .Set("CsPstnGateway", "sbc", ("RepresentativeMediaIP", "198.51.100.1"));
        Town.Call(town).Is("Unlocated gw +911");
        Town.Call(town.DirectLink("Carrier", "Chicago", "Least").Profile("Least", 40).AdmissionControl()).Is("Located sbc +911");
        Town.Call(town, failed: "Cac:InterSite:Carrier-Chicago").Is("Unlocated gw +911");
        Town.Call(town.Profile("Least", 39)).Is("Unlocated gw +911");
        // A gateway whose media lies elsewhere serves that site.
        var moved = Town.Build().Set("CsPstnGateway", "gw", ("RepresentativeMediaIP", "10.0.0.9"));
        (Town.Call(moved, failed: "Provider") with { Design = null }).Is("Misrouted gw +911 WrongPsap");
        Town.Call(moved, failed: "Provider").Is("Unlocated gw +911");
    }

    [Fact]
    public void BypassedMediaAsksForNoBandwidth()
    {
        var town = Town.Build().Profile("Shut", 0).AdmissionControl().Set("CsNetworkSite", "Reno", ("BWPolicyProfileID", "Shut"),
            ("BypassID", "b1"))
            .Set("CsNetworkSite", "Chicago", ("BypassID", "B1")).Set("CsTrunkConfiguration", "Service:PstnGateway:sbc",
                ("EnableBypass", true));
        LiteralCall Having(bool enabled, bool always) =>
            Town.Call(town.Set("CsNetworkConfiguration", "Global",
                ("MediaBypassSettings", new ValueRecord("Enabled", enabled, "AlwaysBypass", always))));

        Town.Call(town).Is("Unlocated gw +911");
        Having(enabled: false, always: true).Is("Unlocated gw +911");
        Having(enabled: true, always: false).Is("Located sbc +911");
        town.Set("CsNetworkSite", "Chicago", ("BypassID", "b2"));
        Having(enabled: true, always: true).Is("Unlocated gw +911"); // The two exclude each other.
        // What admits nobody may still be gone around over the Internet.
        Having(enabled: true, always: true).Assuming(LiteralSwitches.AlternateAudioPath).Is("Located sbc +911");
        town.Set("CsNetworkRegion", "Region",
            ("BWAlternatePaths", new[] { new ValueRecord("BWPolicyModality", "Audio", "AlternatePath", false) }));
        Having(enabled: true, always: true).Assuming(LiteralSwitches.AlternateAudioPath).Is("Unlocated gw +911");
    }

    [Fact]
    public void RepliesAreFailuresToo()
    {
        var town = Town.Build().ResponseCode("PstnGateway:sbc", "final", 503, 404).ResponseCode("PstnGateway:sbc", "busy", 486, 503)
            .ResponseCode("PstnGateway:sbc", "same", 404, 486);
        var elements = LiteralElements.Of(town.Build(), Town.Design);

        Assert.Contains("Reply:PstnGateway:sbc=503", elements);
        Assert.Contains("Reply:PstnGateway:sbc=486", elements);
        Assert.DoesNotContain("Reply:PstnGateway:sbc=404", elements);
        Town.Call(town, failed: "reply:sbc=503").Is("Failed sbc +911");
        Town.Call(town, failed: "Reply:sbc=486").Is("Unlocated gw +911");
        Town.Call(town, failed: ["Reply:sbc=486", "Reply:sbc=503"]).Is("Failed sbc +911");
        Town.Call(town, failed: "Reply:sbc=503").Replying("sbc", 200).Is("Located sbc +911");
    }

    [Fact]
    public void AServiceIdStandsForTheTrunkOfItsGateway()
    {
        var town = Town.Build().Set("CsPstnGateway", "sbc", ("ServiceId", "1-PstnGateway-1"))
            .Set("CsVoiceRoute", "Main", ("PstnGatewayList", new[] { "1-PSTNGATEWAY-1" }));
        Town.Call(town).Is("Located sbc +911");
        (Town.Call(town) with { Design = null }).Is("Located sbc +911");
    }

    // The town's trunks with another gateway.
    private static Dictionary<string, LiteralTrunk> With(LiteralTrunk gw) =>
        new(Town.Design.Trunks.ToDictionary()) { ["PstnGateway:gw"] = gw };
}
