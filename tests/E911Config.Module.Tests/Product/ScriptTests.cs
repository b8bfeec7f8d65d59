using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A plan as a script: run with Microsoft's cmdlets alone it does what Set-E911Routing does, and takes it back.</summary>
public sealed class ScriptTests
{
    // The example has one reference that leads nowhere, which a server need not take back.
    private const string Sound = "Set-CsNetworkSite -Identity Cologne -LocationPolicy $null; ";
    private const string Export =
        "$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; $plan | Export-E911Script -Path $work/out.ps1; "
        + "Reset-E911SimulationCounter";
    private const string Script = "& $work/out.ps1";

    // Routes of three zones change places; one of them has another pattern too.
    private const string Moved = """
        $null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work/journal -Confirm:$false
        Set-CsVoiceRoute -Identity 'E911-Reno-Primary' -Priority 90; Set-CsVoiceRoute -Identity 'E911-Reno-Secondary' -Priority 60
        Set-CsVoiceRoute -Identity 'E911-Chicago-Fallback' -Priority 0; Set-CsVoiceRoute -Identity 'E911-Chicago-Primary' -Priority 95
        Set-CsVoiceRoute -Identity 'E911-Portland-Fallback' -Priority 2 -NumberPattern '^\+9$'
        """;

    // What one design made and the next does not want: routes, policies, usages, a usage in a voice policy, a rule.
    private const string LeftOver = """
        $null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work/journal -Confirm:$false
        $null = New-CsVoiceRoute -Identity 'E911-Old' -NumberPattern '^\+911$' -PstnUsages @{ add = 'E911-Reno' } -PstnGatewayList @{ add = 'PstnGateway:gw-rno.litwareinc.com' } -Description '[E911Config:Litware] old' -Priority 3
        $null = New-CsVoiceRoute -Identity 'E911-Older' -NumberPattern '^\+911$' -PstnUsages @{ add = 'E911-Reno' } -PstnGatewayList @{ add = 'PstnGateway:gw-rno.litwareinc.com' } -Description '[E911Config:Litware] older' -Priority 7
        $null = New-CsLocationPolicy -Identity 'Tag:E911-Old' -PstnUsage 'E911-Reno' -EnhancedEmergencyServicesEnabled $true -EmergencyNumbers (New-CsEmergencyNumber -DialString 911 -DialMask '112;999') -Description '[E911Config:Litware] old'
        $null = New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/Old' -Pattern '^\+8$' -Translation '8' -Description '[E911Config:Litware] old' -Priority 1
        $null = New-CsOutboundTranslationRule -Identity 'Service:PstnGateway:gw-chi.litwareinc.com/Older' -Pattern '^\+7$' -Translation '7' -Description '[E911Config:Litware] older' -Priority 2
        Set-CsVoicePolicy -Identity DetroitUsers -PstnUsages @{ add = 'E911-Reno-Local' }
        """;

    private const string ExportRetire = """
        $plan = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0 -WarningAction SilentlyContinue
        $plan | Export-E911Script -Path $work/out.ps1; Reset-E911SimulationCounter
        """;

    // The fallback of New York must stand behind legs that are still to be made: of the step that moves it nothing can be told at first.
    private const string Redundancy = """
        $null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work/journal -Confirm:$false
        Set-CsVoiceRoute -Identity 'E911-New York-Fallback' -Priority 0; Set-CsVoiceRoute -Identity 'E911-New York-Peers' -Priority 0
        (Get-Content -Raw $design) -replace '"redundancy": "equalPeers"', '"redundancy": "primarySecondary"' | Set-Content $design
        """;

    private static readonly (string Start, string Before, string Export)[] AllJobs =
    [
        ("", Sound + Redundancy, Export), ("-PriorityReading Renumber", Sound + Redundancy, Export),
        ("-PriorityReading Renumber", Sound, Export), ("", Sound, Export),
        ("", Sound + Moved, Export), ("-PriorityReading Renumber", Sound + Moved, Export),
        ("-PriorityReading Renumber", Sound + LeftOver, ExportRetire), ("", Sound + LeftOver, ExportRetire),
    ];

    /// <summary>Each job under one of the two readings, and under both with all chances.</summary>
    public static TheoryData<string, string, string> Jobs => new(AllJobs.Where((_, place) => AllChances.Asked || place % 2 == 0));

