using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Dial plans with their rules, voice routing policies, routing settings and stored tests.</summary>
public sealed class DialPlanTests
{
    [Theory]
    [InlineData("Reno", "Tag:Reno", "Reno")]
    [InlineData("site:Redmond", "Site:Redmond", "Redmond")]
    [InlineData("Registrar:pool0.litwareinc.com", "Service:Registrar:pool0.litwareinc.com", "Registrar_pool0.litwareinc.com")]
    [InlineData("Service:PstnGateway:sbc1.litwareinc.com", "Service:PstnGateway:sbc1.litwareinc.com", "PstnGateway_sbc1.litwareinc.com")]
    public void ANewPlanHasANameAndTheDefaultRule(string identity, string stored, string name)
    {
        using var shell = new SimulatedShell();
        Assert.Equal($"{stored}|{name}|Prefix All|^(\\d{{11}})$|+$1",
            shell.Text($"$p = New-CsDialPlan {identity}; $p.Identity; $p.SimpleName; (Get-CsDialPlan {identity}).NormalizationRules.Name; "
            + $"$r = Get-CsVoiceNormalizationRule '{identity}/Prefix All'; $r.Pattern; $r.Translation"));
    }

    [Fact]
    public void RulesThatAreGivenTakeThePlaceOfTheDefaultOne()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = New-CsVoiceNormalizationRule -Parent Global -Name Nine -Pattern '^9(\\d+)$' -Translation '+1$1' -InMemory; "
            + "New-CsDialPlan "
            + "Reno -NormalizationRules @{add=$r}");
        Assert.Equal("Tag:Reno/Nine", shell.Text("Get-CsVoiceNormalizationRule Reno | ForEach-Object Identity"));
        shell.Run("New-CsDialPlan Elko -NormalizationRules @{add=$r} -InMemory | Set-CsDialPlan");
        Assert.Equal("Tag:Elko/Nine", shell.Text("Get-CsVoiceNormalizationRule Elko | ForEach-Object Identity"));
        shell.Run("$p = Get-CsDialPlan Reno; $p.NormalizationRules[0].Translation = '$1'; Set-CsDialPlan -Instance $p");
        Assert.Equal("$1", shell.Text("(Get-CsVoiceNormalizationRule Tag:Reno/Nine).Translation"));
        shell.Run("Get-CsDialPlan | Set-CsDialPlan -ExternalAccessPrefix 8");
        Assert.Equal("8|8|8", shell.Text("Get-CsDialPlan | ForEach-Object ExternalAccessPrefix"));
    }

    [Theory]
    [InlineData("New-CsDialPlan Reno -SimpleName defaultprofile", "SimpleNameExists")]
    [InlineData("New-CsDialPlan Reno -SimpleName 'a b'", "ValueInvalid")]
    [InlineData("New-CsDialPlan Reno -ExternalAccessPrefix 12345", "ValueInvalid")]
    [InlineData("New-CsDialPlan site:Nowhere", "ScopeNotFound")]
    [InlineData("New-CsDialPlan Global", "ObjectExists")]
    [InlineData("Set-CsDialPlan Nowhere -City x", "ObjectNotFound")]
    public void APlanThatCannotBeIsRefused(string script, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails(script));
        Assert.Equal("1|1", shell.Text("@(Get-CsDialPlan).Count; @(Get-CsVoiceNormalizationRule).Count"));
    }

    [Fact]
    public void APlanGoesWithItsRulesAndTheGlobalOneComesBack()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsDialPlan Reno; Remove-CsDialPlan Reno; Remove-CsDialPlan Global");
        Assert.StartsWith("Global configuration for \"LocationProfile\" cannot be removed.", shell.Warnings[0],
            System.StringComparison.Ordinal);
        Assert.Equal("Global/Prefix All|DefaultProfile", shell.Text("Get-CsVoiceNormalizationRule | ForEach-Object Identity; "
            + "(Get-CsDialPlan).SimpleName"));
    }

    [Fact]
    public void AVoiceRoutingPolicyIsMadeGrantedAndRemoved()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoiceRoutingPolicy Reno -Name Reno -PstnUsages Local, Internal; Set-CsVoiceRoutingPolicy Reno -PstnUsages "
            + "@{remove='Internal'; add='Emergency-Redmond'}");
        Assert.Equal("Local|Emergency-Redmond", shell.Text("(Get-CsVoiceRoutingPolicy Reno).PstnUsages"));
        Assert.Equal("ReferenceNotFound", shell.Fails("Set-CsVoiceRoutingPolicy Reno -PstnUsages None"));
        Assert.Equal("IdentityInvalid", shell.Fails("New-CsVoiceRoutingPolicy Site:Redmond"));
        shell.Run("Grant-CsVoiceRoutingPolicy 'Redmond 1' Reno");
        Assert.Equal("Reno|", shell.Text("(Get-CsUser 'Redmond 1').VoiceRoutingPolicy; (Get-CsUser 'Redmond 2').VoiceRoutingPolicy"));
        Assert.Equal("1", shell.Text("@(Get-CsUser -Filter { VoiceRoutingPolicy -eq 'Reno' }).Count"));
        Assert.NotEmpty(shell.Fails("Remove-CsVoiceRoutingPolicy Reno"));
        shell.Run("Grant-CsVoiceRoutingPolicy 'Redmond 1' -PolicyName $null; Remove-CsVoiceRoutingPolicy Reno");
        shell.Run("Set-CsVoiceRoutingPolicy -PstnUsages Local");
        Assert.Equal("Local", shell.Text("(Get-CsVoiceRoutingPolicy Global).PstnUsages"));
    }

    [Fact]
    public void RoutingSettingsAreSetAndRoutesAreNot()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsRoutingConfiguration -EnableLocationBasedRouting $true -CallViaWorkCallerId +14255550100; "
            + "Get-CsRoutingConfiguration | "
            + "Set-CsRoutingConfiguration");
        Assert.Equal("True|+14255550100",
            shell.Text("$r = Get-CsRoutingConfiguration; $r.EnableLocationBasedRouting; $r.CallViaWorkCallerId"));
        Assert.Equal("NotSimulated", shell.Fails("Set-CsRoutingConfiguration -Route @{add='x'}"));
    }

    [Fact]
    public void AStoredTestSaysWhetherItsExpectationsAreMet()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            New-CsVoiceNormalizationRule Global/Four -Pattern '^(\d{4})$' -Translation '+1425555$1' -Priority 0
            New-CsVoiceTestConfiguration T1
            New-CsVoiceTestConfiguration -Name T2 -DialedNumber 1234 -ExpectedTranslatedNumber +14255551234 -ExpectedRoute localroute -ExpectedUsage Local
            """);
        Assert.Equal("Fail +14255551234 LocalRoute Local|Success +14255551234 LocalRoute Local",
            shell.Text("Get-CsVoiceTestConfiguration | Test-CsVoiceTestConfiguration | ForEach-Object { \"$($_.Result) "
                + "$($_.TranslatedNumber) "
            + "$($_.FirstMatchingRoute) $($_.MatchingUsage)\" }"));
        Assert.Equal("|555|KeepAll", shell.Text(
            "$r = Test-CsVoiceTestConfiguration -DialedNumber 555 -Dialplan (Get-CsDialPlan Global) -VoicePolicy "
            + "(Get-CsVoicePolicy Global); $r.Result; $r.TranslatedNumber; $r.MatchingRule.Name"));
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsVoiceTestConfiguration T1 | Test-CsVoiceTestConfiguration -VoicePolicy "
            + "(Get-CsVoicePolicy Redmond)"));
        Assert.Equal("ValueInvalid", shell.Fails("New-CsVoiceTestConfiguration 'T 3'"));
        shell.Run("Stop-E911Simulation; Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal("T1|T2", shell.Text("(Get-CsVoiceConfiguration).VoiceTestConfigurations.Name"));
        shell.Run("Get-CsVoiceTestConfiguration | Remove-CsVoiceTestConfiguration");
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsVoiceTestConfiguration T1"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsVoiceConfiguration Site:Redmond"));
    }
}
