using System;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What others do between plan and apply to things that the plan does not write.</summary>
public sealed class BrokenProofTests
{
    private const string Intruder = "New-CsVoiceRoute -Identity Somebody -NumberPattern '.*' -PstnUsages E911-Reno -Priority 0 "
        + "-PstnGatewayList 'PstnGateway:gw-abq.litwareinc.com' | Out-Null";

    [Fact]
    public void AForeignRouteInTheUsageRefusesThePlan()
    {
        using var litware = LitwareSession.Applied();
        litware.EditDesign("sip:security@litwareinc.com\"] },", "sip:security@litwareinc.com\", \"sip:second@litwareinc.com\"] },");
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; " + Intruder
            + "; Reset-E911SimulationCounter");

        var error = Refused(litware, "");

        Assert.Contains("Reno", error, StringComparison.Ordinal);
        Assert.Contains("Misrouted", error, StringComparison.Ordinal);
        Assert.Contains("by voice route Somebody over PstnGateway:gw-abq.litwareinc.com, and was proved Located", error,
            StringComparison.Ordinal);
        Refused(litware, "-Force");
    }

    [Fact]
    public void AUsageOfTheNameThatIsMadeAndFilledMeanwhileRefusesThePlan()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; "
            + "Set-CsPstnUsage -Identity Global -Usage @{ add = 'E911-Reno' }; " + Intruder + "; Reset-E911SimulationCounter");

        Assert.Contains("voice route Somebody", Refused(litware, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void APlanThatIsFinishedIsHeldToAllOfItsProof()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno, Cologne -WarningAction SilentlyContinue; "
            + "Set-E911SimulationFault -FailWrite (@($plan.Steps | Where-Object ObjectType -ne CsPstnUsage).Count + 1)");
        litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work/journal -NoRollback -Confirm:$false");
        litware.Run("Set-E911SimulationFault -Clear");
        var done = Assert.Single(litware.Texts("'Reno', 'Cologne' | "
            + "Where-Object { (Get-CsNetworkSite $_).LocationPolicy -eq \"E911-$_\" }"));
        litware.Run($"{Intruder.Replace("E911-Reno", "E911-" + done, StringComparison.Ordinal)}; Reset-E911SimulationCounter");

        Assert.Contains("voice route Somebody", Refused(litware, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void CallsThatThePlanDoesNotTouchAreAWarning()
    {
        using var litware = LitwareSession.Applied();
        litware.EditDesign("\"refreshHours\": 4", "\"refreshHours\": 5");
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Portland -WarningAction SilentlyContinue; " + Intruder);

        var run = litware.Try("$applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false").Clean();

        Assert.Contains("calls that the plan does not touch end worse than it proved, first Reno", Assert.Single(run.Warnings),
            StringComparison.Ordinal);
        Assert.Equal("Applied", litware.Text("$applied.Outcome"));
    }

    private static string Refused(LitwareSession litware, string more)
    {
        var error = Assert.Single(litware.Try($"Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false {more}")
            .AllErrors);
        Assert.StartsWith("PlanIsStale", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
        return error.ToString();
    }
}