    [Theory]
    [MemberData(nameof(Jobs))]
    public void TheScriptDoesWhatSetE911RoutingDoesAndTakesItBack(string start, string before, string export)
    {
        using var litware = new LitwareSession(start);
        litware.Run(before);
        var was = litware.Objects();
        litware.Run(export);
        Assert.NotEqual("0", litware.Text("$plan.Steps.Count"));

        // Another session of the same simulation has nothing but Microsoft's names.
        using var front = litware.Other("E911Config.Simulator");
        front.Run("param($script) & $script", ("script", litware.In("out.ps1"))).Clean();
        var done = litware.Objects();
        litware.Run("Reset-E911SimulationCounter");
        Assert.Contains("0 of ", front.Run("param($script) & $script", ("script", litware.In("out.ps1"))).Clean().Output[0].ToString(),
            StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());

        front.Run("param($script) & $script -Undo", ("script", litware.In("out.ps1"))).Clean();
        Assert.Equal(was, litware.Objects());
        litware.Run("Reset-E911SimulationCounter");
        front.Run("param($script) & $script -Undo", ("script", litware.In("out.ps1"))).Clean();
        Assert.Equal(0, litware.Writes());

        // From the same beginning the plan itself comes to the same end.
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false).Outcome"));
        Assert.Equal(litware.Objects().Values, done.Values);
    }

    [Theory]
    [InlineData(Sound, Export, "Before")]
    [InlineData(Sound, Export, "After")]
    [InlineData(Sound + Moved, Export, "After")]
    [InlineData(Sound + LeftOver, ExportRetire, "Before")]
    public void WhatWasStoppedHalfWayIsFinishedByRunningItAgain(string before, string export, string when)
    {
        using var litware = new LitwareSession();
        litware.Run(before);
        var was = litware.Objects();
        litware.Run(export);

        litware.Run($"Set-E911SimulationFault -FailWrite 3 -When {when}");
        var error = Assert.Single(litware.Try(Script).AllErrors);
        Assert.Matches("^Step [0-9-]+ \\(.*run the script again, or take back what was done with -Undo", error.ToString());
        litware.Run("Set-E911SimulationFault -Clear");
        litware.Run(Script);
        var done = litware.Objects();
        Assert.Equal("0", litware.Text(export + "; $plan.Steps.Count"));

        Assert.Equal(done, litware.Objects());
        Assert.NotEqual(was, done);
    }

    [Fact]
    public void AnUndoThatWasStoppedIsFinishedByRunningItAgain()
    {
        using var litware = new LitwareSession();
        litware.Run(Sound + Moved);
        var was = litware.Objects();
        litware.Run(Export);
        litware.Run(Script);
        litware.Run("Set-E911SimulationFault -FailWrite 4 -When After");
        Assert.Single(litware.Try(Script + " -Undo").AllErrors);
        litware.Run("Set-E911SimulationFault -Clear");
        litware.Run(Script + " -Undo");
        Assert.Equal(was, litware.Objects());
    }

    [Theory]
    [InlineData("Set-CsVoicePolicy RenoUsers -AllowSimulRing $false", "",
        "CsVoicePolicy Tag:RenoUsers: AllowSimulRing is \"False\" now, expected \"True\"")]
    [InlineData("Set-CsVoiceRoute 'Portland 911' -NumberPattern '^1$'", "", "NumberPattern is \"^1$\" now, expected \"\\+911\"")]
    [InlineData("$null = New-CsLocationPolicy Tag:E911-Reno -Description mine", "", "CsLocationPolicy Tag:E911-Reno: it exists")]
    [InlineData("Remove-CsVoiceRoute 'Portland 911' -Force", "", "CsVoiceRoute Portland 911: it does not exist")]
    [InlineData("& $work/out.ps1; Set-CsVoicePolicy RenoUsers -AllowSimulRing $false", "-Undo",
        "CsVoicePolicy Tag:RenoUsers: AllowSimulRing is \"False\" now")]
    [InlineData("& $work/out.ps1; Set-CsLocationPolicy Tag:E911-Reno -EmergencyNumbers @{ add = (New-CsEmergencyNumber -DialString 110) }",
        "-Undo", "EmergencyNumbers is \"{DialString=911;DialMask=112;999}, {DialString=933;DialMask=}, {DialString=110;DialMask=}\" now")]
    public void WhatSomebodyChangedIsNamedAndNothingIsWritten(string change, string direction, string named)
    {
        using var litware = new LitwareSession();
        litware.Run(Sound);
        litware.Run(Export);
        litware.Run(change);
        litware.Run("Reset-E911SimulationCounter");

        var error = Assert.Single(litware.Try($"{Script} {direction}").AllErrors).ToString();

        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.", error, StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void WhatIsInUseIsNotRemoved()
    {
        using var litware = new LitwareSession();
        litware.Run(Sound);
        litware.Run(Export);
        litware.Run(Script);
        litware.Run("Set-CsNetworkSite -Identity Manila -LocationPolicy E911-Reno");

        var error = Assert.Single(litware.Try(Script + " -Undo").AllErrors).ToString();

        Assert.Contains("CsNetworkSite Manila refers to Tag:E911-Reno. Change that first.", error, StringComparison.Ordinal);
        Assert.Equal("1", litware.Text("@(Get-CsLocationPolicy E911-Reno).Count"));
        litware.Run("Set-CsNetworkSite -Identity Manila -LocationPolicy $null; & $work/out.ps1 -Undo");
        Assert.Equal("0", litware.Text("@(Get-CsLocationPolicy -Filter *E911*Reno).Count"));
    }

    [Fact]
    public void WhatIsMissingAndAnotherDeploymentAreRefusedBeforeAnythingIsWritten()
    {
        using var litware = new LitwareSession();
        litware.Run(Sound);
        litware.Run(Export);
        litware.Run("Set-E911SimulationFault -MissingParameter EmergencyNumbers -Cmdlet New-CsLocationPolicy");
        Assert.Equal("This session lacks New-CsLocationPolicy -EmergencyNumbers. Nothing was written.",
            Assert.Single(litware.Try(Script).AllErrors).ToString());
        litware.Run("Set-E911SimulationFault -Clear");
        var text = File.ReadAllText(litware.In("out.ps1"));
        File.WriteAllText(litware.In("out.ps1"),
            string.Join("\n", text.Split('\n')
            .Select(line => line.StartsWith("$pools = ", StringComparison.Ordinal) ? "$pools = @('pool.contoso.com')" : line)));

        Assert.StartsWith("The plan was made for the deployment of pool.contoso.com; this is ", Assert.Single(litware.Try(Script).AllErrors)
            .ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void WhatIfShowsTheCommandsAndWritesNothing()
    {
        using var litware = new LitwareSession();
        litware.Run(Sound);
        litware.Run(Export);
        foreach (var direction in new[] { "", "-Undo" })
        {
            var shown = litware.Show($"{Script} {direction} -WhatIf");
            Assert.Contains("What if: ", shown, StringComparison.Ordinal);
            Assert.Equal(0, litware.Writes());
            Assert.Contains(direction.Length == 0 ? "Set-CsNetworkSite -Identity 'Reno' -LocationPolicy 'E911-Reno'"
                : "Remove-CsVoiceRoute -Identity 'E911-Reno-Local' -Force", shown, StringComparison.Ordinal);
            litware.Run(Script + "; Reset-E911SimulationCounter");
        }
    }

    [Fact]
    public async Task TheShellRunsItWithTheSimulatorAlone()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json"),
            folder.Combine("l.e911-snapshot.json"));
        var script = folder.Write("job.ps1", $$"""
            $ErrorActionPreference = 'Stop'
            Start-E911Simulation -Path '{{folder.Combine("l.e911-snapshot.json")}}'
            New-E911TrunkPlan -Path '{{Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json")}}' -Zone Reno -WarningAction SilentlyContinue | Export-E911Script -Path '{{folder.Combine("out.ps1")}}'
            Stop-E911Simulation
            """);
        Assert.Equal(0, (await DotnetProcess.Shell.RunAsync(script)).ExitCode);
        var run = folder.Write("run.ps1", $$"""
            Start-E911Simulation -Path '{{folder.Combine("l.e911-snapshot.json")}}'
            & '{{folder.Combine("out.ps1")}}'
            """);

        var result = await DotnetProcess.Shell.RunAsync(run);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("Everything is as it shall be.", result.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFileIsWrittenAsAsked()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue");
        litware.Run("Export-E911Script $plan $work/a.ps1 -WhatIf");
        Assert.False(File.Exists(litware.In("a.ps1")));
        Assert.Equal(litware.In("a.ps1"), litware.Text("(Export-E911Script $plan $work/a.ps1 -PassThru).FullName"));
        litware.Run("Export-E911Script $work/p.e911-plan.json $work/b.ps1; '{0}/p.e911-plan.json' -f $work | Export-E911Script -Path "
            + "$work/c.ps1");
        var bytes = File.ReadAllBytes(litware.In("a.ps1"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(bytes, File.ReadAllBytes(litware.In("b.ps1")));
        Assert.Equal(bytes, File.ReadAllBytes(litware.In("c.ps1")));

        Assert.Equal("PathExists,E911Config.Commands.ExportE911ScriptCommand",
            Assert.Single(litware.Try("Export-E911Script $plan $work/a.ps1 -NoClobber").AllErrors).FullyQualifiedErrorId);
        Assert.Equal("InputNotUnderstood,E911Config.Commands.ExportE911ScriptCommand",
            Assert.Single(litware.Try("Export-E911Script 7 $work/a.ps1").AllErrors).FullyQualifiedErrorId);
    }
}
