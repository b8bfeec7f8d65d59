using System;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// <c>PstnGatewayList</c> may hold the service id of a gateway: the simulator takes it, and the product works where a server shows it.
/// </summary>
public sealed class ServiceIdTests
{
    // A server that never shows the name of a trunk in a route where a gateway has a service id.
    private const string Server = """
        $ids = @{}
        Get-CsService -PstnGateway | Where-Object ServiceId | ForEach-Object { $ids["$($_.Identity)"] = "PstnGateway:$($_.ServiceId)" }
        function global:Get-CsVoiceRoute {
            [CmdletBinding(DefaultParameterSetName = 'Identity')] param([Parameter(Position = 0)]$Identity, $Filter)
            E911Config.Simulator.Cmdlets\Get-CsVoiceRoute @PSBoundParameters | ForEach-Object {
                $route = $_ | Select-Object *
                $route.PstnGatewayList = @($_.PstnGatewayList | ForEach-Object { if ($ids["$_"]) { $ids["$_"] } else { "$_" } })
                $route
            }
        }
        """;

    private const string Plan = "$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; ";

    // The gateway has a service id.
    private static readonly string Small = Snapshots.Small.Replace(
        "{\"Identity\": \"PstnGateway:sbc1.litwareinc.com\", \"MediationServer\"",
        "{\"Identity\": \"PstnGateway:sbc1.litwareinc.com\", \"ServiceId\": \"1-PstnGateway-1\", \"MediationServer\"",
        StringComparison.Ordinal);

    [Fact]
    public void TheSimulatorTakesAServiceIdForTheTrunkOfItsGateway()
    {
        using var shell = new SimulatedShell(Small);
        const string Trunks = "(Get-CsVoiceRoute E911).PstnGatewayList -join ','";

        // As the page of the E9-1-1 route writes it.
        shell.Run("New-CsVoiceRoute -Name E911 -NumberPattern '^\\+911$' -PstnUsages @{add='Local'} "
            + "-PstnGatewayList @{add='1-pstngateway-1'}");
        Assert.Equal("PstnGateway:sbc1.litwareinc.com", shell.Text(Trunks));
        Assert.Equal("DuplicateElement", shell.Fails("Set-CsVoiceRoute E911 -PstnGatewayList @{add='sbc1.litwareinc.com'}"));
        Assert.Equal("DuplicateElement", shell.Fails("Set-CsVoiceRoute E911 -PstnGatewayList @{add='PstnGateway:1-PstnGateway-1'}"));
        shell.Run("Set-CsVoiceRoute E911 -PstnGatewayList @{add='sbc2.litwareinc.com'; remove='1-PstnGateway-1'}");
        Assert.Equal("PstnGateway:sbc2.litwareinc.com", shell.Text(Trunks));

        // As scripts do with what Get-CsService returns.
        shell.Run("$r = Get-CsVoiceRoute E911; $r.PstnGatewayList.Add((Get-CsService -PstnGateway)[0].ServiceId); Set-CsVoiceRoute "
            + "-Instance $r");
        Assert.Equal("PstnGateway:sbc2.litwareinc.com,PstnGateway:sbc1.litwareinc.com", shell.Text(Trunks));
        Assert.Equal("PstnGateway:sbc1.litwareinc.com", shell.Text("(Get-CsTrunk 1-PstnGateway-1).Identity"));
        Assert.Equal("ReferenceNotFound", shell.Fails("Set-CsVoiceRoute E911 -PstnGatewayList @{add='1-PstnGateway-9'}"));
        Assert.Equal("ObjectNotFound", shell.Fails("Get-CsTrunk 1-PstnGateway-9"));
    }

    [Fact]
    public void ASnapshotWithServiceIdsIsSimulatedWithTheNamesOfTheTrunks()
    {
        using var shell = new SimulatedShell(Small.Replace("\"PstnGatewayList\": [\"PstnGateway:sbc1.litwareinc.com\"]",
            "\"PstnGatewayList\": [\"1-PstnGateway-1\"]", StringComparison.Ordinal));
        Assert.Equal("PstnGateway:sbc1.litwareinc.com", shell.Text("(Get-CsVoiceRoute LocalRoute).PstnGatewayList"));
    }

    [Fact]
    public void WhereAServerShowsThemTheWholeJobIsAsEver()
    {
        const string Apply = "Set-E911Routing -JournalFolder $work/journal -Confirm:$false";
        const string Drift = "(Test-E911Drift -Path $design).Items | ForEach-Object { \"$($_.ObjectType) $($_.Identity)\" }";
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        var planned = litware.Text(Plan + "$plan.Id");
        litware.Run(Server);
        Assert.StartsWith("PstnGateway:1-PstnGateway-", litware.Text("(Get-CsVoiceRoute 'Chicago Local').PstnGatewayList"),
            StringComparison.Ordinal);

        Assert.Equal(planned, litware.Text(Plan + "$plan.Id"));
        Assert.Equal("Applied", litware.Text($"($plan | {Apply}).Outcome"));
        Assert.Equal("0", litware.Text(Plan + "$plan.Steps.Count"));
        var shown = litware.Texts(Drift);
        litware.Run("$shows = ${function:Get-CsVoiceRoute}; Remove-Item function:Get-CsVoiceRoute");
        Assert.Equal(litware.Texts(Drift), shown);
        litware.Run("Set-Item function:global:Get-CsVoiceRoute $shows");

        // A route that leads elsewhere is put right, and taken back by its journal.
        litware.Run("Set-CsVoiceRoute -Identity E911-Reno-Primary -PstnGatewayList PstnGateway:gw-rno.litwareinc.com");
        Assert.Equal(["CsVoiceRoute E911-Reno-Primary"], litware.Texts(Drift).Except(shown));
        Assert.Equal("Applied", litware.Text(Plan + $"$mended = $plan | {Apply}; $mended.Outcome"));
        Assert.Equal("Applied", litware.Text("($mended | Undo-E911Routing -JournalFolder $work/journal -Confirm:$false).Outcome"));
        Assert.Equal("PstnGateway:gw-rno.litwareinc.com",
            litware.Text("(E911Config.Simulator.Cmdlets\\Get-CsVoiceRoute E911-Reno-Primary).PstnGatewayList"));
    }

    [Fact]
    public void TheScriptOfAPlanComparesThemToo()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run(Plan + "$null = $plan | Set-E911Routing -JournalFolder $work/journal -Confirm:$false; Set-CsVoiceRoute "
            + "-Identity E911-Reno-Primary -PstnGatewayList PstnGateway:gw-rno.litwareinc.com; "
            + "Set-CsVoiceRoute -Identity E911-Chicago-Primary -NumberPattern '^9$'");
        var was = litware.Objects();
        litware.Run(Plan + "$plan | Export-E911Script -Path $work/out.ps1");
        litware.Run(Server);

        Assert.Contains("Everything is as it shall be.", litware.Texts("& $work/out.ps1"));
        Assert.Equal("0", litware.Text(Plan + "$plan.Steps.Count"));
        litware.Run("Reset-E911SimulationCounter");
        Assert.Contains("Everything is as it shall be.", litware.Texts("& $work/out.ps1"));
        Assert.Equal(0, litware.Writes());
        litware.Run("& $work/out.ps1 -Undo; Remove-Item function:Get-CsVoiceRoute");
        Assert.Equal(was, litware.Objects());
    }
}
