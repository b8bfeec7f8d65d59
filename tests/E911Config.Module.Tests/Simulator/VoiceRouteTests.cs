using Xunit;

namespace E911Config.Module.Tests.Simulator;

[Collection(nameof(SimulatorCollection))]
public class VoiceRouteTests
{
    private const string NewRoute = "New-CsVoiceRoute -Identity 'E911' -NumberPattern '^\\+911$' -PstnUsages Emergency-Redmond -PstnGatewayList sbc1.litwareinc.com, PstnGateway:sbc2.litwareinc.com";

    [Fact]
    public void New_prints_the_route_with_documented_type_order_and_stored_forms()
    {
        using var shell = new SimulatedShell();
        var route = Assert.Single(shell.Run(NewRoute));
        Assert.Equal("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route", route.TypeNames[0]);
        Assert.Equal("Identity,Priority,Description,NumberPattern,PstnUsages,PstnGatewayList,Name,SuppressCallerId,AlternateCallerId", shell.Text("(Get-CsVoiceRoute E911).psobject.Properties.Name -join ','"));
        Assert.Equal("2|E911|PstnGateway:sbc1.litwareinc.com,PstnGateway:sbc2.litwareinc.com", shell.Text("$r = Get-CsVoiceRoute e911; $r.Priority; $r.Name; $r.PstnGatewayList -join ','"));
    }

    [Fact]
    public void Name_is_another_way_to_say_identity()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoiceRoute -Name 'E911 spare' -PstnUsages Local -PstnGatewayList sbc1.litwareinc.com");
        Assert.Equal("E911 spare", shell.Text("(Get-CsVoiceRoute 'E911 spare').Identity"));
    }

    [Fact]
    public void New_where_one_is_fails_and_changes_nothing()
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
    public void New_refuses_what_breaks_a_rule(string parameters, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails("New-CsVoiceRoute -Identity X " + parameters));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsVoiceRoute X"));
    }

    [Fact]
    public void A_route_without_trunks_and_usages_is_made_with_warnings()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsVoiceRoute -Identity Bare");
        Assert.Equal(2, shell.Warnings.Count);
        shell.Run("Set-CsVoiceRoute LocalRoute -PstnGatewayList @{remove='sbc1.litwareinc.com'}");
        Assert.Single(shell.Warnings);
    }

    [Fact]
    public void A_list_of_a_got_route_can_be_changed_and_given_back()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = Get-CsVoiceRoute LocalRoute; $r.PstnGatewayList.Add('PstnGateway:sbc2.litwareinc.com'); Set-CsVoiceRoute -Instance $r");
        Assert.Equal("PstnGateway:sbc1.litwareinc.com,PstnGateway:sbc2.litwareinc.com", shell.Text("(Get-CsVoiceRoute LocalRoute).PstnGatewayList -join ','"));
    }

    [Fact]
    public void Changing_the_name_of_an_instance_renames_the_route()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = Get-CsVoiceRoute LocalRoute; $r.Name = 'Renamed'; $r | Set-CsVoiceRoute -Description new");
        Assert.Equal("Renamed:new,Everything:", shell.Text("(Get-CsVoiceRoute | ForEach-Object { \"$($_.Identity):$($_.Description)\" }) -join ','"));
        Assert.Equal("ObjectExists", shell.Fails("$r = Get-CsVoiceRoute Renamed; $r.Name = 'Everything'; $r | Set-CsVoiceRoute"));
    }

    [Fact]
    public void A_pipeline_removes_by_property_name()
    {
        using var shell = new SimulatedShell();
        shell.Run("Get-CsVoiceRoute -Filter every* | Remove-CsVoiceRoute");
        Assert.Equal("LocalRoute", shell.Text("(Get-CsVoiceRoute).Identity"));
        Assert.Equal("ObjectNotFound", shell.Fails("Remove-CsVoiceRoute Everything"));
    }

    [Fact]
    public void InMemory_stores_nothing_until_it_is_set()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("[0-9]{10}", shell.Text("$m = New-CsVoiceRoute -Identity Later -PstnUsages Local -PstnGatewayList sbc1.litwareinc.com -InMemory; $m.NumberPattern"));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
        shell.Run("Set-CsVoiceRoute -Instance $m");
        Assert.Equal("2", shell.Text("(Get-CsVoiceRoute Later).Priority"));
    }

    [Fact]
    public void Offline_tests_find_route_and_usage()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("True", shell.Text("(Get-CsVoiceRoute LocalRoute | Test-CsVoiceRoute -TargetNumber +14255550100).MatchesPattern"));
        Assert.Equal("Everything/Local", shell.Text("$t = Get-CsVoicePolicy Redmond | Test-CsVoicePolicy -TargetNumber 911; \"$($t.FirstMatchingRoute)/$($t.MatchingUsage)\""));
        Assert.Equal("ParameterArgumentTransformationError", shell.Fails("Test-CsVoiceRoute -Route LocalRoute -TargetNumber 911"));
    }
}
