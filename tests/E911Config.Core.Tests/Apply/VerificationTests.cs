using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Planning;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>The look at the whole when all steps are done.</summary>
public sealed class VerificationTests
{
    // A removed second leg: those after it must move behind the new one.
    private static readonly Snapshot Broken = new FakeDeployment(
        Applying.Applied(Litware.Planned(Offices.ThreeDesign, Offices.Three.Build()), Offices.Three.Build()).Now)
            .Without("CsVoiceRoute E911-Reno-Secondary");

    [Fact]
    public void AServerThatKeepsARouteOutOfOrderIsCaught()
    {
        var plan = Litware.Planned(Offices.ThreeDesign, Broken);
        // Every write of a place alone is taken and does nothing.
        var deployment = new FakeDeployment(Broken);
        deployment.Fault = write => deployment.Written[write - 1] is { Name: "Set-CsVoiceRoute" } command
            && command.Parameters.All(parameter => parameter.Name is "Identity" or "Priority")
            ? WriteFault.Ignored : WriteFault.None;

        var result = deployment.Apply(plan);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Contains("E911-Reno-Leg3 is not as designed", result.Error, StringComparison.Ordinal);
        Applying.Same(Broken, deployment.Now);
    }

    [Fact]
    public void AServerThatPutsNewRulesLastGetsOursFirstAllTheSame()
    {
        var start = Offices.One.Translation("PstnGateway:gw", "Mine", @"^\+(\d+)$", "$1").Build();
        var plan = Litware.Planned(Offices.Design("ecrc"), start);
        var deployment = new FakeDeployment(start, PriorityReading.Append);

        var result = deployment.Apply(plan);

        Assert.True(result.Outcome == ApplyOutcome.Applied, result.Error);
        Assert.Equal(["E911-ECRC", "Mine"],
            TrunkConfigurations.Rules(deployment.Now, OutboundTranslationRule.Type, "Service:PstnGateway:gw").Select(rule => rule.Name));
    }

    [Fact]
    public void AWholeThatCannotBeReadBackIsTakenBack()
    {
        var deployment = new FakeDeployment(Litware.Sound)
            { BeforeRead = read => { if (read == 2) throw new E911Exception("CommandFailed", "No answer."); } };

        var result = deployment.Apply(Litware.SoundPlan);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Contains("No answer.", result.Error, StringComparison.Ordinal);
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Fact]
    public void ANounThatCannotBeReadBackIsNotTakenForVerified()
    {
        var deployment = new FakeDeployment(Litware.Sound);
        deployment.BeforeRead = read => { if (read == 2) deployment.Change(now => Unread(now, VoiceRoute.Type)); };

        var result = deployment.Apply(Litware.SoundPlan, rollBack: false);

        Assert.False(result.Clean);
        Assert.Contains("CsVoiceRoute", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultIsNotLostWhenTheDeploymentCannotBeReadAnyMore()
    {
        var deployment = new FakeDeployment(Litware.Sound)
        {
            BeforeRead = read => { if (read > 1) throw new E911Exception("CommandFailed", "No answer."); },
            Fault = write => write == 5 ? WriteFault.Before : WriteFault.None,
        };

        var result = deployment.Apply(Litware.SoundPlan);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Equal("", result.SnapshotAfter);
        Assert.Contains("No answer.", result.Error, StringComparison.Ordinal);
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Fact]
    public void AResultIsNotLostWhenTheJournalOrTheSnapshotCannotBeWrittenAtTheEnd()
    {
        var journal = new MemoryJournal
            { BeforeEntry = (kind, _) => { if (kind == "end") throw new E911Exception("FileUnwritable", "The disk is full."); } };
        var deployment = new FakeDeployment(Litware.Sound);

        var result = deployment.Apply(Litware.SoundPlan, journal, saved: (name, _) =>
            { if (name == "after") throw new E911Exception("FileUnwritable", "No room."); });

        Assert.Equal(ApplyOutcome.Applied, result.Outcome);
        Assert.Contains("The disk is full.", result.Error, StringComparison.Ordinal);
        Assert.Contains("No room.", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.SnapshotAfter);
    }

    [Fact]
    public void WhatOthersChangeElsewhereMeanwhileIsNotThePlansMatter()
    {
        var deployment = new FakeDeployment(Litware.Sound);
        deployment.BeforeRead = read =>
            { if (read == 2) deployment.Change(now => now.With([new DeploymentObject(NetworkSite.Type, "Brand new")])); };

        Assert.Equal(ApplyOutcome.Applied, deployment.Apply(Litware.SoundPlan).Outcome);
    }

    [Fact]
    public void AMovedRouteIsCaughtEvenIfAnotherNetworkSiteCameMeanwhile()
    {
        var deployment = new FakeDeployment(Litware.Sound);
        deployment.BeforeRead = read =>
        {
            if (read != 2) return;
            deployment.Change(now => now.With([new DeploymentObject(NetworkSite.Type, "Brand new")]));
            deployment.Set("CsVoiceRoute", "E911-Reno-Primary", "Priority", 9000);
        };

        var result = deployment.Apply(Litware.SoundPlan);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Contains("E911-Reno-", result.Error, StringComparison.Ordinal);
    }

    private static Snapshot Unread(Snapshot now, ObjectType type) => new(ObjectTypes.All.Where(other => other != type)
        .Select(other => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(other, now.All(other))))
    { Source = now.Source, Unread = [new UnreadNoun(type.Noun, "Denied.")] };
}
