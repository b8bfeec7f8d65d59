using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Devices and phones, made, changed, moved and removed: the classes of callers follow.</summary>
public sealed class DeviceTests
{
    private const string Device = "New-CsAnalogDevice -LineUri tel:+14255556001 -DisplayName Lobby -RegistrarPool pool0.litwareinc.com "
        + "-AnalogFax $false -Gateway 192.168.0.240 -OU 'OU=Phones,DC=litwareinc,DC=com'";

    private const string Phone =
        "New-CsCommonAreaPhone -LineUri tel:+14255556002 -DisplayName Kitchen -RegistrarPool pool0.litwareinc.com -OU "
        + "'OU=Phones,DC=litwareinc,DC=com'";

    [Fact]
    public void ADeviceIsOneCallerMoreUntilItGoes()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("True|Lobby|tel:+14255556001|192.168.0.240|False|True",
            shell.Text($"$d = {Device}; $d.Identity -match '^CN={{[0-9a-f-]{{36}}}},OU=Phones,DC=litwareinc,DC=com$'; $d.DisplayName; "
                + "$d.LineUri; "
            + "$d.Gateway; $d.AnalogFax; $d.Enabled"));
        shell.Run("Grant-CsVoicePolicy Lobby -PolicyName Redmond; Save-E911Simulation");
        Assert.Equal("1 analog Tag:Redmond|12 modern Redmond", Callers(shell));
        shell.Run("Get-CsAnalogDevice -Filter { Gateway -eq '192.168.0.240' } | Set-CsAnalogDevice -Gateway 192.168.1.100 "
            + "-DisplayName Hall");
        Assert.Equal("Hall|192.168.1.100", shell.Text("$d = Get-CsAnalogDevice Hall; $d.DisplayName; $d.Gateway"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsAnalogDevice Lobby"));
        shell.Run("Get-CsAnalogDevice | Remove-CsAnalogDevice; Save-E911Simulation");
        Assert.Equal("0", shell.Text("@(Get-CsAnalogDevice).Count"));
        Assert.Equal("12 modern Redmond", Callers(shell));
    }

    /// <summary>A name of two is nobody's: the one that is meant has an address. When the other goes, the name is his again.</summary>
    [Fact]
    public void ANameOfSeveralIsNobodysUntilOneIsLeft()
    {
        using var shell = new SimulatedShell();
        shell.Run($"$first = {Device}; $second = {Device.Replace("6001", "6003", System.StringComparison.Ordinal)}");
        Assert.Equal("IdentityAmbiguous", shell.Fails("Remove-CsAnalogDevice Lobby"));
        shell.Run("Remove-CsAnalogDevice $second.Identity");
        Assert.Equal("True", shell.Text("(Get-CsAnalogDevice Lobby).Identity -eq $first.Identity"));
        shell.Run("Set-CsAnalogDevice Lobby -DisplayName 'Redmond 1'");
        Assert.Equal("IdentityAmbiguous", shell.Fails("Grant-CsVoicePolicy 'Redmond 1' -PolicyName Redmond"));
        Assert.Equal("sip:redmond-1@litwareinc.com", shell.Text("(Get-CsUser sip:redmond-1@litwareinc.com).SipAddress"));
    }

    [Fact]
    public void ADeviceThatIsDisabledIsNoCaller()
    {
        using var shell = new SimulatedShell();
        shell.Run($"{Device}; Set-CsAnalogDevice Lobby -Enabled $false; Save-E911Simulation");
        Assert.Equal("12 modern Redmond", Callers(shell));
        Assert.Equal("False", shell.Text("(Get-CsAnalogDevice Lobby).Enabled"));
    }

    [Fact]
    public void ADeviceMovesToAnotherPool()
    {
        using var shell = new SimulatedShell(Snapshots.Small.Replace("\"CsRegistrar\": [",
            "\"CsRegistrar\": [{\"Identity\": \"Registrar:pool1.litwareinc.com\"}, ", System.StringComparison.Ordinal));
        shell.Run($"$null = {Device}; Get-CsAnalogDevice | Move-CsAnalogDevice -Target pool1.litwareinc.com");
        Assert.Equal("pool1.litwareinc.com", shell.Text("(Get-CsAnalogDevice).RegistrarPool"));
        Assert.Equal("ObjectNotFound", shell.Fails("Move-CsAnalogDevice Lobby nowhere.litwareinc.com"));
        Assert.Equal("ValueInvalid", shell.Fails("Move-CsAnalogDevice -UserList users.txt -Target pool1.litwareinc.com"));
    }

    [Fact]
    public void APhoneIsOneModernCallerMore()
    {
        using var shell = new SimulatedShell();
        shell.Run($"$null = {Phone} -SipAddress sip:kitchen@litwareinc.com; Get-CsCommonAreaPhone -Filter {{Description -eq $Null}} | "
            + "Set-CsCommonAreaPhone -Description 'Common area phone'; Get-CsCommonAreaPhone | Grant-CsLocationPolicy -PolicyName Redmond");
        Assert.Equal("Common area phone|Redmond|sip:kitchen@litwareinc.com",
            shell.Text("$p = Get-CsCommonAreaPhone sip:kitchen@litwareinc.com; $p.Description; $p.LocationPolicy; $p.SipAddress"));
        Assert.Equal("12", shell.Text("@(Get-CsUser).Count"));
        Assert.Equal("ObjectExists", shell.Fails($"{Phone} -SipAddress sip:KITCHEN@litwareinc.com"));
        Assert.Equal("ObjectExists", shell.Fails($"{Phone} -SipAddress sip:redmond-1@litwareinc.com"));
        shell.Run("Stop-E911Simulation; Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal("13|0", shell.Text("@(Get-CsUser).Count; @(Get-CsCommonAreaPhone).Count"));
        Assert.Equal("1 modern |12 modern Redmond", Callers(shell));
    }

    [Fact]
    public void AnotherAdministratorComesBetweenForUsersToo()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -BeforeWrite 1 -OtherAdministrator { Set-CsUser 'Redmond 1' -HostedVoiceMail $true }; "
            + "Grant-CsVoicePolicy 'Redmond 1' -PolicyName $null");
        Assert.Equal("True|", shell.Text("$u = Get-CsUser 'Redmond 1'; $u.HostedVoiceMail; $u.VoicePolicy"));
        shell.Run("Set-E911SimulationFault -BeforeRead 1 -OtherAdministrator { Set-CsUser 'Redmond 2' -HostedVoiceMail $true }");
        Assert.Equal("True", shell.Text("(Get-CsUser 'Redmond 2').HostedVoiceMail"));
    }

