using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Plans with a step that the design in them does not ask for: the id and the seal fit, for whoever makes them can hash.</summary>
public sealed class ForgedPlanTests
{
    private readonly FakeDeployment deployment = new(Litware.Sound);

    [Fact]
    public void ADeletionOfWhatOthersOwnIsRefused()
    {
        var route = Litware.Sound.Find(VoiceRoute.Type, "Portland 911")!;
        Refused(new ObjectChange(route, null), "CsVoiceRoute Portland 911 was to be removed, and is in use again");
    }

    [Fact]
    public void ADeletionOfWhatTheDesignWouldChangeIsRefused()
    {
        var changed = Litware.SoundPlan.Steps.First(step => step is { Action: StepAction.Update, ObjectType: "CsVoicePolicy" });
        var plan = With(Litware.SoundPlan, changed, new ObjectChange(changed.Before, null));
        Refused(plan, $"CsVoicePolicy {changed.Identity} was to be removed, and is in use again");
    }

    [Fact]
    public void AChangeOfWhatTheDesignDoesNotNameIsRefused()
    {
        var policy = Litware.Sound.All(VoicePolicy.Type).First(item =>
            Litware.SoundPlan.Steps.All(step => step.Type != VoicePolicy.Type || step.Identity != item.Identity));
        Refused(new ObjectChange(policy, policy.With("PstnUsages", new[] { "Somebody" })),
            $"CsVoicePolicy {policy.Identity} is to be changed, and the design does not ask for that");
    }

    [Fact]
    public void AnObjectThatTheDesignDoesNotHaveIsRefused()
    {
        var route = new DeploymentObject(VoiceRoute.Type, "Toll").With("NumberPattern", @"^\+900").With("PstnUsages", new[] { "Local" });
        Refused(new ObjectChange(null, route), "CsVoiceRoute Toll is to be changed, and the design does not ask for that");
    }

    [Fact]
    public void AnotherValueThanTheDesignsIsRefused()
    {
        var made = Litware.SoundPlan.Steps.First(step => step is { Action: StepAction.Create, ObjectType: "CsVoiceRoute" });
        var plan = With(Litware.SoundPlan, made, new ObjectChange(null, made.After!.With("NumberPattern", @"^\+1900$")));
        Refused(plan, "NumberPattern would be planned as");
    }

    [Fact]
    public void AnIdThatWasReadBeforeTheStepsWereChangedIsFound()
    {
        var steps = Litware.SoundPlan.Steps.ToList();
        var plan = Copy(Litware.SoundPlan, steps);
        Assert.Equal(Litware.SoundPlan.Id, plan.Id);
        Assert.NotEmpty(plan.Seal);
        steps.RemoveAt(steps.Count - 1);

        var error = Assert.ThrowsAny<E911Exception>(() => new PlanApplication(plan, deployment, () => Litware.Created));

        Assert.Equal("PlanEdited", error.ErrorId);
    }

    private void Refused(ObjectChange forged, string reason) =>
        Refused(Copy(Litware.SoundPlan, [.. Litware.SoundPlan.Steps,
            new Step(Litware.SoundPlan.Steps.Count + 1, Litware.SoundPlan.Steps[0].Reason, forged)]), reason);

    private void Refused(Plan plan, string reason)
    {
        var error = Assert.ThrowsAny<E911Exception>(() =>
            new PlanApplication(PlanFile.Parse("forged.e911-plan.json", PlanFile.Format(plan)), deployment, () => Litware.Created)
                { Force = true }.Prepare(CancellationToken.None));

        Assert.Equal("PlanIsStale", error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(deployment.Written);
    }

    private static Plan With(Plan plan, Step step, ObjectChange forged) => Copy(plan,
        [.. plan.Steps.Select(one => one == step ? new Step(one.Number, one.Reason, forged) { DependsOn = one.DependsOn } : one)]);

    private static Plan Copy(Plan plan, IReadOnlyList<Step> steps) => new()
    {
        Created = plan.Created,
        Deployment = plan.Deployment,
        Design = plan.Design,
        Zones = plan.Zones,
        Retire = plan.Retire,
        Steps = steps,
        Findings = plan.Findings,
        Compared = plan.Compared,
        Calls = plan.Calls,
        RolesBefore = plan.RolesBefore,
        OtherZones = plan.OtherZones,
        Callers = plan.Callers,
        OtherCalls = plan.OtherCalls,
    };
}
