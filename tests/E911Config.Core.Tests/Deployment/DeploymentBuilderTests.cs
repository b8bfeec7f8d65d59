using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class DeploymentBuilderTests
{
    [Fact]
    public void NothingBuiltIsEverythingReadWithTheGlobalObjects()
    {
        var empty = new DeploymentBuilder().Build();

        Assert.Equal(ObjectTypes.All, empty.ReadTypes);
        Assert.All(ObjectTypes.All, type => Assert.Equal(type.GlobalAlwaysExists ? 1 : 0, empty.All(type).Count));
    }

    [Fact]
    public void AnOfficeIsASiteOfBothKindsWithALocatedSubnet()
    {
        var snapshot = new DeploymentBuilder().Office("Chicago").Office("Reno", parent: "Chicago").Build();

        Assert.Equal("Site:Chicago", snapshot.Find(NetworkRegion.Type, "Region")!.Text("CentralSite"));
        Assert.Equal(("BranchSite", "Site:Chicago"),
            (snapshot.Find(Site.Type, "Reno")!.Text("Kind"), snapshot.Find(Site.Type, "Reno")!.Text("ParentSite")));
        Assert.Equal(["Chicago", "Reno"], snapshot.All(NetworkSubnet.Type).Select(subnet => subnet.Text("NetworkSiteID")));
        Assert.Equal(snapshot.All(NetworkSubnet.Type).Select(subnet => subnet.Identity), snapshot.All(LocationServiceTables.Subnet)
            .Select(row => row.Identity));
    }

    [Fact]
    public void AGatewayComesWithATrunkOverTheNearestMediationServer()
    {
        var snapshot = new DeploymentBuilder().Office("Chicago").Office("Reno", parent: "Chicago")
            .Pool("pool1", "Chicago", mediation: true).Appliance("sba1", "Reno", backup: "pool1")
            .Gateway("gw1", "Chicago").Gateway("gw2", "Reno").Trunk("gw2-over-chicago", "gw2", "pool1").Build();

        Assert.Equal("MediationServer:pool1", snapshot.Find(Trunk.Type, "gw1")!.Text("MediationServer"));
        Assert.Equal("MediationServer:sba1", snapshot.Find(Trunk.Type, "gw2")!.Text("MediationServer"));
        Assert.Equal(("gw2", "Site:Reno"),
            (snapshot.Find(Trunk.Type, "gw2-over-chicago")!.Text("PoolFqdn"),
            snapshot.Find(Trunk.Type, "gw2-over-chicago")!.Text("SiteId")));
        Assert.Equal("Registrar:pool1", snapshot.Find(Registrar.Type, "sba1")!.Text("BackupRegistrar"));
        Assert.Equal("pool1 sba1", snapshot.Source.Deployment);
    }

    [Fact]
    public void RoutesAndRulesComeInOrderAndBringWhatTheyName()
    {
        var snapshot = new DeploymentBuilder().Route("A", "^a$", "One", "gw1").Route("B", "^b$", "Two", "gw1", "gw2")
            .Translation("PstnGateway:gw1", "First", "a", "b").Translation("Service:PstnGateway:gw1", "Second", "a", "b").Build();

        Assert.Equal(["One", "Two"], snapshot.Usages);
        Assert.Equal([0L, 1L], snapshot.All(VoiceRoute.Type).Select(route => route.Number("Priority")!.Value));
        Assert.Equal([0L, 1L], snapshot.All(OutboundTranslationRule.Type).Select(rule => rule.Number("Priority")!.Value));
        Assert.NotNull(snapshot.Find(TrunkConfiguration.Type, "PstnGateway:gw1"));
    }

    [Fact]
    public void ALocationPolicyKeepsThePairOfOldClientsInStep()
    {
        var policy = new DeploymentBuilder().LocationPolicy("Reno", "E911", "911:112;999", "988").Build()
            .Find(LocationPolicy.Type, "Tag:Reno")!;

        Assert.Equal(("911", "112;999"), (policy.Text("EmergencyDialString"), policy.Text("EmergencyDialMask")));
        Assert.Equal(["911", "988"], policy.Records("EmergencyNumbers").Select(number => number.Text("DialString")));
    }

    [Fact]
    public void AnUnreadNounIsNotThere()
    {
        var snapshot = new DeploymentBuilder().Unread("CsLisPort").Build();

        Assert.False(snapshot.IsRead(LocationServiceTables.Port));
        Assert.Equal("CsLisPort", Assert.Single(snapshot.Unread).Noun);
    }
}
