using System;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Test-E911Configuration, as a voice administrator uses it.</summary>
public sealed class ConfigurationTests
{
    private const string Command = "E911Config.Commands.TestE911ConfigurationCommand";

    [Fact]
    public void FindingsHaveAllThatTheyNeed()
    {
        using var litware = new LitwareSession();
        Assert.Equal("C19|Error|CsTrunk|PstnGateway:e911-chi.litwareinc.com|12|True|True|True", litware.Text("""
            Test-E911Configuration -Path $design -Items | Where-Object Id -eq C19 | Select-Object -First 1 | ForEach-Object {
                $_.Id; $_.Severity; $_.ObjectType; $_.Identity; $_.Line; [bool]$_.Message; [bool]$_.Why; [bool]$_.HowToFix }
            """));
    }

    [Fact]
    public void WhatANounUnreadHidesIsNeverPassed()
    {
        using var litware = new LitwareSession();
        litware.Run("""
            $path = "$work/part.e911-snapshot.json"
            Export-E911Snapshot -Path $path -WarningAction SilentlyContinue
            $text = [System.IO.File]::ReadAllText($path) | ConvertFrom-Json -AsHashtable
            $text.Remove('CsSipResponseCodeTranslationRule')
            $text | ConvertTo-Json -Depth 9 | Set-Content $path
            """);
        Assert.Equal("3|True|0|1|CsSipResponseCodeTranslationRule|False", litware.Text("""
            $result = Test-E911Configuration -Path $design -Snapshot $path -Id C52
            $result | ForEach-Object { $_.ExitCode; $_.Inconclusive; $_.ChecksRun; $_.ChecksUnknown; "$($_.Unknown.Nouns)" }
            Test-E911Configuration -Path $design -Snapshot $path -Id C52 -Quiet
            """));
    }

    [Theory]
    [InlineData("-Id C00", "There is no check \"C00\"")]
    [InlineData("-ExcludeId C19, X0", "There is no check \"X0\"")]
    public void AnUnknownIdIsAnError(string parameters, string says)
    {
        using var litware = new LitwareSession();
        var result = litware.Try($"Test-E911Configuration -Path $design -CallersFrom Design {parameters}");
        var error = Assert.Single(result.AllErrors);
        Assert.Empty(result.Output);
        Assert.Equal("CheckUnknown," + Command, error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void IdsAreChosenAndLeftOut()
    {
        using var litware = new LitwareSession();
        Assert.Equal("C19|2|0|False", litware.Text("""
            (Test-E911Configuration -Path $design -Id c19).Checks
            Test-E911Configuration -Path $design -Id C19 | ForEach-Object ExitCode
            Test-E911Configuration -Path $design -Id C14 -MinimumSeverity Error | ForEach-Object ExitCode
            (Test-E911Configuration -Path $design -ExcludeId C19).Checks -contains 'C19'
            """));
    }

    [Fact]
    public void TheViewFitsTheConsole()
    {
        using var litware = new LitwareSession();
        var text = litware.Text("(Test-E911Configuration -Path $design).Text");
        Assert.All(text.Split('\n'), line =>
            Assert.True(line.TrimEnd().Length <= 79 || !line.Trim().Contains(' ', StringComparison.Ordinal),
            line));
        Assert.Contains("Exit code 2.", text, StringComparison.Ordinal);
    }
}
