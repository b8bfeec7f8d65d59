using System;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>What the topology tells beside its sites, pools and trunks.</summary>
public sealed class TopologyReadTests
{
    private const string Pools = "\"CsPool\": [{\"Identity\": \"pool1.litwareinc.com\", \"Site\": \"Site:Redmond\", \"Services\": "
        + "[\"UserServer:pool1.litwareinc.com\", \"ConferencingServer:pool1.litwareinc.com\", \"CentralManagement:pool1.litwareinc.com\"], "
        + "\"Computers\": [\"fe3.litwareinc.com\"]}, ";

    /// <summary>What pools tell is unknown where they were not read, which is not empty.</summary>
    [Fact]
    public void WithoutPoolsNobodyKnowsTheirServices()
    {
        using var shell = new SimulatedShell(string.Join('\n', Snapshots.Small.Split('\n')
            .Where(line => !line.Contains("\"CsPool\":", StringComparison.Ordinal))));
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsPool"));
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsService -UserServer"));
    }

    [Fact]
    public void PoolsTellTheServicesThatHaveNoObjects()
    {
        using var shell = Shell();
        Assert.Equal("UserServer:pool1.litwareinc.com|Site:Redmond|Microsoft.Rtc.Management.Xds.DisplayUserServer",
            shell.Text("$s = Get-CsService -UserServer; $s.Identity; $s.SiteId; $s.PSObject.TypeNames[0]"));
        Assert.Equal("ConferencingServer:pool1.litwareinc.com|CentralManagement:pool1.litwareinc.com|",
            shell.Text("(Get-CsService -ConferencingServer).Identity; (Get-CsService -CentralManagement).Identity; (Get-CsService "
                + "-EdgeServer)"
            + ".Identity"));
        Assert.Equal("3", shell.Text("@(Get-CsService -PoolFqdn pool1.litwareinc.com).Count"));
        Assert.Equal("Registrar", shell.Text("(Get-CsService -PoolFqdn pool0.litwareinc.com -Registrar).Role"));
        Assert.Equal("UserServer", shell.Text("(Get-CsService UserServer:POOL1.litwareinc.com).Role"));
    }

    [Fact]
    public void OneOfThePoolsHasTheCentralManagement()
    {
        using var shell = Shell(text => text.Replace(", \"CentralManagement:pool1.litwareinc.com\"", "", StringComparison.Ordinal));
        Assert.Equal("CentralManagement:pool1.litwareinc.com", shell.Text("(Get-CsService -CentralManagement).Identity"));
    }