    [Theory]
    [InlineData("New-CsAnalogDevice -LineUri 5556001 -RegistrarPool pool0.litwareinc.com -AnalogFax $false -Gateway x -OU x",
        "ValueInvalid")]
    [InlineData("New-CsAnalogDevice -LineUri tel:1 -RegistrarPool nowhere -AnalogFax $false -Gateway x -OU x", "ObjectNotFound")]
    [InlineData("New-CsAnalogDevice -LineUri tel:1 -RegistrarPool pool0.litwareinc.com -AnalogFax $false -Gateway x -DN CN=x",
        "ObjectNotFound")]
    [InlineData("New-CsCommonAreaPhone -LineUri tel:1 -RegistrarPool pool0.litwareinc.com -OU x -SipAddress kitchen", "ValueInvalid")]
    [InlineData("Remove-CsCommonAreaPhone 'Redmond 1'", "ObjectNotFound")]
    [InlineData("Set-CsAnalogDevice 'Redmond 1' -AnalogFax $true", "ObjectNotFound")]
    public void WhatCannotBeIsRefused(string script, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails(script));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void ALineThatEqualsAnEmergencyNumberIsNotedAndForgotten()
    {
        using var shell = new SimulatedShell();
        shell.Run($"$null = {Device}; Set-CsAnalogDevice Lobby -LineURI tel:911; Save-E911Simulation");
        Assert.Contains("\"tel:911\"", File.ReadAllText(shell.Path), System.StringComparison.Ordinal);
        shell.Run("Remove-CsAnalogDevice Lobby; Save-E911Simulation");
        Assert.DoesNotContain("\"tel:911\"", File.ReadAllText(shell.Path), System.StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownPropertyInAFilterIsAnError()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsUser -Filter { VoicePolcy -eq 'Redmond' }"));
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsAnalogDevice -Filter { HostedVoiceMail -eq $true }"));
        Assert.Equal("1|12|1|1", shell.Text("@(Get-CsUser -Filter { Name -eq 'Redmond 7' }).Count; @(Get-CsUser -Filter { FirstName -eq "
            + "'redmond' -and enterprisevoiceenabled -eq $true }).Count; @(Get-CsUser -Filter { LastName -eq '7' }).Count; "
                + "@(Get-CsUser -Filter "
            + "{ UserPrincipalName -like 'redmond-7@*' }).Count"));
    }

    [Fact]
    public void ThePoliciesThatCountAreToldWithoutTheNetworkSite()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoicePolicy Site:Redmond -PstnUsages Local; New-CsDialPlan Registrar:pool0.litwareinc.com; New-CsDialPlan "
            + "Site:Redmond; "
            + "Grant-CsLocationPolicy 'Redmond 1' Redmond; Grant-CsVoicePolicy 'Redmond 2' -PolicyName $null; Set-CsNetworkSite Redmond "
            + "-LocationPolicy Redmond");
        Assert.Equal("Service:Registrar:pool0.litwareinc.com Redmond Redmond Global|Service:Registrar:pool0.litwareinc.com Global "
            + "Site:Redmond Global",
            shell.Text("'Redmond 1', 'Redmond 2' | Get-CsEffectivePolicy | ForEach-Object { \"$($_.LocationProfile) $($_.LocationPolicy) "
            + "$($_.VoicePolicy) $($_.VoiceRoutingPolicy)\" }"));
        Assert.Equal("12", shell.Text("@(Get-CsUser | Get-CsEffectivePolicy).Count"));
        Assert.Equal("3", shell.Text("@(Get-CsEffectivePolicy '* 1*' -ResultSize 3).Count"));
    }

    private static string Callers(SimulatedShell shell)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(shell.Path));
        return string.Join("|", file.RootElement.GetProperty("callers").EnumerateArray().Select(caller =>
            $"{caller.GetProperty("count")} {caller.GetProperty("kind")} {caller.GetProperty("voicePolicy")}").Order());
    }
}
