using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// A pilot of one zone that is applied last, after something of another zone has drifted: it tells nothing of that zone, and approves
/// nothing there.
/// </summary>
public sealed class PilotDriftTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;
    private static readonly Plan Portland = Litware.Planned(Litware.Design, Litware.Snapshot, "Portland");

    /// <summary>What the plan of all told of a row of the location service was told of the row as it was then.</summary>
    [Fact]
    public void ToldOfARowWasWhoKnewIt()
    {
        var row = Right.Find(LocationServiceTables.Subnet, "10.50.1.0")!;
        var bad = Right.With([row.With("HouseNumber", "7777")]);
        var plan = Litware.Planned(Litware.Design, Right.With([row.With("HouseNumber", "9999")]));
        string[] Found(DriftBasis basis) => Items(basis, bad, item => item.ObjectType == "CsLisSubnet");

        Assert.Empty(Found(After((plan, bad))));
        Assert.Equal(["10.50.1.0"], Found(After((plan, Right.With([row.With("HouseNumber", "9999")])))));
        Assert.Equal(["10.50.1.0"], Found(After((Portland, bad), (plan, Right.With([row.With("HouseNumber", "9999")])))));
        Assert.Empty(Found(After((Portland, Right), (plan, bad))));
    }

    /// <summary>The gap that a plan told of is no drift; one that came later is, and so is another gap of the same network.</summary>
    [Fact]
    public void AGapThatWasToldIsNoDriftAndALaterOneIs()
    {
        var then = PlannedDeployment.After(Litware.Snapshot, Litware.Plan.Steps);
        Assert.Contains(Litware.Plan.Findings, finding => finding is { Id: FindingIds.ZoneNotLocated, Severity: FindingSeverity.Warning }
            && finding.Text("zone") == "New York");
        var row = then.Find(LocationServiceTables.Subnet, "10.20.2.0")!;
        foreach (var basis in new[] { DriftBasis.Of(Litware.Plan), After((Litware.Plan, then)) })
        {
            string[] Found(Snapshot live) => Items(basis, live, item => item.Intended.Kind == DriftValueKind.GoodAddress);

            Assert.Empty(Found(then));
            Assert.Equal(["10.50.1.0"], Found(then.Without([then.Find(LocationServiceTables.Subnet, "10.50.1.0")!])));
            Assert.Equal(["10.20.3.0"], Found(then.With([row.Renamed("10.20.3.0").With("Subnet", "10.20.3.0").With("City", null)])));
            Assert.Empty(Found(then.With([row.Renamed("10.20.3.0").With("Subnet", "10.20.3.0")])));
        }

        // With the design alone nobody has told.
        Assert.Equal(["10.20.3.0"], Items(DriftBasis.DesignAlone, then, item => item.Intended.Kind == DriftValueKind.GoodAddress));
    }

    /// <summary>Who has a policy, and what it says, was told by the plan that named it.</summary>
    [Fact]
    public void ToldOfAPolicyWasWhoNamedIt()
    {
        var site = Right.Find(LocationPolicy.Type, "Global")!.Renamed("Site:Chicago").With("NotificationUri", null);
        var then = Right.With([site]);
        var now = Right.With([site.With("LocationRequired", "no")]);
        var plan = Litware.Planned(Litware.Design, then);
        Assert.Contains(plan.Findings, finding => finding is { Id: FindingIds.PolicyBeforeGlobal, Identity: "Site:Chicago" });
        string[] Found(DriftBasis basis, Snapshot live) => Items(basis, live,
            item => item.Actual.Kind == DriftValueKind.OfSite);

        Assert.Empty(Found(After((plan, then)), then));
        Assert.Equal(["Site:Chicago"], Found(After((plan, then)), now));
        Assert.DoesNotContain(Portland.Findings, finding => finding.Identity == "Site:Chicago");
        Assert.Equal(["Site:Chicago"], Found(After((Portland, now), (plan, then)), now));

        // A pilot that names it has told of it as it is.
        var pilot = Litware.Planned(Litware.Design, now, "Portland");
        Assert.Empty(Found(After((pilot, now), (plan, then)), now));
    }

    /// <summary>Who had a policy that was told of is known by the calls that the plan followed: no snapshot keeps callers.</summary>
    [Fact]
    public void ToldOfHoldersWasWhoNamedThem()
    {
        static Snapshot Granted(Snapshot snapshot, long count) => snapshot.WithCallersOf(new Snapshot([])
        {
            Callers = [.. snapshot.Callers, snapshot.Callers.First(one => one.NetworkSite == "*offnetwork*") with
                { LocationPolicy = "Tag:Emergency-2013", Count = count }],
        });
        var (then, now) = (Granted(Right, 3), Granted(Right, 30));
        var plan = Litware.Planned(Litware.Design, then);
        string[] Found(DriftBasis basis) => Items(basis, now, item => item.Identity == "Tag:Emergency-2013");

        Assert.Equal(["Tag:Emergency-2013"], Found(After((plan, then))));
        Assert.Equal(["Tag:Emergency-2013"], Found(After((plan, Granted(Right, 0)))));
        Assert.Equal(["Tag:Emergency-2013"], Found(After((Portland, now), (plan, then))));
        Assert.Empty(Found(After((Portland, then), (Litware.Planned(Litware.Design, now), then))));
    }

    /// <summary>The route that was moved is named, and not the one that stands where it always did.</summary>
    [Fact]
    public void ARouteThatWasMovedIsNamedWhateverAPilotFound()
    {
        DeploymentObject primary = Right.Find(VoiceRoute.Type, "E911-OffNetwork-Primary")!,
            secondary = Right.Find(VoiceRoute.Type, "E911-OffNetwork-Secondary")!;
        var last = Right.All(VoiceRoute.Type).Max(route => route.Number("Priority")!.Value);
        foreach (var moved in new[]
        {
            Right.With([primary.With("Priority", last + 1)]), Right.With([secondary.With("Priority", 0L)]),
        })
        {
            string[] Found(DriftBasis basis) => Items(basis, moved, item => item.Property == "Priority");

            Assert.Single(Found(After((Litware.Plan, Right))));
            Assert.Equal(Found(After((Litware.Plan, Right))), Found(After((Portland, moved), (Litware.Plan, Right))));
        }
    }

    /// <summary>A trunk that was gone before a pilot of another zone is put back as the plan of all knew it, and hides nothing.</summary>
    [Fact]
    public void WhatWasGoneBeforeAPilotHidesNothing()
    {
        var gone = Right.Without([Right.Find(Trunk.Type, "PstnGateway:e911-nyc.litwareinc.com")!]);
        var now = gone.With([gone.Find(Registrar.Type, "sba-rno.litwareinc.com")!.With("EnableAutomaticFailover", false)]);
        string[] Found(DriftBasis basis) => Items(basis, now, item => item.Numbers.Count > 0);

        Assert.Contains("Reno", Found(After((Litware.Plan, Right))));
        Assert.Equal(Found(After((Litware.Plan, Right))), Found(After((Portland, gone), (Litware.Plan, Right))));
    }

    /// <summary>
    /// What of others was there is not to blame for what a broken object of the design lets through; what came since is, whoever has
    /// applied something of another zone meanwhile.
    /// </summary>
    [Fact]
    public void WhatOfOthersCameSinceIsToBlameWhateverAPilotFound()
    {
        static DeploymentObject Route(string name, long priority, string trunk) => new(VoiceRoute.Type, name,
            [new("Priority", priority), new("NumberPattern", @"^\+?(?:911|112|999)$"), new("PstnUsages", new[] { "Reno Local" }),
                new("PstnGatewayList", new[] { trunk })]);
        var right = Right.With([Route("Good", 60, "PstnGateway:gw-rno.litwareinc.com")]);
        var both = right.With([Route("Stray", 59, "PstnGateway:gw-abq.litwareinc.com")]);
        var policy = both.Find(VoicePolicy.Type, "Tag:RenoUsers")!;
        var now = both.With([policy.With("PstnUsages", policy.List("PstnUsages").Where(one => one != "E911-Reno-Local").ToArray())]);
        string[] Found(DriftBasis basis) => Items(basis, now, item => item.Severity == DriftSeverity.Critical);

        Assert.Equal(["Tag:RenoUsers"], Found(After((Litware.Plan, both))));
        Assert.Equal(["Stray", "Tag:RenoUsers"], Found(After((Litware.Plan, right))));
        Assert.Equal(["Stray", "Tag:RenoUsers"], Found(After((Portland, both), (Litware.Plan, right))));
    }

    private static string[] Items(DriftBasis basis, Snapshot now, Func<DriftItem, bool> which) => [.. DriftFinder
        .Find(Litware.Design, now, DriftSeverity.Minor, Today, basis).Items.Where(which).Select(item => item.Identity)
        .OrderBy(name => name, StringComparer.Ordinal)];

    private static DriftBasis After(params (Plan Plan, Snapshot After)[] applied)
    {
        BasisPlan[] plans = [.. applied.Select(one => new BasisPlan(one.Plan) { Kept = new Lazy<Snapshot?>(() => one.After) })];
        return new DriftBasis(BasisKind.Journal) { Plans = plans, After = plans[0].Kept.Value };
    }
}
