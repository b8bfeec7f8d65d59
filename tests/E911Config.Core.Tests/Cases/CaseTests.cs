using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Cases;

/// <summary>Situations of administrators, each one of its kind.</summary>
public sealed class CaseTests
{
    private static readonly DateTime Today = new(2026, 11, 22);

    /// <summary>Lobby phones dial 911 without plus; the only gateway is another city's and leads to the response center.</summary>
    [Fact]
    public void PlainDigitsOfAnalogPhonesTakeTheWayOfTheDesign()
    {
        var it = new Case("plusless-911");
        var lobby = new Caller { NetworkSite = "Wenatchee", RegistrarPool = "pool-red.fabrikam.example", VoicePolicy = "WA-Lobby",
            Kind = ClientKind.Analog };
        var now = it.Applied();
        var trace = it.Trace(now, lobby);
        Assert.Equal((Outcome.Unlocated, "+18005550199"), (trace.Outcome, trace.DeliveredNumber));

        // Without its rule plain 911 reaches the centre of Redmond.
        var plain = now.Without(now.All(OutboundTranslationRule.Type).Where(rule => rule.Name == "E911-ECRC").ToArray());
        trace = it.Trace(plain, lobby);
        Assert.Equal((Outcome.Misrouted, "WrongPsap"), (trace.Outcome, trace.ReasonCode));
        Assert.Contains(Drifts.Find(it.Design, plain, DriftSeverity.Minor, Today, it.Plan).Items, item =>
            item is { Severity: DriftSeverity.Critical, ObjectType: "CsOutboundTranslationRule" });
    }

    /// <summary>A rule of the dial plan without which the digits of analog phones go nowhere is changed, then deleted.</summary>
    [Fact]
    public void ARuleThatManglesDigitsIsTheCulpritAlsoWhereItsAbsenceIsNoBetter()
    {
        const string Rule = "Tag:NorthAmerica/Emergency";
        var right = Litware.Right;
        Assert.Empty(Find(right.With([right.Find(VoiceNormalizationRule.Type, Rule)!.With("Translation", "$1")])));

        var item = Assert.Single(Find(right.With([right.Find(VoiceNormalizationRule.Type, Rule)!.With("Translation", "+1206555$1")])));
        Assert.Equal((DriftSeverity.Critical, "CsVoiceNormalizationRule", Rule), (item.Severity, item.ObjectType, item.Identity));

        var gone = Find(right.Without([right.Find(VoiceNormalizationRule.Type, Rule)!]));
        Assert.NotEmpty(gone);
        Assert.All(gone, lost => Assert.Equal((DriftSeverity.Critical, "CsNetworkSite"), (lost.Severity, lost.ObjectType)));
        Assert.Contains(gone, lost => lost.Identity == "Chicago" && lost.Effect.Contains("analog", StringComparison.Ordinal));

        static DriftTestItem[] Find(Snapshot now) => [.. Drifts.Find(Litware.Design, now, DriftSeverity.Minor, Today).Items];
    }

    /// <summary>Users on the Global voice policy, in offices of which no zone names a voice policy.</summary>
    [Fact]
    public void OfficesWithoutVoicePolicyAreFollowed()
    {
        var it = new Case("offices-without-voice-policy");
        var plan = it.Plan;
        Assert.Equal(["Everett DC", "Office 1", "Office 2"], plan.Calls.Select(call => call.Callers.NetworkSite).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal));
        var now = it.Applied();
        Assert.DoesNotContain(Drifts.Find(it.Design, now, DriftSeverity.Major, Today, plan).Items, item =>
            item.Severity > DriftSeverity.Minor);
        now = now.With([now.Find(NetworkSite.Type, "Office 1")!.With("LocationPolicy", null)]);
        Assert.Equal(DriftSeverity.Critical, Drifts.Find(it.Design, now, DriftSeverity.Minor, Today, plan).Items
            .Single(item => item is { Identity: "Office 1", Property: "LocationPolicy" }).Severity);

