using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// A topology site that lies in no network site makes calls Unknown. The hop names it, with the way out: whoever reads that reach cannot be
/// told must know what to write where.
/// </summary>
public sealed class NowhereTests
{
    private static readonly HopPart<HopRule> Dc = HopRule.LiesNowhere.Of("Site:DC");
    private static readonly (string, object?) Far = ("PstnGatewayList", new[] { "PstnGateway:far" });
    private static readonly Caller OffNetwork = Office.Caller with { NetworkSite = null, OffNetwork = true };

    [Fact]
    public void TheHomePool() => Tells(WithDc(), HopRule.HomePoolUntold.Of("pool-dc"), Office.Caller with { RegistrarPool = "pool-dc" });

    [Fact]
    public void TheBackupRegistrar() => Tells(WithDc().Set("CsRegistrar", "sba", ("BackupRegistrar", "Registrar:pool-dc")),
        HopRule.BackupIs.Of("pool-dc"), Office.Branch with { RegistrarPool = "sba" }, "Registrar:sba");

    [Fact]
    public void TheMediationServer() => Tells(WithDc().Gateway("far", "HQ", "pool-dc").Set("CsVoiceRoute", "Primary", Far),
        HopRule.PoolReachUntold.Of("pool", "pool-dc"));

    [Fact]
    public void TheFarEnd() => Tells(WithDc().Gateway("far", "DC", "pool").Set("CsVoiceRoute", "Primary", Far),
        HopRule.MediaUntold.Of("pool"));

    [Fact]
    public void TheTrunkOfAPbx()
    {
        var builder = WithDc().Gateway("pbx", "DC", "pool");
        var trace = builder.Trace(new Caller { Kind = ClientKind.Pbx, Trunk = "pbx" }, "+911");

        Assert.True(trace.Tells(HopQuestion.CallerPlace, HopAnswer.NowhereKnown, HopRule.FarEndOf.Of("pbx"), Dc));
        Assert.True(trace.Tells(HopQuestion.ComesIn.Of("PstnGateway:pbx"), HopAnswer.Untold, HopRule.GatewayReachUntold.Of("pool"), Dc));
    }

    [Fact]
    public void TheMediationServerOfAPbxTrunk()
    {
        var trace = WithDc().Gateway("pbx", "HQ", "pool-dc").Trace(new Caller { Kind = ClientKind.Pbx, Trunk = "pbx" }, "+911");

        Assert.True(trace.Tells(HopQuestion.ComesIn.Of("PstnGateway:pbx"), HopAnswer.Untold, HopRule.GatewayReachUntold.Of("pool-dc"), Dc));
    }

    [Fact]
    public void TheLocationService()
    {
        var trace = WithDc().Set("CsRegistrar", "sba", ("BackupRegistrar", "Registrar:pool-dc"))
            .Trace(Office.Branch with { RegistrarPool = "sba" });

        Assert.True(trace.Tells(HopQuestion.Location, HopAnswer.No, HopRule.ServiceReachUntold.Of("pool-dc"), Dc));
    }

    /// <summary>Once, however many servers the hop is about; and not if it lies somewhere, or nobody knows which site is meant.</summary>
    [Fact]
    public void IsSaidOnceAndOnlyOfWhatLiesNowhere()
    {
        var hop = WithDc().Gateway("pbx", "DC", "pool-dc").Trace(new Caller { Kind = ClientKind.Pbx, Trunk = "pbx" }, "+911").Hops
            .Single(hop => hop.Asked.Kind == HopQuestion.ComesIn);
        Assert.Equal([HopRule.GatewayReachUntold.Of("pool-dc"), Dc], hop.Rules);

        foreach (var located in new[] { WithDc().NetworkSite("DC"), WithDc().Set("CsSite", "Site:DC", ("DisplayName", "Branch")) })
            Assert.DoesNotContain(located.Trace(Office.Caller with { RegistrarPool = "pool-dc" }).Hops, hop => hop.Rules.Contains(Dc));
        Assert.DoesNotContain(WithDc().Trace(Office.Caller with { RegistrarPool = "pool-dc" }, design: Located("HQ")).Hops,
            hop => hop.Rules.Contains(Dc));
        Assert.DoesNotContain(WithDc().Trace(Office.Caller with { RegistrarPool = "elsewhere" }).Hops.SelectMany(hop => hop.Rules),
            rule => rule.Kind == HopRule.LiesNowhere);
        Assert.DoesNotContain(WithDc().Unread("CsNetworkSite").Trace(Office.Caller with { RegistrarPool = "pool-dc" }).Hops
            .SelectMany(hop => hop.Rules), rule => rule.Kind == HopRule.LiesNowhere);
    }

