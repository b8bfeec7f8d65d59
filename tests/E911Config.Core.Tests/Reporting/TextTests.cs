using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Results as people read them.</summary>
public sealed class TextTests
{
    [Fact]
    public void AFailedApplicationTellsEachStepAndWhatStands()
    {
        var plan = Litware.Planned(Offices.Design(), Offices.One.Build());
        var deployment = new FakeDeployment(Offices.One.Build()) { Fault = write => write == 3 ? WriteFault.Before : WriteFault.None };

        var lines = deployment.Apply(plan).Text.Split(Environment.NewLine);

        Assert.Equal("Plan " + plan.Id[..12], lines[0]);
        Assert.Contains("  RolledBack + CsPstnUsage E911-Reno", lines);
        Assert.Contains("  Failed     + CsTrunkConfiguration Service:PstnGateway:sbc2", lines);
        Assert.Contains("  NotRun     ~ CsNetworkSite Reno", lines);
        Assert.Contains("RolledBack: 0 applied, 0 skipped, 1 failed, 3 rolled back, 7 not run.", lines);
        Assert.Equal("Journal: memory", lines[^1]);
    }

    [Fact]
    public void DriftIsALineEachAndASummary()
    {
        var live = new FakeDeployment(Applying.Applied(Litware.Planned(Offices.Design(), Offices.One.Build()), Offices.One.Build()).Now);
        live.Set("CsNetworkSite", "Reno", "LocationPolicy", null);
        live.Remove("CsVoiceRoute", "E911-Reno-Local");

        var lines = Drifts.Find(Offices.Design(), live.Now, DriftSeverity.Minor, new DateTime(2026, 11, 22))
            .Text.Split(Environment.NewLine);

        Assert.Matches(@"^  (Minor|Major|Critical) +Missing    CsVoiceRoute E911-Reno-Local$", lines[0]);
        Assert.Matches("^             .", lines[1]);
        Assert.Matches(@"^  (Minor|Major|Critical) +Changed    CsNetworkSite Reno LocationPolicy: is \(none\), intended$", lines[2]);
        Assert.Equal("             E911-Reno", lines[3]);
        Assert.StartsWith("Drift: 1 missing, 1 changed, 0 unexpected, 0 unreadable, 0 accepted; 11 objects compared with design Test (",
            string.Join(" ", lines.SkipWhile(line => !line.StartsWith("Drift:", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void AnObjectIsItsAddressAndItsProperties() => Assert.Equal(
        ["CsNetworkSite Reno", "  NetworkRegionID : Region", "  LocationPolicy  : E911"],
        PropertyMap.Of(new DeploymentObject(NetworkSite.Type, "Reno", [new("LocationPolicy", "E911"), new("NetworkRegionID", "Region")]))
            .Text.Split(Environment.NewLine).ToArray());
}
