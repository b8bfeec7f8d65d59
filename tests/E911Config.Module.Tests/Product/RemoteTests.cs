using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// The whole job through PowerShell's own remoting: the simulation in another process, in a session without a language, as Microsoft's
/// endpoint is. Commands and parameters go over, deserialized objects come back.
/// </summary>
public sealed class RemoteTests : IDisposable
{
    private readonly RemoteLitware litware = new();
    private readonly RemoteProcess far;
    private readonly HostedShell shell;

    public RemoteTests() => (far, shell) = (litware.Far, litware.Near);

    // docs/assumptions.md: what a parameter of a type of its own gets there, and what a list modifier gets.
    [Fact]
    public void TheStrictSessionMakesNoTypedObjectButPassesAListOn()
    {
        var error = Assert.ThrowsAny<RuntimeException>(() =>
            far.Run("Set-CsNetworkConfiguration", ("MediaBypassSettings", new System.Collections.Hashtable())));
        Assert.Contains("'MediaBypassSettings'", error.Message, StringComparison.Ordinal);
        Assert.Contains("is no MediaBypassSettingsType", error.Message, StringComparison.Ordinal);
        Assert.Contains("language mode", Assert.ThrowsAny<Exception>(() => far.Script("1 + 1")).Message, StringComparison.Ordinal);
        var bag = far.Run("New-CsEmergencyNumber", ("DialString", "933"))[0];
        far.Run("Set-CsLocationPolicy", ("Identity", "Portland-E911"),
            ("EmergencyNumbers", new System.Collections.Hashtable { ["replace"] = bag }));
    }

