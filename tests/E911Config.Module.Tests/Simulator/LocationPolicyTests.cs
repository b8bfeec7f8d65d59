using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class LocationPolicyTests
{
    [Theory]
    [InlineData("reno", "Tag:reno")]
    [InlineData("tag:Reno", "Tag:Reno")]
    [InlineData("SITE:Redmond", "Site:Redmond")]
    public void IdentitiesAreStoredInOneForm(string given, string stored)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(stored, shell.Text("(New-CsLocationPolicy -Identity $args[0]).Identity", given));
        Assert.Equal(stored, shell.Text("(Get-CsLocationPolicy $args[0]).Identity", given));
    }

    [Theory]
    [InlineData("X -PstnUsage Unknown", "ReferenceNotFound")]
    [InlineData("X -EmergencyDialString 12345678901", "ValueInvalid")]
    [InlineData("X -EmergencyDialString 9a", "ValueInvalid")]
    [InlineData("X -LocationRefreshInterval 13", "ValueInvalid")]
    [InlineData("X -NotificationUri mailto:a@b", "ValueInvalid")]
    [InlineData("Global", "ObjectExists")]
    [InlineData("site:Nowhere", "ScopeNotFound")]
    public void LimitsAndReferencesAreHeld(string parameters, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails("New-CsLocationPolicy -Identity " + parameters));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void DefaultsAreAsDocumented()
    {
        using var shell = new SimulatedShell();
        shell.Run("$p = New-CsLocationPolicy X");
        Assert.Equal("False|4|True|0",
            shell.Text("$p.EnhancedEmergencyServicesEnabled; $p.LocationRefreshInterval; $null -eq $p.LocationRequired; "
                + "$p.EmergencyNumbers.Count"));
    }

    [Fact]
    public void EmergencyNumbersAreAddedAndRemovedByValue()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $a = New-CsEmergencyNumber -DialString 911 -DialMask '112;999'; $b = New-CsEmergencyNumber -DialString 933
            Set-CsLocationPolicy Redmond -EmergencyNumbers @{add=$a, $b}
            """);
        Assert.Equal("DialString=911;DialMask=112;999|DialString=933;DialMask=",
            shell.Text("(Get-CsLocationPolicy Redmond).EmergencyNumbers"));
        Assert.Equal("DuplicateElement",
            shell.Fails("Set-CsLocationPolicy Redmond -EmergencyNumbers @{add=(New-CsEmergencyNumber -DialString 000 -DialMask 112)}"));
        shell.Run("Set-CsLocationPolicy Redmond -EmergencyNumbers @{remove=(New-CsEmergencyNumber -DialString 933)}");
        Assert.Equal("911", shell.Text("(Get-CsLocationPolicy Redmond).EmergencyNumbers.DialString"));
    }

    [Fact]
    public void AnObjectThroughSerializationIsAnInstanceLikeAnother()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            Set-CsLocationPolicy Redmond -LocationRequired yes -EmergencyNumbers (New-CsEmergencyNumber -DialString 911 -DialMask 112)
            foreach ($depth in 1, 2) {
                $far = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-CsLocationPolicy Redmond), $depth))
                $far.Description = "far $depth"
                $far | Set-CsLocationPolicy
            }
            """);
        Assert.Equal("far 2|yes|DialString=911;DialMask=112|Tag:Redmond",
            shell.Text("$p = Get-CsLocationPolicy Redmond; $p.Description; $p.LocationRequired; $p.EmergencyNumbers; $p.Identity"));
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsVoiceRoute LocalRoute | Set-CsLocationPolicy"));
    }

    [Fact]
    public void FilterIsAWildcardOnTheWholeIdentity()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Tag:Redmond", shell.Text("(Get-CsLocationPolicy -Filter tag:r*).Identity"));
        Assert.Equal("", shell.Text("Get-CsLocationPolicy -Filter r*"));
    }

    [Fact]
    public void AGrantedPolicyIsRemovedOnlyByForceOrConsent()
    {
        using var shell = new SimulatedShell();
        shell.Run("$user = @(Get-CsUser)[0].SipAddress; Grant-CsLocationPolicy $user Redmond");
        shell.Fails("Remove-CsLocationPolicy Redmond");
        Assert.Equal("Tag:Redmond", shell.Text("(Get-CsLocationPolicy Redmond).Identity"));
        shell.Run("Remove-CsLocationPolicy Redmond -Force");
        Assert.Equal("Global", shell.Text("(Get-CsLocationPolicy).Identity"));
    }
}
