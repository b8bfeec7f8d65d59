using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Every fault of Set-E911SimulationFault, seen through the cmdlets that it hits.</summary>
public sealed class FaultTests
{
    private const string Usages = "(Get-CsPstnUsage).Usage -join ','";

    [Fact]
    public void TheNthWriteFailsBeforeOrAfterItTookEffect()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -FailWrite 2 -When Before; Set-CsPstnUsage -Usage A");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Set-CsPstnUsage -Usage B"));
        Assert.Equal("A", shell.Text(Usages));
        shell.Run("Set-E911SimulationFault -FailWrite 1 -When After");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Set-CsPstnUsage -Usage C"));
        Assert.Equal("C", shell.Text(Usages));
        shell.Run("Set-CsPstnUsage -Usage D");
        Assert.Equal("ValueInvalid", shell.Fails("Set-E911SimulationFault -FailWrite 1 -When During"));
        shell.Run("Set-CsPstnUsage -Usage E");
    }

    [Fact]
    public void FaultsAddUp()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -FailWrite 3; Set-E911SimulationFault -FailWrite 1 -When After");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Set-CsPstnUsage -Usage A"));
        shell.Run("Set-CsPstnUsage -Usage @{add='B'}");
        Assert.Equal("SimulatedWriteFault", shell.Fails("Set-CsPstnUsage -Usage @{add='C'}"));
        Assert.Equal("A,B", shell.Text(Usages));
    }

    [Fact]
    public void ADeniedNounCannotBeRead()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -DenyNoun CsVoiceRoute, CsPstnGateway");
        Assert.Equal("AccessDenied", shell.Fails("Get-CsVoiceRoute"));
        Assert.Equal(ErrorCategory.PermissionDenied, shell.Errors[0].CategoryInfo.Category);
        Assert.Equal("AccessDenied", shell.Fails("Get-CsService -PstnGateway"));
        shell.Run("Set-E911SimulationFault -Clear; Get-CsVoiceRoute");
    }

    [Fact]
    public void AMissingCmdletIsNeitherFoundNorCalledUntilTheFaultsAreCleared()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -MissingCmdlet get-csvoiceroute, New-CsEmergencyNumber");
        Assert.Equal("", shell.Text("(Get-Command -Name Get-CsVoiceRoute, New-CsEmergencyNumber -ErrorAction Ignore).Name"));
        Assert.Equal("CommandNotFoundException", shell.Fails("Get-CsVoiceRoute"));
        Assert.Equal("CommandNotFoundException", shell.Fails("E911Config.Simulator.Cmdlets\\Get-CsVoiceRoute"));
        Assert.Equal("A|Get-CsVoiceRoute is missing.|New-CsEmergencyNumber is missing.",
            shell.Text("Set-CsPstnUsage -Usage A; (Get-CsPstnUsage).Usage; (Get-E911Simulation).Faults"));
        shell.Run("Set-E911SimulationFault -Clear; Get-CsVoiceRoute");
        Assert.Equal("Cmdlet", shell.Text("(Get-Command New-CsEmergencyNumber).CommandType"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-E911SimulationFault -MissingCmdlet Stop-E911Simulation"));
    }

    // The console imports a module otherwise than a hosted engine does: what is called and not there is looked for on the module path.
    [Fact]
    public async Task TheConsoleKeepsItsSimulationWhenACmdletIsHidden()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("store.e911-snapshot.json", Snapshots.Small);
        var result = await DotnetProcess.Shell.RunAsync(folder.Write("hide.ps1", $$"""
            $ErrorActionPreference = 'Stop'
            $null = Start-E911Simulation -Path {{file}}
            Set-E911SimulationFault -MissingCmdlet Get-CsSite
            @(Get-CsVoiceRoute).Count -gt 0
            try { Get-CsSite } catch { $_.FullyQualifiedErrorId.Split(',')[0] }
            @(Get-CsVoiceRoute).Count -gt 0
            Set-E911SimulationFault -Clear
            $null = Get-CsSite
            @(Get-CsVoiceRoute).Count -gt 0
            Stop-E911Simulation
            """));
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(["True", "CommandNotFoundException", "True", "True"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim()));
    }

    [Fact]
    public void AMissingParameterIsNeitherFoundNorTaken()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -MissingParameter emergencynumbers, LocationRefreshInterval -Cmdlet Set-CsLocationPolicy");
        Assert.Equal("False|False|True",
            shell.Text("$p = (Get-Command Set-CsLocationPolicy).Parameters; foreach ($n in 'EmergencyNumbers', "
                + "'LocationRefreshInterval', 'Description') { $p.ContainsKey($n) }"));
        Assert.Equal("NamedParameterNotFound", shell.Fails("Set-CsLocationPolicy Redmond -EmergencyNumbers @{}"));
        Assert.Equal("NamedParameterNotFound",
            shell.Fails("E911Config.Simulator.Cmdlets\\Set-CsLocationPolicy Redmond -LocationRefreshInterval 4"));

        // What is left works as before: position, pipeline, -WhatIf, errors.
        shell.Run("Set-CsLocationPolicy Redmond -Description one; Set-CsLocationPolicy Redmond -Description two -WhatIf");
        Assert.Equal("one", shell.Text("(Get-CsLocationPolicy Redmond).Description"));
        shell.Run("$p = Get-CsLocationPolicy Redmond; $p.Description = 'three'; $p | Set-CsLocationPolicy");
        Assert.Equal("three", shell.Text("(Get-CsLocationPolicy Redmond).Description"));
        Assert.Equal("ObjectNotFound", shell.Fails("Set-CsLocationPolicy Nowhere -Description x"));
        shell.Run("Set-E911SimulationFault -Clear; Set-CsLocationPolicy Redmond -LocationRefreshInterval 4");
        Assert.Equal("Cmdlet", shell.Text("(Get-Command Set-CsLocationPolicy).CommandType"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-E911SimulationFault -MissingParameter Nothing -Cmdlet Get-CsSite"));
    }

    [Fact]
    public void EveryCmdletOfMicrosoftsCanLackAParameterAndIsRestored()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
            $bad = foreach ($cmdlet in Get-Command -Module E911Config.Simulator.Cmdlets) {
                $parameter = @($cmdlet.Parameters.Keys | Where-Object { $_ -notin $common })[-1]
                if (-not $parameter) { continue }
                $tried++
                Set-E911SimulationFault -MissingParameter $parameter -Cmdlet $cmdlet.Name
                $seen = Get-Command $cmdlet.Name
                if ($seen.Parameters.ContainsKey($parameter) -or $seen.Parameters.Count -ne $cmdlet.Parameters.Count - 1) { "$($cmdlet.Name) -$parameter" }
                Set-E911SimulationFault -Clear
                if ((Get-Command $cmdlet.Name).CommandType -ne 'Cmdlet') { "$($cmdlet.Name) is not restored" }
            }
            """);
        Assert.Equal("", shell.Text("$bad"));
        Assert.True(int.Parse(shell.Text("$tried"), CultureInfo.InvariantCulture) > 60);
    }

    [Fact]
    public void TheEndOfTheSimulationRestoresWhatWasMissing()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -MissingCmdlet Get-CsVoiceRoute; Set-E911SimulationFault -MissingParameter Filter -Cmdlet "
            + "Get-CsTrunk; Stop-E911Simulation");
        Assert.Equal("", shell.Text("Get-Command Get-CsVoiceRoute, Get-CsTrunk -ErrorAction Ignore"));
        shell.Run("Start-E911Simulation $args[0]; Get-CsVoiceRoute; Get-CsTrunk -Filter *", shell.Path);
        Assert.Equal("Cmdlet|Cmdlet", shell.Text("(Get-Command Get-CsVoiceRoute, Get-CsTrunk).CommandType"));
    }

    [Fact]
    public void AnotherSessionOfTheProcessLacksThemToo()
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        other.Run("Start-E911Simulation $args[0] -Join", shell.Path);
        shell.Run("Set-E911SimulationFault -MissingCmdlet Get-CsVoiceRoute; Set-E911SimulationFault -MissingParameter Description "
            + "-Cmdlet Set-CsLocationPolicy");
        Assert.Equal("CommandNotFoundException", other.Fails("Get-CsVoiceRoute"));
        Assert.Equal("NamedParameterNotFound", other.Fails("Set-CsLocationPolicy Redmond -Description x"));
        other.Run("Set-E911SimulationFault -Clear; Get-CsVoiceRoute");
        shell.Run("Set-E911SimulationFault -Clear; Get-CsVoiceRoute");
    }

    [Fact]
    public void TheCmdletsComeWithASimulationAndGoWithIt()
    {
        const string Seen = "(Get-Module E911Config*).Name; @(Get-Command *-Cs* -CommandType Cmdlet -ListImported | Where-Object Source "
            + "-like E911Config*).Count; [System.Management.Automation.CommandCompletion]::CompleteInput('Get-CsSi', 8, $null)"
            + ".CompletionMatches | ForEach-Object CompletionText";
        using var shell = new SimulatedShell(running: false);
        var all = shell.Text("@((Import-PowerShellDataFile $args[0]).CmdletsToExport).Count",
            SimulatedShell.Manifest.Replace(".psd1", ".Cmdlets.psd1", StringComparison.Ordinal));
        Assert.Equal("E911Config.Simulator|0", shell.Text(Seen));
        Assert.Equal("CommandNotFoundException", shell.Fails("Get-CsSite"));
        Assert.Equal($"E911Config.Simulator|E911Config.Simulator.Cmdlets|{all}|Get-CsSipDomain|"
            + "Get-CsSipResponseCodeTranslationRule|Get-CsSite", shell.Text("Start-E911Simulation $args[0]; " + Seen, shell.Path));
        Assert.Equal("E911Config.Simulator|0", shell.Text("Stop-E911Simulation -Discard; " + Seen));
        Assert.Equal("6", shell.Text("(Get-Module E911Config.Simulator).ExportedCommands.Count"));
    }

    /// <summary>Whoever looks for one of Microsoft's cmdlets gets none of a simulation by it.</summary>
    [Fact]
    public void NothingIsLoadedByItself()
    {
        using var shell = new SimulatedShell(running: false);
        Assert.Equal("0|0|1", shell.Text("""
            Remove-Module E911Config.Simulator
            $before = $env:PSModulePath
            $env:PSModulePath = (Split-Path (Split-Path $args[0])) + [IO.Path]::PathSeparator + $before
            try {
                @(Get-Command Get-CsSite, Get-CsVoiceRoute -ErrorAction Ignore).Count
                @(Get-Module E911Config.Simulator).Count
                @(Get-Module E911Config.Simulator -ListAvailable).Count
            } finally { $env:PSModulePath = $before }
            """, SimulatedShell.Manifest));
    }

    [Fact]
    public async Task ASlowReadTakesItsTimeAndCanBeStopped()
    {
        using var shell = new SimulatedShell();
        using var hosted = new HostedShell("E911Config.Simulator");
        hosted.Run("param($Path) Start-E911Simulation $Path -Join", ("Path", shell.Path)).Clean();
        shell.Run("Set-E911SimulationFault -ReadDelayMilliseconds 300");
        var watch = Stopwatch.StartNew();
        shell.Run("Get-CsVoiceRoute");
        Assert.InRange(watch.ElapsedMilliseconds, 300, 20_000);

        shell.Run("Set-E911SimulationFault -ReadDelayMilliseconds 600000");
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => hosted.RunUntil("Get-CsVoiceRoute", [], stop.Token), TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        // Who waits does not hold up others.
        shell.Run("Set-CsPstnUsage -Usage A");
        await stop.CancelAsync();
        var result = await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(result.Stopped);
        Assert.Empty(result.Output);
        shell.Run("Set-E911SimulationFault -ReadDelayMilliseconds 0; Get-CsVoiceRoute");
    }

    [Fact]
    public void AnotherAdministratorActsJustBeforeTheNthWrite()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -BeforeWrite 2 -OtherAdministrator { Set-CsPstnUsage -Usage @{add='Other'} }");
        shell.Run("Set-CsPstnUsage -Usage A");
        Assert.Equal("A", shell.Text(Usages));
        shell.Run("Set-CsPstnUsage -Usage @{add='B'}");
        Assert.Equal("A,Other,B", shell.Text(Usages));
        Assert.Equal("3|", shell.Text("$s = Get-E911Simulation; $s.WriteCount; \"$($s.Faults)\""));
    }

    [Fact]
    public void AWriteIsWorkedOutOnWhatTheOtherAdministratorLeft()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -BeforeWrite 1 -OtherAdministrator { Remove-CsLocationPolicy -Identity Redmond -Force }");
        Assert.Equal("ObjectNotFound", shell.Fails("Set-CsLocationPolicy Redmond -Description x"));
    }

    [Fact]
    public void AnotherAdministratorActsJustBeforeTheNthRead()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -BeforeRead 2 -OtherAdministrator { Set-CsPstnUsage -Usage Other }");
        Assert.DoesNotContain("Other", shell.Text(Usages), StringComparison.Ordinal);
        Assert.Equal("Other", shell.Text(Usages));
    }

    [Fact]
    public void WhatTheOtherAdministratorCannotDoIsAnErrorAndNothingIsWritten()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -BeforeWrite 1 -OtherAdministrator { Set-CsLocationPolicy -Identity Nowhere -Description x }");
        Assert.Equal("OtherAdministratorFailed", shell.Fails("Set-CsPstnUsage -Usage A"));
        Assert.Contains("Nowhere", shell.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void AReplicaLagsForSoManyLooks()
    {
        using var shell = new SimulatedShell();
        var fqdn = shell.Text("@(Get-CsManagementStoreReplicationStatus)[0].ReplicaFqdn");
        shell.Run("Set-E911SimulationFault -LagReplica $args[0].ToUpperInvariant() -Looks 2; Set-CsPstnUsage -Usage A; "
            + "Invoke-CsManagementStoreReplication", fqdn);
        Assert.Equal("False|True",
            shell.Text("$s = Get-CsManagementStoreReplicationStatus $args[0]; $s.UpToDate; $s.LastStatusReport -lt $s.LastUpdateCreation",
            fqdn));
        Assert.Equal("False|True",
            shell.Text("1..2 | ForEach-Object { (Get-CsManagementStoreReplicationStatus $args[0]).UpToDate }".Replace("$args[0]",
            $"'{fqdn}'", StringComparison.Ordinal)));
        shell.Run("Set-E911SimulationFault -LagReplica $args[0]", fqdn);
        Assert.Equal("False",
            shell.Text("1..9 | ForEach-Object { $null = Get-CsManagementStoreReplicationStatus }; "
                + "@(Get-CsManagementStoreReplicationStatus)[0].UpToDate"));
        Assert.Equal("True", shell.Text("Set-E911SimulationFault -Clear; @(Get-CsManagementStoreReplicationStatus)[0].UpToDate"));
        Assert.Equal("ObjectNotFound", shell.Fails("Set-E911SimulationFault -LagReplica nowhere.litwareinc.com"));
        Assert.Equal("ObjectNotFound", shell.Fails("Invoke-CsManagementStoreReplication nowhere.litwareinc.com"));
    }

    [Fact]
    public void ElementsThatCameThroughRemotingAreRefused()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            function Far($object) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($object, 1)) }
            $number = New-CsEmergencyNumber -DialString 911; $rule = New-CsOutboundTranslationRule -Identity Global/R -Pattern '^1$' -Translation 2 -InMemory
            Set-E911SimulationFault -RefuseDeserialized
            """);
        Assert.Equal("DeserializedRefused", shell.Fails("Set-CsLocationPolicy Redmond -EmergencyNumbers @{add=(Far $number)}"));
        Assert.Equal("DeserializedRefused", shell.Fails("New-CsLocationPolicy X -EmergencyNumbers @{add=(Far $number)} -InMemory"));
        Assert.Equal("DeserializedRefused", shell.Fails("Set-CsTrunkConfiguration Global -OutboundTranslationRulesList (Far $rule)"));
        shell.Run("Set-CsLocationPolicy Redmond -EmergencyNumbers @{add=$number}; Set-CsTrunkConfiguration Global "
            + "-OutboundTranslationRulesList $rule");
        shell.Run("Set-E911SimulationFault -Clear; Set-CsLocationPolicy Redmond -EmergencyNumbers @{replace=(Far $number)}");
        Assert.Equal("2", shell.Text("(Get-E911Simulation).Writes['CsLocationPolicy']"));
    }

    [Theory]
    [InlineData("Before", "Internal,Local,Emergency-Redmond,A", false)]
    [InlineData("During", "Internal,Local,Emergency-Redmond,A", true)]
    [InlineData("After", "Internal,Local,Emergency-Redmond,A,B", false)]
    public async Task AProcessThatDiesLeavesAStoreThatReopens(string moment, string usages, bool torn)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("store.e911-snapshot.json", Snapshots.Small);
        var result = await DotnetProcess.Shell.RunAsync(folder.Write("die.ps1", $$"""
            Start-E911Simulation -Path {{file}}
            Set-E911SimulationFault -DieOnWrite 2 -When {{moment}}
            Set-CsPstnUsage -Usage @{add='A'}
            'alive'
            Set-CsPstnUsage -Usage @{add='B'}
            'not dead'
            """));
        Assert.Contains("alive", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not dead", result.Output, StringComparison.Ordinal);
        Assert.True(result.ExitCode == 137 || (OperatingSystem.IsWindows() && result.ExitCode != 0), result.ToString());
        Assert.Equal(Snapshots.Small, System.IO.File.ReadAllText(file));

        using var shell = new SimulatedShell(running: false);
        shell.Run("Start-E911Simulation $args[0]", file);
        Assert.Equal(torn, shell.Warnings.Any(warning => warning.Contains("is torn and was dropped", StringComparison.Ordinal)));
        Assert.Contains(shell.Warnings, warning => warning.Contains("ended without being stopped", StringComparison.Ordinal));
        Assert.Equal(usages, shell.Text(Usages));
        shell.Run("Set-CsPstnUsage -Usage @{add='C'}; Stop-E911Simulation; Start-E911Simulation $args[0]", file);
        Assert.Equal(usages + ",C", shell.Text(Usages));
    }

    [Fact]
    public void TheSimulationTellsItsFaults()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            Set-E911SimulationFault -FailWrite 3 -When After; Set-E911SimulationFault -DieOnWrite 9 -When During; Set-E911SimulationFault -DenyNoun CsVoiceRoute
            Set-E911SimulationFault -ReadDelayMilliseconds 5; Set-E911SimulationFault -RefuseDeserialized; Set-E911SimulationFault -BeforeRead 7 -OtherAdministrator { Get-CsSite }
            Set-CsPstnUsage -Usage A; $null = Get-CsPstnUsage
            """);
        Assert.Equal(
            [
                "Reading CsVoiceRoute is denied.", "Every read takes 5 ms longer.", "List elements that came through remoting are refused.",
                "Write 2 from now fails after it takes effect.", "The process dies during write 8 from now.",
                    "Before read 6 from now another administrator runs: Get-CsSite",
            ],
            shell.Run("(Get-E911Simulation).Faults").Select(fault => fault.ToString()));
        Assert.Equal("", shell.Text("Set-E911SimulationFault -Clear; (Get-E911Simulation).Faults"));
    }
}
