using System;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>What administrators type every day, and what goes wrong in silence if it is taken otherwise than they mean it.</summary>
public sealed class IdiomTests
{
    private const string Classes = """
        "callers": [
            {"count": 3, "networkSite": "Redmond", "registrarPool": "pool0.litwareinc.com", "voicePolicy": null, "kind": "modern"},
            {"count": 2, "networkSite": "*offnetwork*", "registrarPool": "pool0.litwareinc.com", "voicePolicy": null, "kind": "analog"}
          ],
        """;

    private const string One =
        "\"callers\": [{\"count\": 12, \"networkSite\": \"Redmond\", \"registrarPool\": \"pool0.litwareinc.com\", \"voicePolicy\": "
            + "\"Redmond\", \"kind\": \"modern\"}],";

    /// <summary>A script adds what is missing, and nothing is: the list stays.</summary>
    [Theory]
    [InlineData("@{add=$none}")]
    [InlineData("@{remove=$none}")]
    [InlineData("@{replace=$none}")]
    [InlineData("@{add=$none; remove=$none}")]
    [InlineData("$none")]
    public void AChangeThatNamesNothingChangesNothing(string change)
    {
        using var shell = new SimulatedShell();
        shell.Run($"$none = @('Local' | Where-Object {{ $_ -eq 'Nowhere' }}); Set-CsVoicePolicy Redmond -PstnUsages {change}; "
            + $"Set-CsPstnUsage -Usage {change}");
        Assert.Equal("Local|Internal,Local,Emergency-Redmond",
            shell.Text("(Get-CsVoicePolicy Redmond).PstnUsages -join ','; (Get-CsPstnUsage).Usage -join ','"));
    }

    [Fact]
    public void NullClearsAList()
    {
        using var shell = new SimulatedShell();
        shell.Run("$n = New-CsEmergencyNumber -DialString 911; New-CsLocationPolicy One -EmergencyNumbers $n | Out-Null");
        Assert.Equal("1", shell.Text("(Get-CsLocationPolicy One).EmergencyNumbers.Count"));
        shell.Run("Set-CsLocationPolicy One -EmergencyNumbers $null; Set-CsVoicePolicy Redmond -PstnUsages $null");
        Assert.Equal("0|0", shell.Text("(Get-CsLocationPolicy One).EmergencyNumbers.Count; (Get-CsVoicePolicy Redmond).PstnUsages.Count"));
    }

    /// <summary>Everybody of an office at once, by display name.</summary>
    [Fact]
    public void WritesMeanUsersByNamesWithAsterisks()
    {
        using var shell = Shell();
        shell.Run("Grant-CsVoicePolicy 'Redmond *' -PolicyName Redmond; Set-CsUser 'Redmond *' -EnterpriseVoiceEnabled $true");
        Assert.Equal("Redmond|Redmond|Redmond", shell.Text("Get-CsUser | ForEach-Object { \"$($_.VoicePolicy)\" }"));
        Assert.Equal("2", shell.Text("(Get-CsAnalogDevice).Count"));
        Assert.Equal("ObjectNotFound", shell.Fails("Grant-CsVoicePolicy 'Nobody *' -PolicyName Redmond"));
        Assert.Equal("ObjectNotFound", shell.Fails("Set-CsUser 'Off network analog *' -EnterpriseVoiceEnabled $true"));
        shell.Run("Remove-CsAnalogDevice 'Off network *'");
        Assert.Equal("", shell.Text("Get-CsAnalogDevice"));
    }

    [Theory]
    [InlineData("(DisplayName -eq 'Redmond 1') -or (DisplayName -eq 'Redmond 3')", "Redmond 1|Redmond 3")]
    [InlineData("DisplayName -like 'Redmond*' -and (DisplayName -eq 'Redmond 1' -or DisplayName -eq 'Redmond 2')", "Redmond 1|Redmond 2")]
    [InlineData("((DisplayName -eq 'Redmond 2'))", "Redmond 2")]
    [InlineData("DisplayName -eq \"Redmond 2\"", "Redmond 2")]
    public void AFilterHasBrackets(string filter, string names)
    {
        using var shell = Shell();
        Assert.Equal(names, shell.Text($"Get-CsUser -Filter {{ {filter} }} | ForEach-Object DisplayName"));
    }

    [Theory]
    [InlineData("(DisplayName -eq 'x'")]
    [InlineData("DisplayName -eq 'x')")]
    [InlineData("DisplayName -eq 'x' -and DisplayName -eq 'y' -or DisplayName -eq 'z'")]
    [InlineData("DisplayName -eq \"Redmond $number\"")]
    [InlineData("()")]
    public void AFilterThatIsNotUnderstoodIsRefused(string filter)
    {
        using var shell = Shell();
        Assert.Equal("ValueInvalid", shell.Fails("Get-CsUser -Filter $args[0]", filter));
    }

    /// <summary>The documented way to print the defaults prints no list of the object that is there.</summary>
    [Fact]
    public void DefaultsArePrintedWithTheirLists()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsOutboundTranslationRule Global/Mine -Pattern '^1$' -Translation '2' | Out-Null; "
            + "New-CsVoiceNormalizationRule Global/Mine -Pattern '^1$' -Translation '2' | Out-Null");
        Assert.Equal("0|1", shell.Text("(New-CsTrunkConfiguration Global -InMemory).OutboundTranslationRulesList.Count; "
            + "(Get-CsTrunkConfiguration Global).OutboundTranslationRulesList.Count"));
        Assert.Equal("Prefix All", shell.Text("(New-CsDialPlan Global -InMemory).NormalizationRules.Name"));
        shell.Run("Set-CsTrunkConfiguration -Instance (New-CsTrunkConfiguration Global -InMemory)");
        Assert.Equal("0", shell.Text("(Get-CsTrunkConfiguration Global).OutboundTranslationRulesList.Count"));
    }

    /// <summary>A fault that can never show attests rights that nobody tried.</summary>
    [Theory]
    [InlineData("CsVoiceRoutes")]
    [InlineData("Get-CsVoiceRoute")]
    [InlineData("CsLis*")]
    public void ANounThatThereIsNotCannotBeDenied(string noun)
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ValueInvalid", shell.Fails($"Set-E911SimulationFault -DenyNoun {noun}"));
    }

    [Fact]
    public void ATestOfAVoicePolicyReadsTheRoutes()
    {
        using var shell = new SimulatedShell();
        shell.Run("$policy = Get-CsVoicePolicy Redmond; Set-E911SimulationFault -DenyNoun csvoiceroute");
        Assert.Equal("AccessDenied", shell.Fails("Test-CsVoicePolicy -VoicePolicy $policy -TargetNumber '+14255550199'"));
    }

    private static SimulatedShell Shell() => new(Snapshots.Small.Replace(One, Classes, StringComparison.Ordinal));
}
