using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class TrunkConfigurationTests
{
    private const string Scope = "Service:PstnGateway:sbc1.litwareinc.com";

    [Fact]
    public void ARuleCreatesTheTrunkConfigurationOfItsScope()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsOutboundTranslationRule -Identity PstnGateway:sbc1.litwareinc.com/E911 -Pattern '^\\+911$' -Translation 911");
        Assert.Equal($"{Scope}|20|Required",
            shell.Text("$c = Get-CsTrunkConfiguration PstnGateway:sbc1.litwareinc.com; $c.Identity; $c.MaxEarlyDialogs; $c.SRTPMode"));
        Assert.Equal("Description=;Pattern=^\\+911$;Translation=911;Name=E911", shell.Text("$c.OutboundTranslationRulesList"));
        Assert.Equal($"{Scope}/E911", shell.Text("(Get-CsOutboundTranslationRule -Filter service:*).Identity"));
        Assert.Equal("911|Service:PstnGateway:sbc1.litwareinc.com/E911",
            shell.Text("$t = $c | Test-CsTrunkConfiguration -DialedNumber +911; $t.TranslatedNumber; $t.MatchingRule"));
    }

    [Fact]
    public void ParentAndNameAreAnotherWayToSayIdentity()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Site:Redmond/Strip|0",
            shell.Text("$r = New-CsOutboundTranslationRule -Parent site:Redmond -Name Strip; $r.Identity; $r.Priority"));
        Assert.Equal("ScopeNotFound", shell.Fails("New-CsOutboundTranslationRule -Parent site:Nowhere -Name Strip"));
        Assert.Equal("IdentityInvalid", shell.Fails("New-CsOutboundTranslationRule -Identity nonsense"));
    }

    [Fact]
    public void InMemoryRulesBecomeFlatRulesInListOrder()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $a = New-CsOutboundTranslationRule -Identity site:Redmond/A -Pattern a -Translation b -Priority 7 -InMemory
            $b = New-CsOutboundTranslationRule -Identity site:Redmond/B -InMemory
            $c = New-CsOutboundCallingNumberTranslationRule -Identity site:Redmond/C -InMemory
            $s = New-CsSipResponseCodeTranslationRule -Identity site:Redmond/S -ReceivedResponseCode 434 -TranslatedResponseCode 503 -InMemory
            $null = New-CsTrunkConfiguration -Identity site:Redmond -OutboundTranslationRulesList $b, $a -OutboundCallingNumberTranslationRulesList @{add=$c} -SipResponseCodeTranslationRulesList $s -EnablePIDFLOSupport $true
            """);
        Assert.Equal("B0,A1", shell.Text("(Get-CsOutboundTranslationRule | ForEach-Object { $_.Name + $_.Priority }) -join ','"));
        Assert.Equal("1|1|True",
            shell.Text("$t = Get-CsTrunkConfiguration site:Redmond; $t.OutboundCallingNumberTranslationRulesList.Count; "
                + "$t.SipResponseCodeTranslationRulesList.Count; $t.EnablePIDFLOSupport"));
        shell.Run("Set-CsTrunkConfiguration site:Redmond -OutboundTranslationRulesList @{remove=$b}");
        Assert.Equal("Site:Redmond/A", shell.Text("(Get-CsOutboundTranslationRule).Identity"));
    }

    [Fact]
    public void RemovingATrunkConfigurationRemovesItsRules()
    {
        using var shell = new SimulatedShell();
        shell.Run("$null = New-CsOutboundTranslationRule site:Redmond/A; $null = New-CsOutboundTranslationRule Global/G; "
            + "Remove-CsTrunkConfiguration site:Redmond");
        Assert.Equal("Global/G", shell.Text("(Get-CsOutboundTranslationRule).Identity"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsTrunkConfiguration site:Redmond"));
    }

    [Fact]
    public void RemovingGlobalResetsItWithAWarning()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsTrunkConfiguration -SRTPMode Optional -PstnUsages Local; Remove-CsTrunkConfiguration -Identity global");
        Assert.StartsWith(
            "Global configuration for \"TrunkConfiguration\" cannot be removed. Instead of removing it, the Global configuration for ",
            Assert.Single(shell.Warnings));
        Assert.Equal("Required|0", shell.Text("$t = Get-CsTrunkConfiguration Global; $t.SRTPMode; $t.PstnUsages.Count"));
        Assert.Equal("ObjectExists", shell.Fails("New-CsTrunkConfiguration Global"));
    }

    [Fact]
    public void AChangedInstanceOfASerializedTrunkConfigurationKeepsWhatItWas()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $null = New-CsOutboundTranslationRule Global/A; $null = New-CsOutboundTranslationRule Global/B -Priority 5
            $far = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-CsTrunkConfiguration Global), 1))
            $far.EnablePIDFLOSupport = $true
            Set-CsTrunkConfiguration -Instance $far
            """);
        Assert.Equal("True|Required|A0,B5",
            shell.Text("$t = Get-CsTrunkConfiguration Global; $t.EnablePIDFLOSupport; $t.SRTPMode; (Get-CsOutboundTranslationRule | "
                + "ForEach-Object { $_.Name + $_.Priority }) -join ','"));
    }

    [Fact]
    public void ACallingNumberRuleOfAnUnknownSiteFailsAndATranslationRuleIsSilent()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ScopeNotFound", shell.Fails("Get-CsOutboundCallingNumberTranslationRule -Identity site:Nowhere/x"));
        Assert.Equal("", shell.Text("Get-CsOutboundTranslationRule -Identity site:Redmond/gone"));
    }
}
