using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// A route may name a trunk by the service id of the gateway of the trunk's name. Whoever reads the deployment sees one trunk under one
/// name.
/// </summary>
public sealed class ServiceIdTests
{
    private const string Id = "1-PstnGateway-7";

    [Theory]
    [InlineData("PstnGateway:gw")]
    [InlineData("gw")]
    [InlineData("service:pstngateway:GW")]
    [InlineData(Id)]
    [InlineData("1-PSTNGATEWAY-7")]
    [InlineData("PstnGateway:" + Id)]
    [InlineData("Service:PstnGateway:" + Id)]
    public void EverySpellingIsTheOneTrunk(string name)
    {
        var snapshot = Built().Route("Old", "^911$", "Local", name).Build();
        Assert.Equal("PstnGateway:gw", snapshot.TrunkOf(name), ignoreCase: true);
        Assert.Equal("PstnGateway:gw", Assert.Single(TrunksOf(snapshot)), ignoreCase: true);
    }

    [Fact]
    public void ATrunkThatIsNamedTwiceIsOne() =>
        Assert.Equal(["PstnGateway:gw", "PstnGateway:sbc"], TrunksOf(Built().Route("Old", "^911$", "Local", Id, "gw", "sbc").Build()));

    [Fact]
    public void ATrunkOfThatNameComesFirst()
    {
        var snapshot = Built().Gateway(Id, "HQ", "pool.x").Route("Old", "^911$", "Local", Id).Build();
        Assert.Equal(["PstnGateway:" + Id], TrunksOf(snapshot));
    }

    [Theory]
    [InlineData("1-PstnGateway-8")]
    [InlineData("")]
    public void WhatNoGatewayHasStaysAsItIs(string name) => Assert.Equal(name.Length > 0 ? "PstnGateway:" + name : "",
        Built().Build().TrunkOf(name));

    [Fact]
    public void WhatTheGatewaysDoNotTellStaysUntold()
    {
        var builder = Built().Route("Old", "^911$", "Local", Id);
        var unread = builder.Unread("CsPstnGateway").Build();
        Assert.Equal(["PstnGateway:" + Id], TrunksOf(unread));
    }

    [Fact]
    public void AnObjectThatComesLaterIsNamedAlike()
    {
        var before = Built().Build();
        var gateway = before.Find(PstnGateway.Type, "gw")!;
        var route = new DeploymentObject(VoiceRoute.Type, "Old").With("PstnGatewayList", new[] { Id });

        Assert.Equal(["PstnGateway:gw"], TrunksOf(before.With([route])));
        Assert.Equal(["PstnGateway:gw"], before.WithTrunkNames(route).List("PstnGatewayList"));
        Assert.Equal(["PstnGateway:gw"], TrunksOf(before.Without([gateway]).With([route]).With([gateway])));
        Assert.Equal(["PstnGateway:" + Id], TrunksOf(before.Without([gateway]).With([route])));
    }

    // As the file has it, so that nothing but reading it can make one name of the two.
    [Fact]
    public void TheSameDeploymentUnderTheOtherNameIsTheSameInEveryWay()
    {
        var renamed = Renamed(Litware.Snapshot, out var count);
        Assert.True(count > 10, count.ToString(CultureInfo.InvariantCulture));

        var snapshot = SnapshotFile.Parse("test", renamed);

        Assert.Equal(SnapshotFile.Format(Litware.Snapshot), SnapshotFile.Format(snapshot));
        Assert.Equal(Litware.Plan.Id, Litware.Planned(Litware.Design, snapshot).Id);
        var applied = Applying.Applied(Litware.Planned(Litware.Design, snapshot), snapshot).Now;
        var again = SnapshotFile.Parse("test", Renamed(Litware.Complete(applied), out _));
        Assert.Empty(Litware.Planned(Litware.Design, again).Steps);
        Assert.Empty(Drifts.Find(Litware.Design, again, DriftSeverity.Minor, default).Items);
        Assert.Empty(Drifts.Find(Litware.Design, again, DriftSeverity.Minor, default, Litware.Planned(Litware.Design, snapshot)).Items);
    }

    [Fact]
    public void AnAdoptedRouteStaysAsItIsIfItLeadsToTheRightTrunk()
    {
        var start = Offices.One.Set("CsPstnGateway", "gw", ("ServiceId", Id))
            .Set("CsPstnGateway", "sbc1", ("ServiceId", "1-PstnGateway-8"));
        var design = Offices.Design("psap");
        var applied = Applying.Applied(Litware.Planned(design, start.Build()), start.Build()).Now;
        var routes = applied.All(VoiceRoute.Type).Where(route => route.Identity.StartsWith("E911-", StringComparison.Ordinal)).ToArray();
        var handMade = applied.With(routes.Select(route => route.With("Description", "made by hand")));
        string[] adopted = [.. routes.Select(route => route.Address), "CsPstnUsage E911-Reno-Local"];
        var adopting = Offices.Design("psap", $", \"adopt\": [{string.Join(", ", adopted.Select(address => $"\"{address}\""))}]");

        var plan = Litware.Planned(adopting, SnapshotFile.Parse("test", Renamed(handMade, out var count)));

        Assert.Equal(4, count);
        Assert.Equal(routes.Length, plan.Steps.Count);
        Assert.All(plan.Steps, step => Assert.Equal(["Description"], step.Changes.Select(change => change.Property.Name)));
        var after = Applying.Applied(plan, handMade).Now;
        var again = SnapshotFile.Parse("test", Renamed(after, out _));
        Assert.Empty(Litware.Planned(adopting, again).Steps);
        Assert.Empty(Drifts.Find(adopting, again, DriftSeverity.Minor, default).Items);
    }

    private static DeploymentBuilder Built() => new DeploymentBuilder().Office("HQ").Pool("pool.x", "HQ", mediation: true)
        .Gateway("gw", "HQ", "pool.x").Gateway("sbc", "HQ", "pool.x").Set("CsPstnGateway", "gw", ("ServiceId", Id));

    private static IReadOnlyList<string> TrunksOf(Snapshot snapshot) =>
        snapshot.Find(VoiceRoute.Type, "Old")!.List("PstnGatewayList");

    // The file of a snapshot, with every trunk in its routes called by a service id.
    private static string Renamed(Snapshot snapshot, out int count)
    {
        var lines = SnapshotFile.Format(snapshot).Split('\n');
        var gateways = snapshot.All(PstnGateway.Type).Where(gateway => gateway.Text("ServiceId").Length > 0).ToArray();
        var replaced = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("\"PstnGatewayList\"", StringComparison.Ordinal)) continue;
            foreach (var gateway in gateways)
            {
                var line = lines[i].Replace($"\"{gateway.Identity}\"", $"\"{gateway.Text("ServiceId")}\"", StringComparison.Ordinal);
                if (line != lines[i]) replaced++;
                lines[i] = line;
            }
        }

        count = replaced;
        return string.Join("\n", lines);
    }
}
