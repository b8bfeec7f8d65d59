using System;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// A server from before the emergency numbers: its location policies have EmergencyDialString and EmergencyDialMask alone. A design that
/// says no more is planned, applied, compared and taken back there; of one that says more the plan tells what it cannot have.
/// </summary>
public sealed class OlderServerTests
{
    /// <summary>What such a server lacks.</summary>
    public const string Older = "Set-E911SimulationFault -MissingParameter EmergencyNumbers -Cmdlet New-CsLocationPolicy; "
        + "Set-E911SimulationFault -MissingParameter EmergencyNumbers -Cmdlet Set-CsLocationPolicy; "
        + "Set-E911SimulationFault -MissingCmdlet New-CsEmergencyNumber";

    private const string Missing =
        "\"missingProperties\": [\n    {\"noun\": \"CsLocationPolicy\", \"property\": \"EmergencyNumbers\"}\n  ]";

    [Fact]
    public void ADesignOfOneNumberGoesThePairsWay()
    {
        using var litware = Small();
        var before = litware.Objects();
        Assert.DoesNotContain("EmergencyNumbers", litware.Text("(Get-CsLocationPolicy -Identity Global).PSObject.Properties.Name"),
            StringComparison.Ordinal);

        // What is planned on a file that such a server wrote is what is planned on the server.
        Assert.Contains("Not there  : EmergencyNumbers of CsLocationPolicy", litware.Text("(Export-E911Snapshot "
            + "$work/old.e911-snapshot.json -PassThru -WarningAction SilentlyContinue).Text"), StringComparison.Ordinal);
        Assert.Contains(Missing, File.ReadAllText(litware.In("old.e911-snapshot.json")), StringComparison.Ordinal);
        litware.Run("$plan = New-E911TrunkPlan $design -WarningAction SilentlyContinue");
        Assert.Equal(litware.Text("$plan.Id"),
            litware.Text("(New-E911TrunkPlan $design -Snapshot $work/old.e911-snapshot.json -WarningAction SilentlyContinue).Id"));
        Assert.Equal("0", litware.Text("@($plan.Steps | Where-Object { \"$($_.Command)\" -match 'EmergencyNumber' }).Count"));
        Assert.Contains("EmergencyDialString and EmergencyDialMask, which say", litware.Text("$plan.Findings | Where-Object Id -eq "
            + "NumbersInPair | ForEach-Object Message"), StringComparison.Ordinal);

        Assert.Equal("Applied", litware.Text("$done = Set-E911Routing $plan -JournalFolder $work/j "
            + "-Confirm:$false; \"$($done.Outcome)\""));
        Assert.Equal("911|112;999", litware.Text("Get-CsLocationPolicy Tag:E911-Reno | ForEach-Object "
            + "{ $_.EmergencyDialString; $_.EmergencyDialMask }"));
        Assert.Equal("0", litware.Text("(New-E911TrunkPlan $design -WarningAction SilentlyContinue).Steps.Count"));
        Assert.Equal("True|0", litware.Text("$d = Test-E911Drift $design -JournalFolder $work/j; $d.Clean; $d.ExitCode"));

        // A modern client there knows the pair: what it dials is an emergency call by it alone.
        Assert.Equal(["+911 Located", "+911 Located", "False"], litware.Texts("$from = @{ NetworkSite = 'Reno'; "
            + "RegistrarPool = 'sba-rno.litwareinc.com'; VoicePolicy = 'RenoUsers' }; foreach ($n in '911', '112') "
            + "{ $t = Trace-E911Call $n @from; \"$($t.CalledNumber) $($t.Outcome)\" }; (Trace-E911Call 933 @from).Emergency"));
        litware.Run("$null = Set-CsLocationPolicy Tag:E911-Reno -EmergencyDialMask 112");
        Assert.Equal("EmergencyDialMask Critical", litware.Text("(Test-E911Drift $design -JournalFolder $work/j).Items | "
            + "ForEach-Object { \"$($_.Property) $($_.Severity)\" }"));
        litware.Run("$null = Set-CsLocationPolicy Tag:E911-Reno -EmergencyDialMask '112;999'");

        Assert.Equal("Applied", litware.Text("\"$((Undo-E911Routing $done.JournalPath -JournalFolder $work/j "
            + "-Confirm:$false).Outcome)\""));
        Assert.Equal(before, litware.Objects());
    }