    [Fact]
    public void TheWholeJobRunsThroughTheSession()
    {
        far.Run("Reset-E911SimulationCounter");
        shell.Run("$plan = New-E911TrunkPlan -Path $design -Session $far -WarningAction SilentlyContinue").Clean();

        // Counted over there: one call for each noun, and three for the three kinds of services; nothing is written.
        var counted = far.Run("Get-E911Simulation")[0];
        var reads = (System.Collections.IDictionary)((PSObject)counted.Properties["Reads"].Value).BaseObject;
        Assert.Equal(33, reads.Keys.Cast<string>().Count(noun => noun != "CsServerVersion"));
        Assert.All(reads.Keys.Cast<string>(), noun => Assert.Equal(noun == "CsService" ? 3 : 1, Convert.ToInt32(reads[noun],
            System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(0, counted.Properties["WriteCount"].Value);
        Assert.Equal("Applied", shell.Run("(Set-E911Routing -Plan $plan -Session $far -JournalFolder $work -Confirm:$false).Outcome")
            .Clean().Output[0].ToString());
        Assert.Equal([true, 0, 0], shell.Run(
            "$d = Test-E911Drift -Path $design -JournalFolder $work -Session $far; $d.Clean; $d.Items.Count; (New-E911TrunkPlan -Path "
                + "$design -Session "
            + "$far -WarningAction SilentlyContinue).Steps.Count").Clean().Values<object>());

        // The same objects as after the same plan at home, rule lists and emergency numbers included.
        shell.Run("Export-E911Snapshot -Path $work/after.e911-snapshot.json -Session $far -WarningAction SilentlyContinue").Clean();
        using var local = new LitwareSession();
        local.Run("$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work "
            + "-Confirm:$false; Export-E911Snapshot -Path $work/after.e911-snapshot.json -WarningAction SilentlyContinue");
        Assert.Equal(Timeless(local.In("after.e911-snapshot.json")), Timeless(litware.In("after.e911-snapshot.json")));

        far.Run("Set-CsVoicePolicy", ("Identity", "RenoUsers"),
            ("PstnUsages", new System.Collections.Hashtable { ["remove"] = "E911-Reno-Local" }));
        Assert.Equal("CsVoicePolicy", shell.Run("(Test-E911Drift -Path $design -JournalFolder $work -Session $far).Items[0].ObjectType")
            .Clean().Output.Single()
            .ToString());

        // And mended.
        Assert.Equal("Applied|True", string.Join("|", shell.Run("\"$((New-E911TrunkPlan -Path $design -Session $far -WarningAction "
            + "SilentlyContinue | Set-E911Routing -Session $far -JournalFolder $work -Confirm:$false).Outcome)\"; "
            + "Test-E911Drift -Path $design -JournalFolder $work -Session $far -Quiet").Clean().Output));
    }

    [Fact]
    public void ElementsThatTheSessionCannotCarryAreFoundBeforeTheFirstWrite()
    {
        Assert.DoesNotContain(shell.Run("$null = New-E911TrunkPlan -Path $design -Session $far").Clean().Warnings,
            warning => warning.Contains("cannot carry", StringComparison.Ordinal));
        far.Run("Set-E911SimulationFault", ("RefuseDeserialized", true));
        Assert.Contains("-OutboundTranslationRulesList", Assert.Single(shell.Run(
            "$plan = New-E911TrunkPlan -Path $design -Session $far").Clean().Warnings,
            warning => warning.StartsWith("The session cannot carry what ", StringComparison.Ordinal)), StringComparison.Ordinal);
        foreach (var choice in new[] { "-Confirm:$false", "-WhatIf" })
        {
            var error = Assert.Single(shell.Run($"Set-E911Routing -Plan $plan -Session $far -JournalFolder $work/journal {choice}")
                .AllErrors);
            Assert.StartsWith("SessionCannotCarryRules,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("-OutboundTranslationRulesList", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("Set-E911Routing -Plan", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("the first is: New-CsTrunkConfiguration -Identity 'Service:PstnGateway:", error.ToString(),
                StringComparison.Ordinal);
        }

        Assert.Equal(0, far.Run("Get-E911Simulation")[0].Properties["WriteCount"].Value);

        // The lock was taken there; no journal was begun.
        Assert.Empty(Directory.GetFiles(litware.In("journal"), "*.jsonl"));
    }

    [Fact]
    public void AnUndoThatNeedsThemIsRefusedBeforeTheFirstWriteToo()
    {
        far.Run("Set-CsNetworkSite", ("Identity", "Cologne"), ("LocationPolicy", null));
        shell.Run("""
            $applied = New-E911TrunkPlan -Path $design -Zone Reno -Session $far -WarningAction SilentlyContinue | Set-E911Routing -Session $far -JournalFolder $work/journal -Confirm:$false
            $undo = $applied | Undo-E911Routing -Session $far -JournalFolder $work/journal -Confirm:$false
            """).Clean();
        far.Run("Reset-E911SimulationCounter");
        far.Run("Set-E911SimulationFault", ("RefuseDeserialized", true));
        var error = Assert.Single(shell.Run("$undo | Undo-E911Routing -Session $far -JournalFolder $work/journal -Confirm:$false")
            .AllErrors);
        Assert.StartsWith("SessionCannotCarryRules,E911Config.Commands.UndoE911RoutingCommand", error.FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.Contains("-OutboundTranslationRulesList", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, far.Run("Get-E911Simulation")[0].Properties["WriteCount"].Value);
        Assert.Equal(2, Directory.GetFiles(litware.In("journal"), "*.jsonl").Length);
    }

    [Fact]
    public void APlanWithoutSuchElementsIsAppliedThroughAnySession()
    {
        shell.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno -Session $far -WarningAction SilentlyContinue").Clean();
        shell.Run("$null = Set-E911Routing -Plan $plan -Session $far -JournalFolder $work -Confirm:$false").Clean();
        far.Run("Set-E911SimulationFault", ("RefuseDeserialized", true));
        far.Run("Set-CsNetworkSite", ("Identity", "Reno"), ("LocationPolicy", "Portland-E911"));
        Assert.Equal("Applied", shell.Run(
            "(New-E911TrunkPlan -Path $design -Zone Reno -Session $far -WarningAction SilentlyContinue | Set-E911Routing -Session $far "
            + "-JournalFolder $work -Confirm:$false).Outcome").Clean().Output[0].ToString());

        // What an older server over there lacks is seen from here, and how much less a design may say then.
        far.Run("Set-E911SimulationFault", ("MissingParameter", "EmergencyNumbers"), ("Cmdlet", "Set-CsLocationPolicy"));
        Assert.Equal("CsLocationPolicy EmergencyNumbers", shell.Run("(Export-E911Snapshot $work/old.e911-snapshot.json -Session $far "
            + "-PassThru -WarningAction SilentlyContinue).MissingProperties | ForEach-Object { \"$($_.Noun) $($_.Property)\" }").Clean()
            .Output.Single().ToString());
        Assert.StartsWith("PropertyMissing,", Assert.Single(shell.Run("New-E911TrunkPlan $design -Zone Reno -Session $far").AllErrors)
            .FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheFarSideLacksDeniesOrLosesIsToldForWhatItIs()
    {
        far.Run("Set-E911SimulationFault", ("DenyNoun", "CsLisSubnet"));
        far.Run("Set-E911SimulationFault", ("MissingCmdlet", "Get-CsLisPort"));
        var reasons = shell.Run(
            "(Export-E911Snapshot -Path $work/x.e911-snapshot.json -Session $far -PassThru -WarningAction SilentlyContinue).Unread.Reason")
            .Clean().Output.Select(reason => reason.ToString()).ToArray();
        Assert.Contains(reasons, reason => reason == "Get-CsLisPort was not there where this was read.");
        Assert.Contains(reasons, reason =>
            reason.StartsWith("Get-CsLisSubnet failed: Access to CsLisSubnet is denied", StringComparison.Ordinal));
        far.Kill();
        var error = Assert.Single(shell.Run(
            "Test-E911Drift -Path $design -JournalFolder $work -Session $far -WarningAction SilentlyContinue").AllErrors);
        Assert.Contains("is closed. Open a new one.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AServerThatDiesInTheMiddleLeavesAPlanThatCanBeFinished()
    {
        far.Run("Set-E911SimulationFault", ("DieOnWrite", 7), ("When", "After"));
        shell.Run("$null = New-E911TrunkPlan -Path $design -Session $far -OutPath $work/litware.e911-plan.json -WarningAction "
            + "SilentlyContinue").Clean();
        var failed = shell.Run(
            "Set-E911Routing -Plan $work/litware.e911-plan.json -Session $far -JournalFolder $work -Confirm:$false -OutVariable applied")
            .AllErrors;
        Assert.StartsWith("ApplyFailed,", Assert.Single(failed).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Failed", shell.Run("\"$($applied[0].Outcome)\"").Output[0].ToString());

        litware.ComeUpAgain();
        Assert.Equal("Applied", shell.Run(
            "\"$((Set-E911Routing -Plan $work/litware.e911-plan.json -Session $far -JournalFolder $work -Confirm:$false -OutVariable "
            + "applied).Outcome)\"").Clean().Output[0].ToString());
        Assert.NotEmpty(shell.Run("$applied[0].Steps | Where-Object { \"$($_.Status)\" -eq 'Skipped' }").Clean().Output);
        Assert.Equal(true, shell.Run("Test-E911Drift -Path $design -JournalFolder $work -Session $far -Quiet").Clean().Output[0]
            .BaseObject);
    }

    [Fact]
    public async Task ASlowReadOfTheFarSideCanBeStopped()
    {
        far.Run("Set-E911SimulationFault", ("ReadDelayMilliseconds", 600_000));
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => shell.RunUntil("Test-E911Drift -Path $design -JournalFolder $work -Session $far", [], stop.Token),
            TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        var result = await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(result.Stopped);
        Assert.Empty(result.Output);

        // The session is still good.
        far.Run("Set-E911SimulationFault", ("Clear", true));
        Assert.Single(shell.Run("Test-E911Drift -Path $design -JournalFolder $work -Session $far").Clean().Output);
    }

    public void Dispose() => litware.Dispose();

    private static string Timeless(string path) => RemoteReadTests.Timeless(path);
}
