using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// An older server, an account that may only read, and one that may not ask the location service: each cmdlet does what it can, says the
/// rest, and calls nothing that is not there.
/// </summary>
public sealed class LesserRightsTests
{
    // What takes a property away as well has tests of its own.
    private const string Older = "Set-E911SimulationFault -MissingParameter InMemory -Cmdlet New-CsOutboundTranslationRule";

    private const string ReadOnly = "Set-E911SimulationFault -MissingCmdlet @((Get-Command -Module E911Config.Simulator.Cmdlets "
        + "-Name New-Cs*, Set-Cs*, Remove-Cs*, Grant-Cs*, Publish-Cs*).Name)";

    private const string NoLocations =
        "Set-E911SimulationFault -DenyNoun CsLisSubnet, CsLisSwitch, CsLisPort, CsLisWirelessAccessPoint, CsLisCivicAddress";

    private const string NoLocationCmdlets = "Set-E911SimulationFault -MissingCmdlet Get-CsLisSubnet, Get-CsLisSwitch, Get-CsLisPort, "
        + "Get-CsLisWirelessAccessPoint, Get-CsLisCivicAddress";

    private const string Plan = "$plan = New-E911TrunkPlan -Path $design -OutPath $work/x.e911-plan.json -WarningAction SilentlyContinue";

    [Theory]
    [InlineData(Older, "New-CsOutboundTranslationRule has no -InMemory")]
    [InlineData(ReadOnly, "has the rights to read and none to write")]
    public void WhatOnlyReadsIsAsItWas(string fault, string refused)
    {
        using var litware = new LitwareSession();
        var before = Answers(litware);
        litware.Run(fault + "; $Error.Clear()");

        Assert.Equal(before, Answers(litware));
        litware.Run(Plan);
        var shown = litware.Run("Set-E911Routing $plan -JournalFolder $work/journal -WhatIf");
        Assert.Contains(refused, Assert.Single(shown.Warnings), StringComparison.Ordinal);
        Assert.Empty(litware.Texts("$Error"));

        var error = Assert.Single(litware.Try("Set-E911Routing $plan -JournalFolder $work/journal -Confirm:$false").AllErrors);
        Assert.StartsWith("CommandMissing,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category);
        Assert.Contains("Nothing was written: this session", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(refused, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Whatever only reads works, and -WhatIf shows the steps.", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
        Assert.Equal("0", litware.Text("@(Get-E911RoutingHistory $work/journal).Count"));
    }

    [Fact]
    public void AWriteThatIsThereAndDeniedIsToldByItsFirstCallAndWhatWentBeforeIsTakenBack()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        var before = litware.Objects();
        litware.Run(Plan + "; Set-E911SimulationFault -DenyCmdlet new-csVoiceRoute");
        Assert.Equal("New-CsVoiceRoute is denied.|New-CsVoiceRoute",
            litware.Text("(Get-E911Simulation).Faults; (Get-Command New-CsVoiceRoute).Name"));
        var error = Assert.Single(litware.Try("$done = Set-E911Routing $plan -JournalFolder $work/journal -Confirm:$false "
            + "-ErrorAction Continue").AllErrors);
        Assert.Contains("Access to New-CsVoiceRoute is denied", error.ToString(), StringComparison.Ordinal);
        Assert.True(litware.Writes() > 0);
        Assert.Equal(before, litware.Objects());
        litware.Run("Set-E911SimulationFault -Clear");
        Assert.Equal("Applied", litware.Text("\"$((Set-E911Routing $plan -JournalFolder $work/journal -Confirm:$false).Outcome)\""));
    }

    [Fact]
    public void TheStepsAreShownToWhoMayOnlyLook()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var all = litware.Show("Set-E911Routing $plan -JournalFolder $work/journal -WhatIf");
        litware.Run(ReadOnly);
        var shown = litware.Show("Set-E911Routing $plan -JournalFolder $work/journal -WhatIf -WarningAction SilentlyContinue");
        Assert.Contains("CsVoiceRoute E911-Reno-Primary", shown, StringComparison.Ordinal);
        Assert.Equal(all, shown);
    }

    [Theory]
    [InlineData(NoLocations, "failed: Access to CsLisSubnet is denied")]
    [InlineData(NoLocationCmdlets, "was not there where this was read")]
    public void WithoutTheLocationServiceTheRestIsToldAndNothingPassesForGood(string fault, string reason)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan + "; $null = Set-E911Routing $plan -JournalFolder $work -Confirm:$false");
        Assert.Equal("True|0", litware.Text("$d = Test-E911Drift $design -JournalFolder $work; $d.Clean; $d.ExitCode"));
        litware.Run(fault);