    [Fact]
    public void ComputersAreThoseOfThePools()
    {
        using var shell = Shell();
        Assert.Equal("fe1.litwareinc.com|fe2.litwareinc.com|fe3.litwareinc.com", shell.Text("Get-CsComputer | ForEach-Object Identity | "
            + "Sort-Object { \"$_\" }"));
        Assert.Equal("pool1.litwareinc.com|fe3.litwareinc.com", shell.Text("$c = Get-CsComputer fe3.litwareinc.com; $c.Pool; $c.Fqdn"));
        Assert.Equal("2|1|0", shell.Text("@(Get-CsComputer -Pool pool0.litwareinc.com).Count; @(Get-CsComputer -Filter fe3*).Count; "
            + "@(Get-CsComputer -Local).Count"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsComputer fe4.litwareinc.com"));
        shell.Run("Set-E911SimulationFault -DenyNoun CsComputer");
        Assert.Equal("AccessDenied", shell.Fails("Get-CsComputer"));
    }

    [Fact]
    public void APoolHasItsBackupAndSoHaveItsUsers()
    {
        using var shell = Shell(text => text.Replace("\"CsRegistrar\": [{", "\"CsRegistrar\": [{\"Identity\": "
            + "\"Registrar:pool1.litwareinc.com\"}, {\"BackupRegistrar\": \"Registrar:pool1.litwareinc.com\", ", StringComparison.Ordinal));
        Assert.Equal("pool1.litwareinc.com|", shell.Text("(Get-CsPoolBackupRelationship -PoolFqdn pool0.litwareinc.com).BackupPoolFqdn; "
            + "(Get-CsPoolBackupRelationship -PoolFqdn pool1.litwareinc.com).BackupPoolFqdn"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsPoolBackupRelationship -PoolFqdn nowhere"));
        Assert.Equal("pool0.litwareinc.com|pool1.litwareinc.com|pool0.litwareinc.com|fe1.litwareinc.com|fe2.litwareinc.com|fe3.litwareinc.com",
            shell.Text("$i = Get-CsUserPoolInfo 'Redmond 1'; $i.PrimaryPoolFqdn; $i.BackupPoolFqdn; $i.UserServicesPoolFqdn; "
            + "$i.PrimaryPoolMachinesInPreferredOrder; $i.BackupPoolPrimaryRegistrar"));
        Assert.Equal("12", shell.Text("@(Get-CsUser | Get-CsUserPoolInfo).Count"));
    }

    [Fact]
    public void ADomainAConnectionAndRolesAreThere()
    {
        using var shell = Shell();
        Assert.Equal("litwareinc.com|True", shell.Text("$d = Get-CsSipDomain; $d.Identity; $d.IsDefault"));
        Assert.Equal("True|False", shell.Text("$c = Get-CsManagementConnection; $c.Connection -eq $args[0]; $c.ReadOnly", shell.Path));
        Assert.Equal("CsAdministrator|CsVoiceAdministrator",
            shell.Text("Get-CsAdminRole | Where-Object {$_.Cmdlets -match 'New-CsVoiceRoute\\b'} | "
            + "ForEach-Object Identity"));
        Assert.Equal("CsAdministrator|CsLocationAdministrator|CsVoiceAdministrator",
            shell.Text("Get-CsAdminRole | Where-Object {$_.Cmdlets -match 'Set-CsLisSubnet\\b'} | ForEach-Object Identity"));
        Assert.Equal("CsVoiceAdministrator", shell.Text("(Get-CsAdminRole -Filter *Voice*).Identity"));
        Assert.Equal("", shell.Text("Get-CsAdminRole -Sid S-1-5-21-1"));
    }

    [Fact]
    public void WhatThePagesForbidIsRefusedAndWhatTheyAllowIsTaken()
    {
        using var shell = Shell();
        shell.Run("New-CsLocationPolicy Site:Redmond");
        Assert.Equal("PolicyNotGrantable", shell.Fails("Set-CsNetworkSite Redmond -LocationPolicy Site:Redmond"));
        Assert.Equal("PolicyNotGrantable", shell.Fails("Set-CsNetworkSite Redmond -LocationPolicy Global"));
        Assert.Equal("ValueInvalid", shell.Fails(
            "Set-CsLocationPolicy Redmond -NotificationUri 'sip:a@litwareinc.com;sip:b@litwareinc.com'"));
        shell.Run("Set-CsLocationPolicy Redmond -NotificationUri 'sip:a@litwareinc.com;x=y,sip:b@litwareinc.com' -ConferenceMode twoway; "
            + "Set-CsLocationPolicy Redmond -ConferenceMode $null");
        Assert.Equal("", shell.Text("(Get-CsLocationPolicy Redmond).ConferenceMode"));
        shell.Run("Set-CsLocationPolicy Redmond -ConferenceMode oneway; Set-CsLocationPolicy Redmond -ConferenceMode ''");
        Assert.Equal("", shell.Text("(Get-CsLocationPolicy Redmond).ConferenceMode"));
    }

    private static SimulatedShell Shell(Func<string, string>? edit = null) =>
        new((edit ?? (text => text))(Snapshots.Small.Replace("\"CsPool\": [", Pools, StringComparison.Ordinal)));
}
