using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>The deployment against what the plan touched, relied on and proved.</summary>
public sealed class ProvenPlanTests
{
    private static readonly Snapshot Right = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);

    /// <summary>The plan of a deployment that is in order already is one to hold it against, and says nothing of failures.</summary>
    [Fact]
    public void APlanWithoutStepsHoldsNothingAgainstTheDeploymentThatItWasMadeOf()
    {
        var plan = Litware.Planned(Litware.Design, Litware.Right);

        Assert.Empty(plan.Steps);
        Assert.Empty(Drifts.Find(Litware.Design, Litware.Right, DriftSeverity.Minor, new DateTime(2026, 11, 22), plan).Items);
    }

    [Fact]
    public void AnAppliedPlanStillHolds()
    {
        var result = Find(Right);
        Assert.True(result.Clean, result.Summary);
        Assert.Contains($" and plan {Litware.Plan.Id[..12]} ({Litware.Plan.Calls.Count} of its {Litware.Plan.Calls.Count} calls)",
            result.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void ATrunkThatIsGoneIsMissingOnceAndItsCallsAreSaid()
    {
        var items = Find(Right.Without([Right.Find(Trunk.Type, "PstnGateway:e911-pdx.litwareinc.com")!])).Items;
        Assert.Equal("Missing CsTrunk PstnGateway:e911-pdx.litwareinc.com", Assert.Single(items).ToString());

        items = Find(Right.Without(new[]
            { "chi", "nyc" }.Select(city => Right.Find(Trunk.Type, $"PstnGateway:e911-{city}.litwareinc.com")!))).Items;
        Assert.Equal(2, items.Count(item => item.Kind == DriftKind.Missing));
        Assert.Contains(items, item => item.ToString() == "Changed CsNetworkSite Reno Calls to 911, 112, 999"
            && (item.Severity, item.Intended, item.Actual) == (DriftSeverity.Critical, "Located", "Unlocated"));
        Assert.Contains("which the plan proved", items.First(item => item.Identity == "Reno").Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatADesignNoLongerNamesIsMissingToo()
    {
        var other = Core.Design.DesignFile.Parse("litware.e911.json",
            Litware.Design.Text.Replace("\"voicePolicies\": [\"Tag:HeadquartersUsers\", \"Tag:LobbyPhones\"]",
            "\"voicePolicies\": [\"Tag:HeadquartersUsers\"]", StringComparison.Ordinal));
        var broken = Right.Without([Right.Find(VoicePolicy.Type, "Tag:LobbyPhones")!]);
        Assert.Equal(["Changed CsNetworkSite Chicago Calls to 911"],
            Drifts.Find(other, Litware.Complete(broken), DriftSeverity.Minor, default).Items.Select(item => item.ToString()));
        Assert.Contains(Drifts.Find(other, broken, DriftSeverity.Minor, default, Litware.Plan).Items, item =>
            item.ToString() == "Missing CsVoicePolicy Tag:LobbyPhones");
    }

    [Fact]
    public void WhatOnlyTheCallsNotice()
    {
        // The location service moves to a pool from which Reno is not reached with the location: nothing that a design names.
        var moved = Right.With([Right.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("BackupRegistrar", null)]);
        Assert.Equal("Changed CsNetworkSite Reno Calls to 911, 112, 999",
            Assert.Single(Drifts.Find(Litware.Design, Litware.Complete(moved), DriftSeverity.Minor, default).Items).ToString());

        var item = Assert.Single(Find(moved).Items);
        Assert.Equal(("Changed CsNetworkSite Reno Calls to 911, 112, 999", "Located", "Unlocated", DriftSeverity.Critical),
            (item.ToString(), item.Intended, item.Actual, item.Severity));
        Assert.Contains("and 1 more kinds of callers", item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAnotherItemExplainsIsNotSaidTwice() => Assert.Equal(
        ["Changed CsLocationPolicy Tag:E911-Reno EnhancedEmergencyServicesEnabled"],
        Find(Right.With([Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!.With("EnhancedEmergencyServicesEnabled", false)]))
            .Items.Select(item => item.ToString()));

    /// <summary>A right that nobody will grant does not close the eyes to the rest.</summary>
    [Fact]
    public void WhatWasAcceptedAsUnreadHidesNothingElse()
    {
        var design = Core.Design.DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"accept\": [",
            "\"accept\": [ { \"id\": \"Unread:CsLisPort\", \"reason\": \"r\" },", StringComparison.Ordinal));
        var down = Right.With([Right.Find(Trunk.Type, "PstnGateway:e911-pdx.litwareinc.com")!.With("Routable", false)]);
        var unread = new Snapshot(ObjectTypes.All.Where(type => type != LocationServiceTables.Port)
            .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, down.All(type))))
            { Callers = Right.Callers };

        var result = Drifts.Find(design, unread, DriftSeverity.Minor, new DateTime(2026, 11, 22), Litware.Plan);
        Assert.Equal((false, 2), (result.Inconclusive, result.ExitCode));
        Assert.Contains(result.Items, item => item is { Identity: "Portland", Severity: DriftSeverity.Major });

        // New York's data center lies nowhere known any more: what becomes of its calls cannot be told, and nobody accepted that.
        var nowhere = Core.Design.DesignFile.Parse("litware.e911.json", design.Text.Replace("\"New York DC\": \"New York\"", "",
            StringComparison.Ordinal));
        Assert.True(Drifts.Find(nowhere, unread, DriftSeverity.Minor, new DateTime(2026, 11, 22), Litware.Plan).Inconclusive);
    }

    [Fact]
    public void WhatCannotBeToldIsUnreadable()
    {
        var unread = new Snapshot(ObjectTypes.All.Where(type => type != LocationServiceTables.Subnet)
            .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Right.All(type))))
            { Callers = Right.Callers };
        var result = Find(unread);
        Assert.NotEmpty(result.Items);
        Assert.All(result.Items, item => Assert.Equal(DriftKind.Unreadable, item.Kind));
        Assert.Equal(3, result.ExitCode);
    }

    [Fact]
    public void CallersWhoAreNoLongerThereAreCounted()
    {
        var fewer = new Snapshot(ObjectTypes.All.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Right.All(type))))
            { Callers = Right.Callers.Take(3).ToArray() };
        Assert.DoesNotContain($"({Litware.Plan.Calls.Count} of", Find(fewer).Reference, StringComparison.Ordinal);
    }

    /// <summary>With their pool its callers vanish: nobody is homed there any more, and nobody counts them as worse off.</summary>
    [Fact]
    public void ARegistrarPoolThatIsGoneIsMissing()
    {
        var gone = Right.Without([Right.Find(Registrar.Type, "pool-chi.litwareinc.com")!]);
        var result = Find(gone);
        Assert.Equal("Missing CsRegistrar Registrar:pool-chi.litwareinc.com",
            Assert.Single(result.Items, item => item.Kind == DriftKind.Missing).ToString());
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("2029 callers homed online", result.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("online", Find(Right).Summary, StringComparison.Ordinal);
    }

    /// <summary>A place that there is not is no zone, and what becomes of its callers nobody knows.</summary>
    [Fact]
    public void CallersAtAMisspeltPlaceAreUntold()
    {
        var misspelt = Placed("Reno", "Renno");
        var result = Find(misspelt);
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["Unreadable CsNetworkSite Renno Calls to 110, 112, 911, 999"], result.Items.Select(item => item.ToString()));
        Assert.Equal(3, Drifts.Find(Litware.Design, Litware.Complete(misspelt), DriftSeverity.Minor, default).ExitCode);

        // What a plan knew no more of than is known now is no clean night either.
        var planned = Litware.Planned(Litware.Design, Placed("Reno", "Renno", Litware.Snapshot));
        Assert.Equal(3, Drifts.Find(Litware.Design, misspelt, DriftSeverity.Minor, new DateTime(2026, 11, 22), planned).ExitCode);
    }

    [Fact]
    public void WhatNoCallSurvivesIsSaidWhateverElseWasNotRead()
    {
        var alone = Right.With(Right.All(Registrar.Type).Where(pool => pool.Text("BackupRegistrar").Length > 0)
            .Select(pool => pool.With("BackupRegistrar", null)));
        static string[] Weaker(DriftTestResult result) =>
            [.. result.Items.Where(item => item.Severity == DriftSeverity.Major).Select(item => item.ToString())];
        var whole = Weaker(Find(alone));
        Assert.NotEmpty(whole);
        var result = Find(Without(alone, LocationServiceTables.Switch));
        Assert.Equal(whole, Weaker(result));
        Assert.Equal((true, 2), (result.Inconclusive, result.ExitCode));
    }

    [Fact]
    public void APoolThatWasAcceptedAsUnreadHidesNoLostCall()
    {
        var design = Core.Design.DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"accept\": [",
            "\"accept\": [ { \"id\": \"Unread:CsPool\", \"reason\": \"r\" },", StringComparison.Ordinal));
        var moved = Without(Litware.Complete(Right.With(
            [Right.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("BackupRegistrar", null)])), Pool.Type);
        var result = Drifts.Find(design, moved, DriftSeverity.Minor, new DateTime(2026, 11, 22));
        Assert.Contains("Changed CsNetworkSite Reno Calls to 911, 112, 999", result.Items.Select(item => item.ToString()));
        Assert.Equal(2, result.ExitCode);
    }

    /// <summary>The row that is missing was missing when the plan was made, and the plan said so.</summary>
    [Fact]
    public void AGapThatThePlanToldOfAccusesNobodyWhereAddressesWereNotRead()
    {
        // Of clients of which the plan knew nothing it proved nothing: they are held against what the design is for.
        var plan = Litware.Planned(Litware.Design, new Snapshot(Litware.Snapshot.ReadTypes.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Litware.Snapshot.All(type))))
            { Callers = [.. Litware.Snapshot.Callers.Where(callers => callers.Kind != "legacy")], Source = Litware.Snapshot.Source });
        var result = Drifts.Find(Litware.Design, Without(Right, CivicAddress.Type), DriftSeverity.Minor, new DateTime(2026, 11, 22), plan);
        Assert.All(result.Items, item => Assert.Equal(DriftKind.Unreadable, item.Kind));
        Assert.Equal(3, result.ExitCode);
    }

    /// <summary>
    /// A plan that was made on a file which had not all callers proves nothing of the others: whoever finds their calls lost the same night
    /// is told why nobody said so before.
    /// </summary>
    [Fact]
    public void CallersWhomThePlanDidNotKnowAreSaidToBeNew()
    {
        var taken = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
        var plan = Litware.Planned(Litware.Design, new Snapshot(Litware.Snapshot.ReadTypes.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Litware.Snapshot.All(type))))
        {
            Callers = [.. Litware.Snapshot.Callers.Where(callers => callers.NetworkSite != "Reno")], Source = Litware.Snapshot.Source,
            CapturedAt = taken,
        });
        var lost = Right.With([Right.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("BackupRegistrar", null)]);
        DriftTestResult Compared(Snapshot now, Plan proof) =>
            Drifts.Find(Litware.Design, now, DriftSeverity.Minor, new DateTime(2026, 11, 22), proof);

        var result = Compared(lost, plan);
        Assert.Contains(result.Items, item => item is { Identity: "Reno", Severity: DriftSeverity.Critical });
        var said = string.Join(' ', result.Text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"Plan {plan.Id[..12]} was proved with other callers, those of 2026-11-01 08:00 UTC: 3 groups here now were not "
            + "among them. Plan again on the deployment as it is; New-E911TrunkPlan -Path <design> tells what they lack.", said,
            StringComparison.Ordinal);
        Assert.Equal(result.Result.Reference, DriftFile.Parse("saved", DriftFile.Format(result.Result)).Reference);

        // Who knew all of them is not told so; nor is who has nothing to explain.
        Assert.DoesNotContain("other callers", Compared(lost, Litware.Plan).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("other callers", Compared(Right, plan).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ARouteThatTheDesignLeftBehindWaits()
    {
        var other = Core.Design.DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"redundancy\": \"equalPeers\"",
            "\"redundancy\": \"primarySecondary\"", StringComparison.Ordinal));
        var plan = Litware.Planned(other, Right);
        var result = Drifts.Find(other, PlannedDeployment.After(Right, plan.Steps), DriftSeverity.Minor, new DateTime(2026, 11, 22), plan);
        Assert.All(result.Items, item => Assert.True(item.Waiting, item.ToString()));
        Assert.Single(result.Items, item => item.Identity == "E911-New York-Peers");
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void APilotAsksForItsZonesOnly()
    {
        var pilot = Litware.Planned(Litware.Design, Litware.Snapshot, "Reno");
        var now = PlannedDeployment.After(Litware.Snapshot, pilot.Steps);
        Assert.Empty(Drifts.Find(Litware.Design, now, DriftSeverity.Minor, default, pilot, pilot.Zones).Items);
        Assert.NotEmpty(Drifts.Find(Litware.Design, now, DriftSeverity.Minor, default, pilot).Items);
    }

    private static Snapshot Without(Snapshot snapshot, ObjectType unread) => new(snapshot.ReadTypes.Where(type => type != unread)
        .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, snapshot.All(type))))
        { Callers = snapshot.Callers };

    private static Snapshot Placed(string at, string place, Snapshot? other = null) => new((other ?? Right).ReadTypes
        .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, (other ?? Right).All(type))))
        { Callers = [.. Right.Callers.Select(callers => callers.NetworkSite == at ? callers with { NetworkSite = place } : callers)] };

    private static DriftTestResult Find(Snapshot snapshot) =>
        Drifts.Find(Litware.Design, snapshot, DriftSeverity.Minor, new DateTime(2026, 11, 22), Litware.Plan);
}
