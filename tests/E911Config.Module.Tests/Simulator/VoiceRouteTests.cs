using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class VoiceRouteTests
{
    private const string NewRoute =
        "New-CsVoiceRoute -Identity 'E911' -NumberPattern '^\\+911$' -PstnUsages Emergency-Redmond -PstnGatewayList "
            + "sbc1.litwareinc.com, PstnGateway:sbc2.litwareinc.com";

    [Fact]
    public void NewPrintsTheRouteWithDocumentedTypeOrderAndStoredForms()
    {
        using var shell = new SimulatedShell();
        var route = Assert.Single(shell.Run(NewRoute));
        Assert.Equal("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route", route.TypeNames[0]);
        Assert.Equal("Identity,Priority,Description,NumberPattern,PstnUsages,PstnGatewayList,Name,SuppressCallerId,AlternateCallerId",
            shell.Text("(Get-CsVoiceRoute E911).psobject.Properties.Name -join ','"));
        Assert.Equal("2|E911|PstnGateway:sbc1.litwareinc.com,PstnGateway:sbc2.litwareinc.com",
            shell.Text("$r = Get-CsVoiceRoute e911; $r.Priority; $r.Name; $r.PstnGatewayList -join ','"));
    }

    [Fact]
    public void NameIsAnotherWayToSayIdentity()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoiceRoute -Name 'E911 spare' -PstnUsages Local -PstnGatewayList sbc1.litwareinc.com");
        Assert.Equal("E911 spare", shell.Text("(Get-CsVoiceRoute 'E911 spare').Identity"));
    }

    [Fact]
    public void NewWhereOneIsFailsAndChangesNothing()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ObjectExists", shell.Fails("New-CsVoiceRoute -Identity localroute"));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Theory]
    [InlineData("-PstnUsages Nowhere", "ReferenceNotFound")]
    [InlineData("-PstnGatewayList nowhere.litwareinc.com", "ReferenceNotFound")]
    [InlineData("-NumberPattern '('", "ValueInvalid")]
    [InlineData("-AlternateCallerId abc", "ValueInvalid")]
    [InlineData("-SuppressCallerId $true", "ValueInvalid")]
    [InlineData("-PstnUsages Local, local", "DuplicateElement")]
    [InlineData("-Priority -5", "ValueInvalid")]
    public void NewRefusesWhatBreaksARule(string parameters, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails("New-CsVoiceRoute -Identity X " + parameters));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsVoiceRoute X"));
    }

    [Fact]
    public void ARouteWithoutTrunksAndUsagesIsMadeWithWarnings()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoiceRoute -Identity Bare");
        Assert.Equal(2, shell.Warnings.Count);
        shell.Run("Set-CsVoiceRoute LocalRoute -PstnGatewayList @{remove='sbc1.litwareinc.com'}");
        Assert.Single(shell.Warnings);
    }

    [Fact]
    public void AListOfAGotRouteCanBeChangedAndGivenBack()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = Get-CsVoiceRoute LocalRoute; $r.PstnGatewayList.Add('PstnGateway:sbc2.litwareinc.com'); Set-CsVoiceRoute "
            + "-Instance $r");
        Assert.Equal("PstnGateway:sbc1.litwareinc.com,PstnGateway:sbc2.litwareinc.com",
            shell.Text("(Get-CsVoiceRoute LocalRoute).PstnGatewayList -join ','"));
    }

    [Fact]
    public void ChangingTheNameOfAnInstanceRenamesTheRoute()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = Get-CsVoiceRoute LocalRoute; $r.Name = 'Renamed'; $r | Set-CsVoiceRoute -Description new");
        Assert.Equal("Renamed:new,Everything:",
            shell.Text("(Get-CsVoiceRoute | ForEach-Object { \"$($_.Identity):$($_.Description)\" }) -join ','"));
        Assert.Equal("ObjectExists", shell.Fails("$r = Get-CsVoiceRoute Renamed; $r.Name = 'Everything'; $r | Set-CsVoiceRoute"));
    }

    [Fact]
    public void APipelineRemovesByPropertyName()
    {
        using var shell = new SimulatedShell();
        shell.Run("Get-CsVoiceRoute -Filter every* | Remove-CsVoiceRoute");
        Assert.Equal("LocalRoute", shell.Text("(Get-CsVoiceRoute).Identity"));
        Assert.Equal("ObjectNotFound", shell.Fails("Remove-CsVoiceRoute Everything"));
    }

    [Fact]
    public void InMemoryStoresNothingUntilItIsSet()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("[0-9]{10}",
            shell.Text("$m = New-CsVoiceRoute -Identity Later -PstnUsages Local -PstnGatewayList sbc1.litwareinc.com -InMemory; "
                + "$m.NumberPattern"));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
        shell.Run("Set-CsVoiceRoute -Instance $m");
        Assert.Equal("2", shell.Text("(Get-CsVoiceRoute Later).Priority"));
    }

    [Fact]
    public void OfflineTestsFindRouteAndUsage()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("True", shell.Text("(Get-CsVoiceRoute LocalRoute | Test-CsVoiceRoute -TargetNumber +14255550100).MatchesPattern"));
        Assert.Equal("Everything/Local",
            shell.Text("$t = Get-CsVoicePolicy Redmond | Test-CsVoicePolicy -TargetNumber 911; "
                + "\"$($t.FirstMatchingRoute)/$($t.MatchingUsage)\""));
        Assert.Equal("ParameterArgumentTransformationError", shell.Fails("Test-CsVoiceRoute -Route LocalRoute -TargetNumber 911"));
    }

    [Fact]
    public void ARouteThroughSerializationIsAnInstanceLikeAnother()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $far = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-CsVoiceRoute LocalRoute), 1))
            $far.PstnGatewayList.Add('sbc2.litwareinc.com')
            $far.Name = 'Far'
            $far | Set-CsVoiceRoute
            """);
        Assert.Equal("PstnGateway:sbc1.litwareinc.com,PstnGateway:sbc2.litwareinc.com|Local|0",
            shell.Text("$r = Get-CsVoiceRoute Far; $r.PstnGatewayList -join ','; $r.PstnUsages; $r.Priority"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsVoiceRoute LocalRoute"));
    }
}