    /// <summary>A design that puts it into a network site which is not there has said nothing.</summary>
    [Fact]
    public void ALocationThatLeadsNowhereIsNone() => Assert.Contains(
        WithDc().Trace(Office.Caller with { RegistrarPool = "pool-dc" }, design: Located("Nowhere")).Hops, hop => hop.Rules.Contains(Dc));

    [Fact]
    public void TheSentenceSaysWhatToDo() => Assert.Equal(
        "Site:DC lies in no network site: say under \"locations\" in which network site it lies", HopText.Rule(Dc));

    /// <summary>
    /// Without any network site there is none in which something could lie, and whatever is up is reached. Whom a gateway serves only a
    /// design can tell then.
    /// </summary>
    [Fact]
    public void WithoutNetworkSitesADesignTellsWhomATrunkServes()
    {
        var builder = new DeploymentBuilder().Site("Ogden").Pool("pool", "Ogden", mediation: true).Gateway("gw", "Ogden")
            .LocationPolicy("Tag:Provo", "Emergency", "911").Route("Primary", @"^\+911$", "Emergency", "gw")
            .VoicePolicy("Tag:Provo", "Local");
        var caller = OffNetwork with { VoicePolicy = "Tag:Provo", LocationPolicy = "Tag:Provo" };
        var alone = builder.Trace(caller);
        Assert.Equal(Outcome.Unknown, alone.Outcome);
        Assert.True(alone.Tells(HopQuestion.AnswerAtTrunk.Of("PstnGateway:gw"), HopAnswer.Ends.Of("Unknown"),
            HopRule.FarEndUnknown, HopRule.NoNetworkSites, HopRule.GuessedLocal));
        Assert.DoesNotContain(alone.Hops.SelectMany(hop => hop.Rules), rule => rule.Kind == HopRule.LiesNowhere);

        var design = DesignFile.Parse("test.e911.json", """
            { "formatVersion": 1, "name": "Fabrikam", "emergencyNumbers": [{ "dialString": "911" }],
              "zones": [{ "name": "Provo", "byGrant": true, "strategy": "localGateway", "objects": { "locationPolicy": "Provo" },
                "adopt": ["CsLocationPolicy Tag:Provo"], "localTrunks": [{ "trunk": "gw", "mode": "psap" }], "voicePolicies": ["Provo"] }] }
            """);
        Assert.Equal(Outcome.Unlocated, builder.Trace(caller, design: design).Outcome);
    }

    // A data center of which the network knows nothing, with a pool.
    private static DeploymentBuilder WithDc() => Office.WithBranch().Site("DC").Pool("pool-dc", "DC", mediation: true);

    private static DesignDocument Located(string networkSite) => DesignFile.Parse("test.e911.json", Office.Design().Text.Replace(
        "\"zones\":", $$"""  "locations": { "DC": "{{networkSite}}" }, "zones":""", StringComparison.Ordinal));

    private static void Tells(DeploymentBuilder builder, HopPart<HopRule> rule, Caller? caller = null, params string[] failed)
    {
        var trace = builder.Trace(caller, failed: failed);

        Assert.True(trace.Tells(rule, Dc), string.Join("\n", trace.Hops));
    }
}
