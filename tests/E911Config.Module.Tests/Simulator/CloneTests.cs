using System;
using System.IO;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>What a Get cmdlet prints its New and Set cmdlets take back: so administrators copy policies, routes and rules.</summary>
public sealed class CloneTests
{
    private static readonly string Litware = Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json");

    // Each value under the name of the parameter, those that are empty as well.
    private const string Clone = """
        param($Noun, $Parents)
        function Values($from, $command, $but) {
            $values = @{}
            foreach ($name in (Get-Command $command).Parameters.Keys) {
                if ($from.PSObject.Properties[$name] -and $name -notin $but) { $values[$name] = $from.$name }
            }
            $values
        }
        foreach ($one in @(& "Get-$Noun")) {
            if (Get-Command "Set-$Noun" -ErrorAction Ignore) {
                $values = Values $one "Set-$Noun" 'Identity'
                & "Set-$Noun" -Identity $one.Identity @values
            }
            $values = Values $one "New-$Noun" ('Identity', 'Name', 'Parent', 'Priority', 'SimpleName')
            if ($one.Identity -match '^(.+)/(.+)$') { & "New-$Noun" -Parent $Matches[1] -Name "$($Matches[2]) copy" @values | Out-Null }
            elseif ($one.Identity -eq 'Global' -or $one.Identity -match '^(Site|Service):') { }
            else { & "New-$Noun" -Identity "$($one.Identity) copy" @values | Out-Null }
        }
        """;

    [Theory]
    [InlineData("CsVoiceRoute")]
    [InlineData("CsVoicePolicy")]
    [InlineData("CsLocationPolicy")]
    [InlineData("CsVoiceRoutingPolicy")]
    [InlineData("CsDialPlan")]
    [InlineData("CsVoiceNormalizationRule")]
    [InlineData("CsOutboundTranslationRule")]
    [InlineData("CsOutboundCallingNumberTranslationRule")]
    [InlineData("CsSipResponseCodeTranslationRule")]
    [InlineData("CsTrunkConfiguration")]
    public void WhatIsPrintedIsTaken(string noun)
    {
        using var shell = new SimulatedShell(File.ReadAllText(Litware));
        shell.Run("New-CsLocationPolicy Fresh | Out-Null; New-CsVoicePolicy Fresh | Out-Null; New-CsDialPlan Fresh | Out-Null; "
            + "New-CsSipResponseCodeTranslationRule -Parent Global -Name Fresh -ReceivedResponseCode 503 -TranslatedResponseCode 503 "
            + "| Out-Null");
        var before = shell.Text($"Get-{noun} | ConvertTo-Json -Depth 5 -Compress");

        shell.Run(Clone, noun, null);

        Assert.Equal(before, shell.Text($"Get-{noun} | Where-Object Identity -notlike '* copy' | ConvertTo-Json -Depth 5 -Compress"));
        Assert.NotEqual("0", shell.Text($"@(Get-{noun}).Count"));
    }

    /// <summary>Scripts of the field take identities for texts.</summary>
    [Theory]
    [InlineData("(Get-CsVoicePolicy RenoUsers).Identity.Replace('Tag:', '')", "RenoUsers")]
    [InlineData("(Get-CsVoicePolicy RenoUsers).Identity.Split(':')[1]", "RenoUsers")]
    [InlineData("(Get-CsVoicePolicy RenoUsers | Select-Object Identity | ConvertTo-Json -Compress)", "{\"Identity\":\"Tag:RenoUsers\"}")]
    [InlineData("(Get-CsService -Registrar | Select-Object -First 1).Identity.Split(':')[0]", "Registrar")]
    public void AnIdentityIsAText(string script, string expected)
    {
        using var shell = new SimulatedShell(File.ReadAllText(Litware));
        Assert.Equal(expected, shell.Text(script));
    }
}