    [Fact]
    public void OfADesignThatSaysMoreThePlanTellsWhatIsLostAndNothingIsWritten()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run(Older + "; Export-E911Snapshot $work/old.e911-snapshot.json -WarningAction SilentlyContinue");
        foreach (var source in new[] { "", "-Snapshot $work/old.e911-snapshot.json" })
        {
            var run = litware.Try($"New-E911TrunkPlan $design {source} -WarningAction SilentlyContinue");
            Assert.Empty(run.Output);
            var said = string.Join("\n", run.AllErrors.Select(error => error.ToString()));
            Assert.Equal(3, run.AllErrors.Count);
            Assert.Contains("CsLocationPolicy Tag:E911-London cannot name 112: no CsLocationPolicy of this deployment has EmergencyNumbers "
                + "(new in Skype for Business Server 2015, June 2016 CU)", said, StringComparison.Ordinal);
            Assert.Contains("CsLocationPolicy Tag:E911-Chicago, Tag:E911-New York, Tag:Portland-E911 and 3 others cannot name 933", said,
                StringComparison.Ordinal);
            Assert.Contains("Update the server, or let the design say one number", said, StringComparison.Ordinal);
        }

        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void DriftCallsANumberThatCannotBeThereWhatItDoesToCalls()
    {
        using var litware = LitwareSession.Applied("j");
        Assert.Equal("True", litware.Text("(Test-E911Drift $design -JournalFolder $work/j).Clean"));
        litware.Run(Older);

        // Nobody can have the number by which the way to the provider is tested beside the pair; abroad there is none, and two numbers.
        var items = litware.Texts("(Test-E911Drift $design -JournalFolder $work/j).Items | "
            + "ForEach-Object { \"$($_.Kind) $($_.Identity) $($_.Property) $($_.Severity) $($_.Effect)\" }");
        Assert.Equal(8, items.Length);
        Assert.All(items, item => Assert.Contains(
            item.Contains("Cologne", StringComparison.Ordinal) ? " EmergencyNumbers Major 110 from Cologne"
            : item.Contains("London", StringComparison.Ordinal) ? " EmergencyNumbers Major 112 from London"
            : " EmergencyNumbers Major 933 from ", item, StringComparison.Ordinal));
    }

    [Fact]
    public void APlanFromBeforeTheServerWasSetBackIsNotBegun()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run("$plan = New-E911TrunkPlan $design -WarningAction SilentlyContinue; " + Older);
        var error = Assert.Single(litware.Try("Set-E911Routing $plan -JournalFolder $work/j -Confirm:$false").AllErrors);
        Assert.Contains("EmergencyNumbers", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void TheCollectorSeesWhatTheServerLacks()
    {
        using var litware = Small();
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json; Export-E911Collector $work/collect.ps1; "
            + "$null = & $work/collect.ps1 -Path $work/folder; Import-E911Snapshot $work/folder $work/collected.e911-snapshot.json");
        Assert.Contains(Missing, File.ReadAllText(litware.In("collected.e911-snapshot.json")), StringComparison.Ordinal);
        var texts = new[] { "live", "collected" }.Select(name => File.ReadAllLines(litware.In(name + ".e911-snapshot.json"))
            .Where(line => !line.Contains("\"capturedAt\"", StringComparison.Ordinal)
                && !line.Contains("\"source\"", StringComparison.Ordinal))).ToArray();
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public void ACopyOfSuchAServerIsRehearsedAsOne()
    {
        using var litware = Small();
        litware.Run("Export-E911Snapshot $work/old.e911-snapshot.json -WarningAction SilentlyContinue; Stop-E911Simulation; "
            + "Start-E911Simulation $work/old.e911-snapshot.json -WarningAction SilentlyContinue; Set-E911SimulationFault -Clear");
        Assert.Equal("False|False|False", litware.Text("(Get-CsLocationPolicy Global).PSObject.Properties.Name -contains "
            + "'EmergencyNumbers'; (Get-Command Set-CsLocationPolicy).Parameters.ContainsKey('EmergencyNumbers'); "
            + "[bool](Get-Command New-CsEmergencyNumber -ErrorAction Ignore)"));
        litware.Run("$null = New-CsLocationPolicy Tag:New -EmergencyDialString 911; Stop-E911Simulation; "
            + "Start-E911Simulation $work/old.e911-snapshot.json -WarningAction SilentlyContinue");
        Assert.Contains(Missing, File.ReadAllText(litware.In("old.e911-snapshot.json")), StringComparison.Ordinal);
    }

    // Litware without the test number, on a server that never had lists.
    private static LitwareSession Small()
    {
        var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.EditDesign("\"expectsPlus\": true,", "\"expectsPlus\": true");
        litware.EditDesign("\"testNumber\": \"933\"", "");
        litware.EditDesign("\"legacy\": true },\n        { \"dialString\": \"112\" }", "\"legacy\": true }");
        litware.EditDesign("\"legacy\": true },\n        { \"dialString\": \"110\" }", "\"legacy\": true }");
        litware.Run(Older);
        return litware;
    }
}
