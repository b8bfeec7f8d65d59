using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class TopologyTests
{
    [Fact]
    public void ServicesAreFoundByRolePoolAndIdentity()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("PstnGateway:sbc1.litwareinc.com", shell.Text("(Get-CsService -PstnGateway).Identity"));
        Assert.Equal("Registrar:pool0.litwareinc.com|MediationServer:pool0.litwareinc.com",
            shell.Text("(Get-CsService -PoolFqdn pool0.litwareinc.com).Identity"));
        Assert.Equal("Registrar", shell.Text("(Get-CsService Registrar:pool0.litwareinc.com).Role"));
        Assert.Equal("", shell.Text("Get-CsService -EdgeServer"));
        Assert.Equal("AmbiguousParameterSet", shell.Fails("Get-CsService -Registrar -MediationServer"));
    }

    [Fact]
    public void SitesPoolsAndTrunksAreFound()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Site:Redmond|Site:Redmond", shell.Text("(Get-CsSite Redmond).Identity; (Get-CsSite 1).Identity"));
        Assert.Equal("pool0.litwareinc.com|0", shell.Text("(Get-CsPool -Site Redmond).Fqdn; @(Get-CsPool -Site Other).Count"));
        Assert.Equal("PstnGateway:sbc2.litwareinc.com", shell.Text("(Get-CsTrunk -PoolFqdn sbc2.litwareinc.com).Identity"));
        Assert.Equal("2", shell.Text("(Get-CsTrunk -Filter PstnGateway:*).Count"));
        Assert.Equal("fe1.litwareinc.com|fe2.litwareinc.com", shell.Text("(Get-CsManagementStoreReplicationStatus).ReplicaFqdn"));
    }

    [Fact]
    public void LocationRowsHaveKeysAndNoIdentity()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Subnet|172.11.15.0", shell.Text("$r = Get-CsLisSubnet; @($r.psobject.Properties.Name)[0]; $r.Subnet"));
    }

    [Fact]
    public void AddressesSayWhetherTheyWereValidated()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("HouseNumber|Redmond|True",
            shell.Text("$r = Get-CsLisCivicAddress; @($r.psobject.Properties.Name)[0]; $r.City; $r.MSAGValid"));
    }

    [Fact]
    public void TheWebServicesNameASecondSourceOfLocations()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("https://locations.litwareinc.com", shell.Text("(Get-CsWebServiceConfiguration global).SecondaryLocationSourceUrl"));
        Assert.Equal("1", shell.Text("@(Get-CsWebServiceConfiguration -Filter service:*).Count"));
    }

    [Fact]
    public void ANounThatWasNotReadIsUnknownAndNotEmpty()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsLisSwitch"));
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsLisPort"));
        Assert.Contains("may not read the location database", shell.Errors[0].Exception.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void TheVersionSaysThatItIsSimulated()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Skype for Business Server 2019 (7.0.2046.0): Simulated by E911Config.Simulator, no server answers.",
            shell.Text("Get-CsServerVersion"));
    }
}
