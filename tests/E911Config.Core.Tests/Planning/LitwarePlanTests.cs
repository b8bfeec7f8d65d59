using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

public sealed class LitwarePlanTests
{
    private static Plan Plan => Litware.Plan;

    [Fact]
    public void ThePlanReadsAsItWasApproved() => Golden.Equal("Planning/Golden/litware-plan.txt", PlanText.Of(Plan));

    [Fact]
    public void ThePlanTouchesExactlyWhatTheZonesBecome()
    {
        // A rule of a trunk configuration that is made now comes with it. What was made by hand for Portland is partly right already.
        string[] right = ["CsNetworkSite Portland", "CsPstnUsage Portland Emergency",
            "CsTrunkConfiguration Service:PstnGateway:e911-pdx.litwareinc.com"];
        var touched = Plan.Steps.Select(step => step.ObjectType + " " + step.Identity)
            .Concat(Plan.Steps.Where(step => step.After!.Type == TrunkConfiguration.Type)
                .SelectMany(step => step.After!.Records("OutboundTranslationRulesList")
                    .Where(rule => rule.Text("Name") == "E911-ECRC")
                        .Select(rule => $"CsOutboundTranslationRule {step.Identity}/E911-ECRC")))
            .Concat(right);

        Assert.Equal(LitwareObjects.Of(Litware.Design), touched.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void StepsAreNumberedAndNothingIsRemoved()
    {
        Assert.Equal(Enumerable.Range(1, Plan.Steps.Count), Plan.Steps.Select(step => step.Number));
        Assert.DoesNotContain(Plan.Steps, step => step.Action == StepAction.Delete);
        Assert.Equal(Plan.Steps.Count, Plan.Steps.Select(step => step.ObjectType + " " + step.Identity)
            .Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData(@"E911-Chicago-Primary", @"^\+?(?:911|933)$", "E911-Chicago", "PstnGateway:e911-chi.litwareinc.com")]
    [InlineData(@"E911-Chicago-Fallback", @"^\+?911$", "E911-Chicago", "PstnGateway:gw-chi.litwareinc.com")]
    [InlineData(@"E911-Chicago-Local", @"^\+?911$", "E911-Chicago-Local", "PstnGateway:gw-chi.litwareinc.com")]
    [InlineData(@"E911-New York-Peers", @"^\+?(?:911|933)$", "E911-New York",
        "PstnGateway:e911-nyc.litwareinc.com, PstnGateway:e911-chi.litwareinc.com")]
    [InlineData(@"E911-Detroit-Primary", @"^\+?911$", "E911-Detroit", "PstnGateway:elin-det.litwareinc.com")]
    [InlineData(@"E911-London-Local", @"^\+?(?:999|112)$", "E911-London-Local",
        "PstnGateway:gw1-lon.litwareinc.com, PstnGateway:gw2-lon.litwareinc.com")]
    public void ARouteIsOneLeg(string name, string pattern, string usage, string trunks)
    {
        var route = Plan.Steps.Single(step => step.ObjectType == "CsVoiceRoute" && step.Identity == name).After!;

        Assert.Equal([pattern, usage, trunks], [route.Text("NumberPattern"), route.Text("PstnUsages"), route.Text("PstnGatewayList")]);
        Assert.StartsWith("[E911Config:Litware] ", route.Text("Description"), StringComparison.Ordinal);
    }

    [Fact]
    public void RoutesComeBehindAllOthersInTheOrderOfTheirLegs()
    {
        var highest = Litware.Snapshot.All(VoiceRoute.Type).Max(route => route.Number("Priority"));
        var made = Plan.Steps.Where(step => step.ObjectType == "CsVoiceRoute" && step.Action == StepAction.Create).ToArray();

        Assert.All(made, step => Assert.True(step.After!.Number("Priority") > highest));
        Assert.Equal(made.Select(step => step.After!.Number("Priority")).Order(), made.Select(step => step.After!.Number("Priority")));
    }

    [Fact]
    public void ALocationPolicyHoldsItsNumbersTwiceInStep()
    {
        var policy = Plan.Steps.Single(step => step.Identity == "Tag:E911-London").After!;

        Assert.Equal(["999", "911"], [policy.Text("EmergencyDialString"), policy.Text("EmergencyDialMask")]);
        Assert.Equal(["999/911", "112/"], policy.Records("EmergencyNumbers")
            .Select(number => number.Text("DialString") + "/" + number.Text("DialMask")));
        Assert.Equal(["E911-London", "no", "4"],
            [policy.Text("PstnUsage"), policy.Text("LocationRequired"), policy.Text("LocationRefreshInterval")]);
    }

    [Theory]
    [InlineData(PriorityReading.Keep)]
    [InlineData(PriorityReading.Renumber)]
    public void AnAppliedPlanLeavesNothingToDo(PriorityReading reading)
    {
        var after = Applying.Applied(Plan, Litware.Snapshot, reading).Now;

        var again = Litware.Planned(Litware.Design, after);

        Assert.Empty(again.Steps);
        Assert.True(again.Clean);
        Assert.Equal(Plan.Compared, again.Compared);
        Assert.Contains(FormattableString.Invariant($"{Plan.Compared} objects compared"), PlanText.Summary(again),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PriorityReading.Keep)]
    [InlineData(PriorityReading.Renumber)]
    public void WhatIsForeignStaysAsItWas(PriorityReading reading)
    {
        var after = Applying.Applied(Plan, Litware.Snapshot, reading).Now;
        var steps = Plan.Steps.ToLookup(step => step.ObjectType + " " + step.Identity);

        foreach (var before in ObjectTypes.All.SelectMany(Litware.Snapshot.All))
        {
            var now = after.Find(before.Type, before.Identity);
            Assert.NotNull(now);
            var declared = steps[before.Address].SelectMany(step => step.Changes).Select(change => change.Property.Name).ToList();
            if (before.Type == PstnUsage.Type) declared.Add("Usage");
            Assert.Equal(declared.Where(name => name != "Priority").Order(), DeploymentComparison.Properties(before, now).Order());
        }

        var foreign = Litware.Snapshot.All(VoiceRoute.Type).Select(route => route.Identity).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Order(Litware.Snapshot), Order(after));

        string[] Order(Snapshot snapshot) =>
            TrunkConfigurations.InOrder(snapshot.All(VoiceRoute.Type)).Select(route => route.Identity).Where(foreign.Contains).ToArray();
    }

    [Fact]
    public void ForeignUsagesKeepTheirOrderBehindTheLocalOnes()
    {
        var after = Applying.Applied(Plan, Litware.Snapshot).Now;

        Assert.Equal(
            ["E911-Chicago-Local", "E911-New York-Local", "Chicago Local", "New York Local", "Long Distance", "International",
                "Global PSTN Hopoff"],
            after.Find(VoicePolicy.Type, "HeadquartersUsers")!.List("PstnUsages"));
        Assert.All(Plan.Steps.Where(step => step.ObjectType == "CsVoicePolicy"), step =>
            Assert.Equal(step.Before!.List("PstnUsages"), step.After!.List("PstnUsages")
                .Where(usage => !usage.StartsWith("E911-", StringComparison.Ordinal))));
    }
}
