using System;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>What others changed since the plan was made, or change while it runs.</summary>
public sealed class StaleTests
{
    private readonly FakeDeployment deployment = new(Litware.Sound);

    [Theory]
    [InlineData("CsVoiceRoute", "Portland 911", "NumberPattern", @"^\+911$")]
    [InlineData("CsVoiceRoute", "Portland 911", "SuppressCallerId", true)]
    [InlineData("CsVoiceRoute", "Portland 911", "PstnGatewayList", "PstnGateway:gw-pdx.litwareinc.com")]
    [InlineData("CsVoiceRoute", "Portland 911", "AlternateCallerId", "+14255550123")]
    [InlineData("CsLocationPolicy", "Tag:Portland-E911", "LocationRequired", "disclaimer")]
    [InlineData("CsLocationPolicy", "Tag:Portland-E911", "LocationRefreshInterval", 8)]
    [InlineData("CsLocationPolicy", "Tag:Portland-E911", "EmergencyDialMask", "112;118")]
    [InlineData("CsLocationPolicy", "Tag:Portland-E911", "ConferenceUri", "sip:x@litwareinc.com")]
    [InlineData("CsVoicePolicy", "Tag:RenoUsers", "PstnUsages", "Reno Local")]
    [InlineData("CsVoicePolicy", "Tag:RenoUsers", "AllowCallForwarding", false)]
    [InlineData("CsNetworkSite", "Reno", "LocationPolicy", "Portland-E911")]
    [InlineData("CsTrunkConfiguration", "Global", "EnableReferSupport", true)]
    [InlineData("CsTrunkConfiguration", "Global", "PstnUsages", "Local")]
    [InlineData("CsOutboundTranslationRule", "Global/North America", "Translation", "$1")]
    [InlineData("CsSipResponseCodeTranslationRule", "Global/All circuits busy", "TranslatedResponseCode", 504)]
    public void WhatMovedIsNamedAndNothingIsWritten(string noun, string identity, string property, object value)
    {
        deployment.Set(noun, identity, property, value);

        var error = Stale();

        var named = noun.EndsWith("Rule", StringComparison.Ordinal) ? [noun.Replace("Cs", "", StringComparison.Ordinal) + "sList"]
            : new[] { identity, property, ValueText.Of(value) };
        Assert.All(named, name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
        Assert.Empty(deployment.Written);
    }

    [Fact]
    public void ARecordThatMovedIsNamed()
    {
        deployment.Set("CsLocationPolicy", "Portland-E911", "EmergencyNumbers",
            new[] { new ValueRecord("DialString", "000", "DialMask", null) });

        Assert.Contains("EmergencyNumbers is \"{DialString=000;DialMask=}\" now", Stale().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingThatMovedIsNamedAtOnce()
    {
        deployment.Set("CsVoicePolicy", "RenoUsers", "AllowCallForwarding", false);
        deployment.Set("CsVoicePolicy", "RenoUsers", "EnableCallPark", true);
        deployment.Remove("CsVoiceRoute", "Portland 911");

        var message = Stale().Message;

        Assert.Contains("AllowCallForwarding", message, StringComparison.Ordinal);
        Assert.Contains("EnableCallPark", message, StringComparison.Ordinal);
        Assert.Contains("CsVoiceRoute Portland 911 does not exist any more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnObjectOfThatNameThatCameMeanwhileIsNamed()
    {
        deployment.Change(now => now.With([new DeploymentObject(VoiceRoute.Type, "E911-Reno-Primary").With("NumberPattern", @"^\+999$")]));

        var message = Stale().Message;

        Assert.Contains("CsVoiceRoute E911-Reno-Primary exists already: ", message, StringComparison.Ordinal);
        Assert.Contains("NumberPattern is \"^\\+999$\" now", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherConfigurationThatIsInEffectNowIsNamed()
    {
        // The plan copies the Global configuration for this trunk; since then its site has one of its own.
        deployment.Change(now => now.With(
            [new DeploymentObject(TrunkConfiguration.Type, "Site:Chicago").With("EnableReferSupport", true)]));

        Assert.Contains("Site:Chicago", Stale().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APlanForAnotherDeploymentIsRefused(bool empty)
    {
        var pools = Litware.Sound.All(Registrar.Type);
        deployment.Change(now => now.Without(pools).With(empty ? [] : [new DeploymentObject(Registrar.Type, "other.contoso.com")]));
        deployment.Change(now => now.From(new SnapshotSource("live", "", SnapshotSource.NameOf(now.All(Registrar.Type))), null));

        var error = Assert.Throws<E911Exception>(() => deployment.Apply(Litware.SoundPlan));

        Assert.Equal("PlanForOtherDeployment", error.ErrorId);
        Assert.Equal(!empty, error.Message.Contains("other.contoso.com", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatAnotherAdministratorChangesBeforeItsStepIsKeptAndTheRestTakenBack()
    {
        var batches = Litware.SoundPlan.Batches();
        var changed = 0;
        for (var k = 1; k <= batches.Count; k++)
        {
            var step = batches[k - 1][0];
            if (step.Before is null) continue;
            var fake = new FakeDeployment(Litware.Sound);
            fake.BeforeLook = look => { if (look == 2 * k - 1) fake.Set(step.ObjectType, step.Identity, "Description", "Mine"); };
            changed++;

            var result = fake.Apply(Litware.SoundPlan);

            Assert.True(result.Outcome == ApplyOutcome.RolledBack, result.Error);
            Assert.Contains("Somebody else changed it", result.Error, StringComparison.Ordinal);
            Assert.Contains("Description is \"Mine\" now", result.Error, StringComparison.Ordinal);
            Assert.Equal([$"{step.ObjectType} {step.Identity}: Description"], DeploymentComparison.Of(Litware.Sound, fake.Now));
        }

        Assert.Equal(Litware.SoundPlan.Steps.Count(step => step.Action == StepAction.Update), changed);
    }

    [Fact]
    public void WhatAnotherAdministratorChangesAfterItsStepIsKeptAndReported()
    {
        var number = Litware.SoundPlan.Steps.Single(step => step.ObjectType == "CsVoicePolicy" && step.Identity == "Tag:RenoUsers").Number;
        var last = Litware.SoundPlan.Batches().Count;
        deployment.BeforeWrite = write => { if (write == last) deployment.Set("CsVoicePolicy", "RenoUsers", "EnableCallPark", true); };
        deployment.Fault = write => write == last ? WriteFault.Before : WriteFault.None;

        var result = deployment.Apply(Litware.SoundPlan);

        Assert.Equal(ApplyOutcome.Failed, result.Outcome);
        Assert.Equal(StepStatus.Applied, result.Steps[number - 1].Status);
        Assert.Contains("EnableCallPark", result.Steps[number - 1].Error, StringComparison.Ordinal);
        Assert.True(deployment.Now.Find(VoicePolicy.Type, "RenoUsers")!.Flag("EnableCallPark"));
        Assert.Contains("E911-Reno-Local", deployment.Now.Find(VoicePolicy.Type, "RenoUsers")!.List("PstnUsages"));
    }

    private E911Exception Stale()
    {
        var error = Assert.Throws<E911Exception>(() =>
            new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created).Prepare(CancellationToken.None));
        Assert.Equal("PlanIsStale", error.ErrorId);
        return error;
    }
}
