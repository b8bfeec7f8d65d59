using System;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>What a folder of journals, plans and snapshots tells of what was applied last.</summary>
public sealed class LastAppliedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeDeployment deployment = new(Litware.Complete(Litware.Sound));
    private DateTimeOffset now = Litware.Created;

    public void Dispose() => folder.Dispose();

    /// <summary>Each zone has the newest plan that was for it, and the deployment as that left it.</summary>
    [Fact]
    public void APilotIsForItsZonesAndThePlanOfAllForTheOthers()
    {
        var whole = Apply("1");
        Move("10.110.1.0", "Cologne");
        Move("10.50.1.0", "Cologne");
        Unsettle();
        var pilot = Apply("2", "Reno");

        var basis = Find();
        Assert.Equal([pilot, whole], basis.Plans.Select(one => one.Plan.Id));
        Assert.Equal([folder.File("2" + JournalHistory.Extension), folder.File("1" + JournalHistory.Extension)],
            basis.Plans.Select(one => one.JournalPath));
        Assert.True(basis.Plans[0].Applied > basis.Plans[1].Applied);
        Assert.Equal(("Cologne", "London"), (SiteOf("10.110.1.0", basis.AfterOf("Reno")), SiteOf("10.110.1.0", basis.AfterOf("London"))));
        Assert.Equal(["10.110.1.0"], Networks(basis));
        Assert.Equal(["10.110.1.0"], Moved(basis));

        // The plan of all that comes next is everybody's.
        Unsettle();
        Assert.Equal([Apply("3")], Find().Plans.Select(one => one.Plan.Id));
        Assert.Empty(Networks(Find()));
    }

    /// <summary>What was taken back approved nothing: the plan before it counts again.</summary>
    [Fact]
    public void WhatWasTakenBackDoesNotCount()
    {
        var whole = Apply("1");
        Move("10.110.1.0", "Cologne");
        Unsettle();
        Apply("2");
        Assert.Empty(Networks(Find()));
        now = now.AddHours(1);
        var undo = new UndoApplication(JournalReader.Read(folder.File("2" + JournalHistory.Extension)), deployment, () => now);
        Run(undo, "3");

        Assert.Equal([whole], Find().Plans.Select(one => one.Plan.Id));
        Assert.Equal(["10.110.1.0"], Networks(Find()));
    }

    /// <summary>A plan that did not end applied approved nothing either.</summary>
    [Fact]
    public void WhatFailedDoesNotCount()
    {
        var whole = Apply("1");
        Move("10.110.1.0", "Cologne");
        Unsettle();
        deployment.Fault = _ => WriteFault.Before;
        Apply("2");
        deployment.Fault = null;

        Assert.Equal([whole], Find().Plans.Select(one => one.Plan.Id));
        Assert.Equal(["10.110.1.0"], Networks(Find()));
    }

    /// <summary>Journals of another deployment, of the simulation of this one, and of another design lie in the same folder.</summary>
    [Fact]
    public void JournalsOfOthersTellNothing()
    {
        var whole = Apply("1");
        Move("10.110.1.0", "Cologne");
        Unsettle();
        var source = deployment.Now.Source;
        foreach (var (name, other) in new[]
        {
            ("2", source with { Kind = source.IsSimulated ? "live" : "simulated" }), ("3", source with { Deployment = "pool.contoso.com" }),
        })
        {
            Apply(name, new FakeDeployment(deployment.Now.From(other, deployment.Now.CapturedAt)));
            Assert.Equal([whole], Find().Plans.Select(one => one.Plan.Id));
            Assert.Single(LastApplied.Find(folder.Path, other, Litware.Design.Name).Plans);
        }

        Assert.Equal(["10.110.1.0"], Networks(Find()));

        // A design of another name was never applied here, and nobody can tell what has moved since.
        Assert.Equal(BasisKind.NoJournal, LastApplied.Find(folder.Path, source, "Other").Kind);
        var applied = LastApplied.Before(folder.Path, source, "Other", out var unread);
        Assert.Equal((whole, 0), (applied!.PlanId, unread.Count));
        Assert.DoesNotContain(Planner.Make(Litware.Design, deployment.Now, [], now, applied: applied).Plan!.Findings,
            finding => finding.Id == FindingIds.MovedSinceApply);
    }

    private DriftBasis Find() => LastApplied.Find(folder.Path, deployment.Now.Source, "litware");

    private string[] Networks(DriftBasis basis) => [.. DriftFinder
        .Find(Litware.Design, deployment.Now, DriftSeverity.Minor, Litware.Created.UtcDateTime.Date, basis).Items
        .Where(item => item.ObjectType == "CsNetworkSubnet").Select(item => item.Identity)];

    // What the next plan says, with the journals before it.
    private string[] Moved(DriftBasis basis)
    {
        var applied = LastApplied.Before(folder.Path, deployment.Now.Source, Litware.Design.Name, out _);
        Assert.Equal(basis.Plans[0].Plan.Id, applied!.PlanId);
        return [.. Planner.Make(Litware.Design, deployment.Now, [], now, applied: applied).Plan!.Findings
            .Where(finding => finding.Id == FindingIds.MovedSinceApply).Select(finding => finding.Identity)];
    }

    private static string? SiteOf(string network, Snapshot? snapshot) =>
        snapshot?.Find(NetworkSubnet.Type, network)?.Text("NetworkSiteID");

    private void Move(string network, string site) => deployment.Set("CsNetworkSubnet", network, "NetworkSiteID", site);

    // So that there is something to apply.
    private void Unsettle() => deployment.Set("CsLocationPolicy", "Tag:E911-Reno", "NotificationUri", "sip:nobody@x");

    private string Apply(string name, params string[] zones) => Apply(name, deployment, zones);

    private string Apply(string name, FakeDeployment where, params string[] zones)
    {
        now = now.AddHours(1);
        var plan = Litware.Planned(Litware.Design, where.Now, zones);
        Run(new PlanApplication(plan, where, () => now), name, where);
        return plan.Id;
    }

    private void Run(RoutingChange change, string name, FakeDeployment? where = null)
    {
        Assert.NotEmpty(change.Prepare(CancellationToken.None));
        using var journal = new JournalFile(folder.File(name + JournalHistory.Extension), () => now);
        change.Run(where ?? deployment, journal, [], new Saved(folder, name), rollBack: true, CancellationToken.None);
    }

    private sealed class Saved(TemporaryFolder folder, string run) : IRunFiles
    {
        public string Save(string name, Snapshot snapshot)
        {
            var path = folder.File($"{run}-{name}.e911-snapshot.json");
            SnapshotFile.Write(path, snapshot);
            return path;
        }

        public string Save(Plan plan)
        {
            var path = folder.File(run + ".e911-plan.json");
            PlanFile.Write(path, plan);
            return path;
        }
    }
}
