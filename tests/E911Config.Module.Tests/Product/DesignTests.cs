using System;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Test-E911Design, as a voice administrator and a pipeline use it.</summary>
public sealed class DesignTests
{
    private const string Command = "E911Config.Commands.TestE911DesignCommand";

    [Fact]
    public void AFileIsCheckedWhereThereIsNothingButTheFile()
    {
        using var shell = new HostedShell("E911Config");
        var result = shell.Run("""
            param($Path)
            Test-E911Design -Path $Path | ForEach-Object {
                $_.ExitCode; $_.Inconclusive; "$($_.Findings.Id)"; $_.Findings[0].Line
                $_.NotAsked -contains 'S13'; $_.Checks -contains 'S13' }
            """, ("Path", Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json"))).Clean();
        Assert.Equal("2|False|ConferenceIsNoNumber US02|50|True|False", string.Join("|", result.Output));
    }

    [Fact]
    public void NothingIsReadUnlessSomebodySaysSo()
    {
        using var litware = new LitwareSession();
        litware.Run("$null = Test-E911Design -Path $design");
        Assert.Empty(litware.Reads());
        litware.Run("$null = Test-E911Design -Path $design -Live -CallersFrom Design");
        Assert.NotEmpty(litware.Reads());
    }

    [Fact]
    public void TheDeploymentIsJudgedAsItWillBe()
    {
        using var litware = new LitwareSession();
        const string Ids =
            "Test-E911Design -Path $design {0} -Id S3, S8, S10, US02 -Items | Where-Object Message -NotMatch 'mark no emergency call' | "
                + "ForEach-Object { \"$($_.Id) $($_.Identity)\" }";
        const string Lost = "S3 Albuquerque|S3 Cologne|S3 Detroit|S3 Portland";

        // Live nobody is known to be off the network: somebody of each pool is supposed there, with the policy of Beijing if that is his.
        Assert.Equal($"S3 NorthAmerica-EMEA|{Lost}|S3 Reno|US02 Site:Beijing",
            litware.Text(Ids.Replace("{0}", "-Live", StringComparison.Ordinal)));
        Assert.Equal("Tag:LobbyPhones Tag:RenoUsers", litware.Text("Test-E911Design -Path $design -Snapshot "
            + "$work/litware.e911-snapshot.json -Id US02 -Items | ForEach-Object Identity | Where-Object { $_ -match 'Lobby|Reno' } | "
            + "Sort-Object | Join-String -Separator ' '"));
        Assert.Equal(Lost, litware.Text(Ids.Replace("{0}", "-Snapshot $work/litware.e911-snapshot.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatKeepsADesignFromBeingReadIsAResult()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"kind\": \"mpls\"", "\"kind\": \"mlps\"");
        litware.EditDesign("\"notification\"", "\"notifcation\"");
        Assert.Equal("2|True|D01|D01|False", litware.Text("""
            $result = Test-E911Design -Path $design -Live
            $result.ExitCode; [bool]$result.Findings[0].Line; $result.Findings.Id
            Test-E911Design -Path $design -Quiet
            """));
        Assert.Equal(2, litware.Run("$null = Test-E911Design -Path $design -EnableExit").ExitCode);
    }

    [Fact]
    public void NamesThatTheDeploymentDoesNotHaveHaveTheirPlace()
    {
        using var litware = new LitwareSession();
        litware.EditDesign("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Renow\"]");
        var text = litware.Text("""
            Test-E911Design -Path $design -Live -Items | Where-Object Id -eq NetworkSiteUnknown | ForEach-Object {
                $_.Identity; $_.Message; [bool]$_.Line; [bool]$_.HowToFix }
            (Test-E911Design -Path $design -Live).Unknown.Id -contains 'S3'
            """);
        Assert.StartsWith("Renow|", text, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"Reno\"?", text, StringComparison.Ordinal);
        Assert.EndsWith("|True|True|True", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Id S00", "CheckUnknown", "There is no check \"S00\"")]
    [InlineData("-Id C52", "CheckUnknown", "looks at something else")]
    [InlineData("-Id S19", "CheckUnknown", "S4 asks it")]
    [InlineData("-CallersFrom Design", "InputNotUnderstood", "-CallersFrom belongs to a deployment")]
    [InlineData("-Live -Snapshot $work/litware.e911-snapshot.json", "InputNotUnderstood", "leave one of them out")]
    public void WhatCannotBeMeantIsAnError(string parameters, string id, string says)
    {
        using var litware = new LitwareSession();
        var result = litware.Try($"Test-E911Design -Path $design {parameters}");
        var error = Assert.Single(result.AllErrors);
        Assert.Empty(result.Output);
        Assert.Equal(id + "," + Command, error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(litware.Reads());
    }

    [Fact]
    public void AFileThatIsNotThereIsAFailure()
    {
        using var litware = new LitwareSession();
        var result = litware.Try("$null = Test-E911Design -Path $work/none.e911.json -EnableExit");
        Assert.Equal("FileNotFound," + Command, Assert.Single(result.AllErrors).FullyQualifiedErrorId);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void TabOffersTheChecksOfDesigns()
    {
        using var shell = new HostedShell("E911Config");
        string[] Offered(string line) => [.. shell.Run("""
            param($Line)
            [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
            """, ("Line", line)).Clean().Output.Select(item => item.ToString()!)];
        Assert.Contains("S13", Offered("Test-E911Design -Path x -Id S"));
        Assert.DoesNotContain("C52", Offered("Test-E911Design -Path x -Id C"));
        Assert.DoesNotContain("S13", Offered("Test-E911Configuration -Id "));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Live")]
    public void TheViewFitsTheConsole(string deployment)
    {
        using var litware = new LitwareSession();
        var text = litware.Text($"(Test-E911Design -Path $design {deployment}).Text");
        Assert.All(text.Split('\n'), line =>
            Assert.True(line.TrimEnd().Length <= 79 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.Contains("Exit code 2.", text, StringComparison.Ordinal);
    }
}
