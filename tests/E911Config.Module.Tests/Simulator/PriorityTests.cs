using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class PriorityTests
{
    private const string Show = "(Get-CsVoiceRoute | ForEach-Object { $_.Name + $_.Priority }) -join ','";
    private const string NewRoute = "-PstnUsages Local -PstnGatewayList sbc1.litwareinc.com";

    [Fact]
    public void KeepLeavesEqualNumbersAndGaps()
    {
        using var shell = new SimulatedShell(start: "-PriorityReading Keep");
        shell.Run($"$null = New-CsVoiceRoute A -Priority 0 {NewRoute}; $null = New-CsVoiceRoute B -Priority 9 {NewRoute}; $null = "
            + $"New-CsVoiceRoute C {NewRoute}");
        Assert.Equal("A0,LocalRoute0,Everything1,B9,C10", shell.Text(Show));
        shell.Run("Remove-CsVoiceRoute Everything; Set-CsVoiceRoute C -Priority 3");
        Assert.Equal("A0,LocalRoute0,C3,B9", shell.Text(Show));
    }

    [Fact]
    public void RenumberShiftsAndClosesGaps()
    {
        using var shell = new SimulatedShell(start: "-PriorityReading Renumber");
        shell.Run($"$null = New-CsVoiceRoute A -Priority 0 {NewRoute}; $null = New-CsVoiceRoute B -Priority 9 {NewRoute}; $null = "
            + $"New-CsVoiceRoute C {NewRoute}");
        Assert.Equal("A0,LocalRoute1,Everything2,B3,C4", shell.Text(Show));
        shell.Run("Remove-CsVoiceRoute Everything; Set-CsVoiceRoute C -Priority 1");
        Assert.Equal("A0,C1,LocalRoute2,B3", shell.Text(Show));
        Assert.Equal("5", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void RulesAreOrderedWithinTheirScope()
    {
        using var shell = new SimulatedShell(start: "-PriorityReading Renumber");
        shell.Run("$null = New-CsOutboundTranslationRule Global/A; $null = New-CsOutboundTranslationRule site:Redmond/B; $null = "
            + "New-CsOutboundTranslationRule Global/C -Priority 0");
        Assert.Equal("C0,A1,B0", shell.Text("(Get-CsOutboundTranslationRule | ForEach-Object { $_.Name + $_.Priority }) -join ','"));
        Assert.Equal("C,A", shell.Text("(Get-CsTrunkConfiguration Global).OutboundTranslationRulesList.Name -join ','"));
    }
}