        var drift = litware.Texts("$d = Test-E911Drift $design -JournalFolder $work; $d.Clean; $d.Inconclusive; $d.ExitCode; "
            + "($d.Items | Where-Object { \"$($_.Kind)\" -ne 'Unreadable' }).Count");
        Assert.Equal(["False", "True", "3", "0"], drift);
        Assert.Contains("CsLisSubnet", litware.Text("$d.Text"), StringComparison.Ordinal);
        Assert.Equal("Unknown", litware.Text("\"$((Trace-E911Call 911 -NetworkSite Reno).Outcome)\""));
        Assert.Equal("0", litware.Text("(New-E911TrunkPlan $design -WarningAction SilentlyContinue).Steps.Count"));
        Assert.Contains(reason, litware.Text("(Export-E911Snapshot $work/x.e911-snapshot.json -PassThru -WarningAction SilentlyContinue)"
            + ".Unread | Where-Object Noun -eq CsLisSubnet | ForEach-Object Reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void OneQuestionFindsOutWhatIsThereAndNothingElseIsCalled()
    {
        using var litware = new LitwareSession();
        litware.Run(NoLocationCmdlets + "; $Error.Clear()");
        var run = litware.Run("$null = Export-E911Snapshot $work/x.e911-snapshot.json -Verbose -WarningAction SilentlyContinue");
        Assert.Single(run.Verbose, text => text.StartsWith("Get-Command:", StringComparison.Ordinal));
        Assert.Contains(run.Verbose, text => text.StartsWith("Get-CsVoiceRoute", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Verbose, text => text.StartsWith("Get-CsLis", StringComparison.Ordinal));
        Assert.Empty(litware.Texts("$Error"));
    }

    [Fact]
    public void ARoleThatServicesCannotBeAskedForIsUnreadAndTheOthersAreRead()
    {
        using var litware = new LitwareSession();
        litware.Run("Set-E911SimulationFault -MissingParameter PstnGateway -Cmdlet Get-CsService; $Error.Clear()");
        Assert.Equal("CsPstnGateway: Get-CsService had no -PstnGateway where this was read.",
            litware.Text("(Export-E911Snapshot $work/x.e911-snapshot.json -PassThru -WarningAction SilentlyContinue).Unread | "
            + "ForEach-Object { \"$($_.Noun): $($_.Reason)\" }"));
        Assert.Empty(litware.Texts("$Error"));
    }

    [Theory]
    [InlineData("Set-E911Routing $plan -Confirm:$false", "or give -Session.")]
    [InlineData("Test-E911Drift $design", "or give -Session or -Snapshot.")]
    [InlineData("Trace-E911Call 911 -NetworkSite Reno", "or give -Session or -Snapshot.")]
    [InlineData("Export-E911Snapshot $work/x.e911-snapshot.json", "or give -Session or -Snapshot.")]
    public void TheMessageNamesOnlyParametersThatTheCmdletHas(string command, string wayOut)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        using var shell = new HostedShell("E911Config");
        var error = Assert.Single(shell.Run("param($Work) $work = $Work; $design = \"$work/litware.e911.json\"; "
            + "$plan = \"$work/x.e911-plan.json\"; " + command + (command.StartsWith("Set", StringComparison.Ordinal)
                ? " -JournalFolder $work/journal" : ""), ("Work", litware.In(""))).AllErrors);
        Assert.StartsWith("DeploymentUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.EndsWith(wayOut, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageOfWhatIsNeededNamesAllOfIt()
    {
        var page = System.IO.File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs", "rights.md"));
        using var litware = new LitwareSession();
        var asked = litware.Run("$null = Export-E911Snapshot $work/x.e911-snapshot.json -Verbose -WarningAction SilentlyContinue; "
            + Plan + "; $null = Set-E911Routing $plan -JournalFolder $work -Confirm:$false -WaitForReplication -Verbose").Verbose
            .Select(text => text.Split(':')[0].Split(' ')[0]).Where(name => name.Contains("-Cs", StringComparison.Ordinal)).Distinct()
            .ToArray();
        Assert.True(asked.Length > 30, string.Join(" ", asked));
        Assert.All(asked, name => Assert.Matches($"`{name}[` ]", page));
        var shell = litware.Run("(Get-Command -Module E911Config | Where-Object { $_.Parameters.ContainsKey('Session') }).Name");
        Assert.All(shell.Output, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    // What the cmdlets that only read say, but for times.
    private static string Answers(LitwareSession litware) => litware.Text("""
        $d = Test-E911Drift $design -NoPlan; $d.ExitCode; $d.Inconclusive; $d.Items.Count
        $p = New-E911TrunkPlan $design -WarningAction SilentlyContinue; $p.Summary; $p.Steps.Count
        (Trace-E911Call 911 -NetworkSite Reno).Text
        """);
}
