using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class RegistrationTests
{
    private static readonly Caller AtSba = Office.Branch with { RegistrarPool = "sba" };

    [Fact]
    public void WithoutRegistrationTheCallFailsWithoutCode()
    {
        var trace = Office.Alone().Trace(failed: "Registrar:pool");
        Assert.Equal((Outcome.Failed, Outcome.Failed, null), (trace.Outcome, trace.BestOutcome, trace.ReasonCode));
        Assert.Equal(("+911", "Tag:HQ", true), (trace.CalledNumber, trace.LocationPolicy, trace.Emergency));
        Assert.Equal(["Emergency", "Local"], trace.Usages);
    }

    [Fact]
    public void AnUnregisteredOrbitCallHasNoCodeEither() =>
        Assert.Null(Office.Alone().Orbit("Parked", "900", "999").Trace(failed: "Registrar:pool").ReasonCode);

    [Fact]
    public void TheBackupRegistrarStandsIn() =>
        Assert.Equal(Outcome.Located, Office.WithBranch().Trace(AtSba, failed: "Registrar:sba").Outcome);

    [Fact]
    public void NotIfAutomaticFailoverIsFalse() => Assert.Equal(Outcome.Failed,
        Office.WithBranch().Set("CsRegistrar", "sba", ("EnableAutomaticFailover", false)).Trace(AtSba, failed: "Registrar:sba").Outcome);

    [Fact]
    public void FailoverThatIsNotToldHappens() => Assert.Equal(Outcome.Located,
        Office.WithBranch().Set("CsRegistrar", "sba", ("EnableAutomaticFailover", null)).Trace(AtSba, failed: "Registrar:sba").Outcome);

    [Fact]
    public void PoliciesOfTheSiteAreThoseOfThePoolInUse()
    {
        var builder = Office.WithBranch().Assign("Branch", null).LocationPolicy("Site:Branch", "Emergency", "911")
            .LocationPolicy("Site:HQ", "Emergency", "911")
            .VoicePolicy("Site:HQ", "Far").VoicePolicy("Site:Branch", "Near");
        var caller = AtSba with { VoicePolicy = null };
        var home = builder.Trace(caller);
        Assert.Equal(("Site:Branch", LocationPolicySource.Site), (home.LocationPolicy, home.LocationPolicySource));
        Assert.Equal(["Emergency", "Near"], home.Usages);
        var away = builder.Trace(caller, failed: "Registrar:sba");
        Assert.Equal("Site:HQ", away.LocationPolicy);
        Assert.Equal(["Emergency", "Far"], away.Usages);
    }

    [Fact]
    public void WhatIsGrantedToTheUserFollowsHim() =>
        Assert.Equal(["Emergency", "Local"], Office.WithBranch().VoicePolicy("Site:HQ", "Far").Trace(AtSba, failed: "Registrar:sba")
            .Usages);

    [Fact]
    public void APoolThatNobodyKnowsMakesTheCallUnknown() =>
        Assert.Equal(Outcome.Unknown, Office.Alone().Trace(Office.Caller with { RegistrarPool = "elsewhere" }).Outcome);

    /// <summary>Off the network a caller reaches whatever is up, but of a pool that there is not nobody knows whether it is.</summary>
    [Fact]
    public void ABackupRegistrarThatThereIsNotTakesNobodyOver()
    {
        static DeploymentBuilder Flat(string? backup) => new DeploymentBuilder().Branch("Ogden", null!)
            .Pool("home", "Ogden", backup).Mediation("med", "Ogden").Gateway("gw", "Ogden", "med")
            .VoicePolicy("Global", "Local").Route("Local", @"^\+911$", "Local", "gw").Normalization("Global", "911", "^911$", "+911");
        var caller = new Caller { OffNetwork = true, RegistrarPool = "home" };
        Assert.Equal(Outcome.Misrouted, Flat("ghost").Trace(caller).Outcome);
        Assert.Equal(Outcome.Failed, Flat(null).Trace(caller, failed: "Registrar:home").Outcome);
        var trace = Flat("ghost").Trace(caller, failed: "Registrar:home");
        Assert.Equal(Outcome.Unknown, trace.Outcome);
        Assert.True(trace.Tells(HopQuestion.Registration, HopAnswer.RegistrationUntold.Of("home"), HopRule.BackupIs.Of("ghost")));
        Assert.Equal(Outcome.Unknown, Flat(null).Trace(caller with { RegistrarPool = "ghost" }).Outcome);
        Assert.Equal(Outcome.Misrouted, Flat("other").Pool("other", "Ogden").Trace(caller, failed: "Registrar:home").Outcome);
    }

    [Fact]
    public void ABackupRegistrarMayBeNamedByItsServiceId()
    {
        var builder = Office.WithBranch().Set("CsRegistrar", "pool", ("ServiceId", "1-Registrar-1"))
            .Set("CsRegistrar", "sba", ("BackupRegistrar", "1-Registrar-1"));
        var trace = builder.Trace(AtSba, failed: "Registrar:sba");
        Assert.Equal(Outcome.Located, trace.Outcome);
        Assert.True(trace.Tells(HopQuestion.Registration, HopAnswer.RegisteredAtBackup.Of("pool")));
    }

    [Fact]
    public void ThePoolsSiteMayStandInCsPoolOnly() =>
        Assert.Equal(Outcome.Located, Office.Alone().Set("CsRegistrar", "pool", ("SiteId", null)).Trace().Outcome);

    [Fact]
    public void TheRegistrarTakesTheMediationServerOfItsNameWithItAndNotTheOtherWayRound()
    {
        var builder = Office.WithBranch();
        Assert.True(builder.Trace(AtSba, failed: ["Registrar:sba", "Trunk:sbc"])
            .Tells(HopQuestion.TrunkUse.Of("PstnGateway:gw-branch"), HopAnswer.Skipped, HopRule.MediationDown.Of("sba")));
        Assert.True(builder.Trace(AtSba, failed: ["Mediation:sba"]).Tells(HopQuestion.Registration, HopAnswer.Registered.Of("sba")));
    }

    [Fact]
    public void APoolThatIsDownAndOfUnknownBackupLeavesTheCallUnknown()
    {
        var trace = Office.WithBranch().Unread("CsRegistrar").Trace(AtSba, failed: ["Site:Branch", "Trunk:gw"]);
        Assert.Equal((Outcome.Unknown, null), (trace.Outcome, trace.Trunk));
        Assert.True(trace.Tells(HopQuestion.Registration, HopAnswer.RegistrationUntold.Of("sba"), HopRule.HomePoolDown.Of("sba"),
            HopRule.BackupUnknown));
    }

    [Fact]
    public void WhoseRegistrationCannotBeToldHasNoWay()
    {
        var trace = Office.WithBranch().Set("CsRegistrar", "sba", ("EnableAutomaticFailover", false))
            .Trace(AtSba with { NetworkSite = "Nowhere", LocationPolicy = "HQ" }, failed: "Wan:Branch");
        Assert.Equal((Outcome.Unknown, null, "Tag:HQ", "+911"), (trace.Outcome, trace.Trunk, trace.LocationPolicy, trace.CalledNumber));
        Assert.Equal(["Emergency", "Local"], trace.Usages);
        Assert.True(trace.Tells(HopQuestion.Answer, HopAnswer.Untold, HopRule.RegistrationUntold));
    }
}