        // What the plan says of the adopted usage, drift says too, and nothing worse.
        Assert.Contains(plan.Findings, finding => finding is { Id: "UsageIntruder", ObjectType: "CsLocationPolicy", Identity: "Global" });
    }

    /// <summary>A number stands in for an ELIN on hand-made routes.</summary>
    [Fact]
    public void ACallerIdOfAnAdoptedRouteStays()
    {
        var it = new Case("elin-caller-id");
        var plan = it.Plan;
        Assert.DoesNotContain(plan.Steps, step => step.ObjectType == "CsVoiceRoute" && step.Changes.Any(change =>
            change.Property.Name is "SuppressCallerId" or "AlternateCallerId"));
        Assert.Contains(plan.Findings, finding => finding is { Id: "CallerIdKept", Identity: "911 Yakima" });
        var error = Assert.Throws<DesignInvalidException>(() => it.Read("design-primaryRoute"));
        Assert.All(error.Problems, problem => Assert.Contains("primaryRoute", problem.Message, StringComparison.Ordinal));
    }

    /// <summary>The location service holds the clients' own networks, and the network map summaries.</summary>
    [Theory]
    [InlineData("10.40.5.20/24", Outcome.Located)]
    [InlineData("10.41.5.20/24", Outcome.Unlocated)]
    public void TheLocationServiceIsAskedForTheClientsOwnNetwork(string address, Outcome outcome)
    {
        var it = new Case("clients-own-network");
        var caller = new Caller { Address = address, RegistrarPool = "pool-lyn.fabrikam.example" };
        var engine = new CallEngine(new CallIndex(it.Deployment, CallFacts.Assumed(it.Deployment)));
        Assert.Equal(outcome, engine.Run(new CallRequest(caller, "911")
            { Assumptions = Assumptions.Documented.With("UnvalidatedAddress", "Located") }).Outcome);

        // An address that was never validated goes to the response center.
        Assert.Equal(Outcome.Unlocated, engine.Run(new CallRequest(caller, "911")).Outcome);
    }

    /// <summary>A PBX whose trunk has one usage, for four forwarded numbers.</summary>
    [Fact]
    public void ACallFromAPbxGoesByTheUsagesOfItsTrunk()
    {
        var it = new Case("pbx-by-its-trunk");
        var pbx = it.Deployment.All(TrunkConfiguration.Type).Single(configuration => configuration.List("PstnUsages").Contains("FromPBX"));
        var trace = it.TraceWithoutDesign(new Caller { Kind = ClientKind.Pbx, Trunk = pbx.Identity["Service:".Length..] });
        Assert.Equal((Outcome.Failed, ReasonCodes.NoRoute), (trace.Outcome, trace.ReasonCode));
    }

    /// <summary>A carrier wants its numbers without plus, and a rule at site scope strips it.</summary>
    [Fact]
    public void TheEcrcNumberLeavesInTheCarriersForm()
    {
        var it = new Case("ecrc-number-in-another-form");
        var trace = it.Trace(it.Applied(), new Caller { NetworkSite = "Boone", RegistrarPool = "pool-boo.fabrikam.example",
            VoicePolicy = "Users" }, "911", "Provider");
        Assert.Equal("18005550199", trace.DeliveredNumber);
    }

    /// <summary>Every emergency number of a zone stays mangled by a rule that the design does not own.</summary>
    [Fact]
    public void ThePlanSaysWhoseCallsStillEndWrong()
    {
        var plan = new Case("mangled-numbers").Plan;
        Assert.Contains(plan.Calls, call => call.After is Outcome.Misrouted or Outcome.Failed);
        Assert.Contains(plan.Findings, finding => finding.Id == "CallsStillWrong");
        Assert.Contains(" still end wrong", PlanText.Summary(plan), StringComparison.Ordinal);
    }

    /// <summary>A deployment without network sites: location policies are granted, or Global is all.</summary>
    [Fact]
    public void ADeploymentWithoutNetworkSitesCanBeDesigned()
    {
        var it = new Case("no-network-sites");
        Assert.NotEmpty(Litware.Planned(it.Read("design-global-only"), it.Deployment).Steps);
        foreach (var design in new[] { "design-empty-sites", "design-no-sites" })
        {
            var problem = Assert.Single(Assert.Throws<DesignInvalidException>(() => it.Read(design)).Problems);
            Assert.Contains("\"byGrant\": true", problem.Message, StringComparison.Ordinal);
        }

        // What the message says can be followed.
        var text = it.Read("design-global-only").Text;
        Assert.NotNull(text);
        var granted = System.IO.File.ReadAllText(TestSupport.Repository.File("tests/cases/no-network-sites/design-no-sites.e911.json"));
        var byGrant = DesignFile.Parse("design.e911.json",
            granted.Replace("\"name\": \"Provo\"", "\"name\": \"Provo\", \"byGrant\": true", StringComparison.Ordinal));
        Assert.Contains(byGrant.Zones, zone => zone.ByGrant);
        Assert.NotEmpty(Litware.Planned(byGrant, it.Deployment).Steps);
    }

    /// <summary>An ELIN gateway that reads PIDF-LO, and a record without an ELIN.</summary>
    [Fact]
    public void AnElinIsATelephoneNumberAndPidfLoIsSwitchedOn()
    {
        var it = new Case("elin-gateway");
        Assert.Contains(it.Plan.Steps, step => step.After is { } after && after.Type == TrunkConfiguration.Type
            && after.Flag("EnablePIDFLOSupport"));
        Assert.Equal(Outcome.Unlocated, it.Trace(it.Applied(), new Caller { NetworkSite = "Bend",
            RegistrarPool = "pool-eug.fabrikam.example", VoicePolicy = "Users" }).Outcome);
    }

    /// <summary>Several cities share a voice policy, and each has a plain gateway.</summary>
    [Fact]
    public void ThereIsNoLocalUsageWhereNoPolicyIsNamed()
    {
        var it = new Case("shared-voice-policy");
        var plan = it.Plan;
        Assert.DoesNotContain(plan.Findings, finding => finding.Id == "RouteShadowed");
        Assert.DoesNotContain(plan.Steps, step => step.Identity.EndsWith("-Local", StringComparison.Ordinal));
        var problems = Assert.Throws<DesignInvalidException>(() => it.Read("design-shared-policy")).Problems;
        Assert.All(problems, problem => Assert.DoesNotContain("Name the voice policies", problem.Message, StringComparison.Ordinal));
    }

    /// <summary>PIDF-LO is switched on for a whole site, the ordinary carrier's SBC included.</summary>
    [Fact]
    public void OnlyTheServiceScopeSinglesAProviderOut()
    {
        var trace = new Case("site-wide-pidflo").TraceWithoutDesign(new Caller { NetworkSite = "Boone",
            RegistrarPool = "pool-boo.fabrikam.example", VoicePolicy = "Users" }, "911", "Gateway:e911-boo.fabrikam.example");
        Assert.NotEqual(Outcome.Located, trace.Outcome);
    }

    /// <summary>A pilot of one zone; another adopts the usage of a hand-made route that carries its calls.</summary>
    [Fact]
    public void APilotsDriftIsThatOfItsZones()
    {
        var it = new Case("pilot-with-adopted-usage");
        var pilot = Litware.Planned(it.Design, it.Deployment, "Reno");
        var now = Applying.Applied(pilot, it.Deployment).Now;
        Assert.Empty(Drifts.Find(it.Design, now, DriftSeverity.Minor, Today, pilot, pilot.Zones).Items);

        // Of the whole design it is missing what was not planned yet; nobody takes the hand-made route for what breaks calls.
        Assert.DoesNotContain(Drifts.Find(it.Design, now, DriftSeverity.Minor, Today, pilot).Items, item =>
            item is { ObjectType: "CsVoiceRoute", Identity: "EM", Severity: > DriftSeverity.Minor });
    }

    /// <summary>One route is moved in front of another.</summary>
    [Fact]
    public void OneMovedRouteIsAccusedAlone()
    {
        var item = Assert.Single(Drifts.Find(Litware.Design, Litware.Right.With(
            [Litware.Right.Find(VoiceRoute.Type, "E911-Reno-Secondary")!.With("Priority",
                Litware.Right.Find(VoiceRoute.Type, "E911-Reno-Primary")!.Number("Priority")! - 1)]), DriftSeverity.Minor, Today).Items);
        Assert.Equal(("E911-Reno-Secondary", "Priority", DriftSeverity.Minor), (item.Identity, item.Property, item.Severity));
    }

    /// <summary>Callers off the network leave over a plain gateway, if the provider does not answer.</summary>
    [Fact]
    public void CallersOffTheNetworkCanHaveALocalTrunk()
    {
        var it = new Case("off-network-with-local-trunk");
        var now = it.Applied();
        Assert.Contains(now.All(VoiceRoute.Type), route => route.Identity == "E911-OffNetwork-Fallback");
        var pool = it.Deployment.All(Registrar.Type)[0].Name;
        Assert.Equal(Outcome.Unlocated, it.Trace(now, new Caller { OffNetwork = true, RegistrarPool = pool }, "911", "Provider").Outcome);
    }
}
