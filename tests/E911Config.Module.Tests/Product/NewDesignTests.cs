using System;
using System.IO;
using System.Text.Json.Nodes;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>New-E911Design, as a voice administrator uses it on the first day.</summary>
public sealed class NewDesignTests
{
    private const string Out = "$work/draft.e911.json";

    [Fact]
    public void TheDraftOfTheExampleAdoptsTheSiteMadeByHandAndItsPlanTouchesNothingForeign()
    {
        using var litware = new LitwareSession();
        var writes = File.ReadAllText(litware.In("litware.e911-snapshot.json"));
        Assert.Equal("Portland|Portland|litwareinc.com|9", litware.Text($"""
            $draft = New-E911Design -OutPath {Out}; $draft.Zones.Name; $draft.Zones.NetworkSites; $draft.Name; $draft.OutOfScope.Count
            """));
        Assert.Equal("True|CsVoiceRoute Portland 911, CsLocationPolicy Tag:Portland-E911", litware.Text($$"""
            $plan = New-E911TrunkPlan -Path {{Out}} -JournalFolder $work/none -WarningAction SilentlyContinue
            $touched = @($plan.Steps | ForEach-Object { "$($_.ObjectType) $($_.Identity)" })
            -not ($touched | Where-Object { $draft.Adopted -notcontains $_ }); $touched -join ', '
            """));
        Assert.Equal(writes, File.ReadAllText(litware.In("litware.e911-snapshot.json")));
        Assert.Contains("New-E911TrunkPlan -Path", litware.Text("$draft.Text"), StringComparison.Ordinal);
        Assert.Contains("schema/e911-design.schema.json\"", File.ReadAllText(litware.In("draft.e911.json")), StringComparison.Ordinal);
        var schema = litware.Text("(Get-Content $work/draft.e911.json)[1] -replace '.*file://' -replace '\",?$'");
        Assert.Equal(File.ReadAllText(Path.Combine(Infrastructure.Repository.Root, "schema", "e911-design.schema.json")),
            File.ReadAllText(schema));
    }

    [Fact]
    public void EveryDecisionStandsAtItsLine()
    {
        using var litware = new LitwareSession();
        var wrong = litware.Texts($$"""
            $draft = New-E911Design {{Out}}; $lines = Get-Content {{Out}}
            $draft.Decisions | Where-Object { $lines[$_.Line - 1] -notmatch 'DECIDE: ' -and
                ($lines[($_.Line - 1)..($_.Line + 2)] -join ' ') -notmatch 'DECIDE: ' } | ForEach-Object { "$($_.Line) $($_.Kind)" }
            """);
        Assert.Empty(wrong);
        Assert.Equal("SiteLeftAlone PolicyMissing", litware.Text("$draft.Decisions | Where-Object Place -EQ Cologne | ForEach-Object { "
            + "\"$($_.Kind) $($_.Reason)\" }"));
    }

    [Fact]
    public void OnWhatTheDesignMadeItPlansNothing()
    {
        using var litware = LitwareSession.Applied();
        Assert.Equal("Litware|0|8|True", litware.Text($"""
            $draft = New-E911Design -OutPath {Out}; $draft.Name; $draft.Steps.Count; @($draft.Zones | Where-Object Name -NE OffNetwork).Count
            (New-E911TrunkPlan -Path {Out} -WarningAction SilentlyContinue).Clean
            """));
    }

    [Fact]
    public void AnExistingFileIsKeptUnlessForced()
    {
        using var litware = new LitwareSession();
        File.WriteAllText(litware.In("draft.e911.json"), "mine");
        var error = Assert.Single(litware.Try($"New-E911Design -OutPath {Out}").AllErrors);
        Assert.StartsWith("PathExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("-Force", error.ToString(), StringComparison.Ordinal);
        litware.Run($"New-E911Design -OutPath {Out} -Force -WhatIf");
        Assert.Equal("mine", File.ReadAllText(litware.In("draft.e911.json")));
        Assert.Equal("True", litware.Text($"$draft = New-E911Design -OutPath {Out} -Force; $draft.DesignText -ceq "
            + $"[IO.File]::ReadAllText(\"{Out}\")"));
    }

    [Fact]
    public void AFileThatAppearsWhileTheDeploymentIsReadIsKept()
    {
        using var litware = new LitwareSession();
        litware.Run($"function Get-CsVoiceRoute {{ [IO.File]::WriteAllText(\"{Out}\", 'mine'); "
            + "E911Config.Simulator.Cmdlets\\Get-CsVoiceRoute @args }");
        var error = Assert.Single(litware.Try($"New-E911Design -OutPath {Out}").AllErrors);
        Assert.StartsWith("PathExists,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(litware.In("draft.e911.json")));
        litware.Run($"New-E911Design -OutPath {Out} -Force");
        Assert.NotEqual("mine", File.ReadAllText(litware.In("draft.e911.json")));
    }

    [Fact]
    public void WithoutAPathNothingIsWritten()
    {
        using var litware = new LitwareSession();
        var files = Directory.GetFiles(litware.In("."));
        Assert.Equal("True", litware.Text("$draft = New-E911Design; $null -eq $draft.Path"));
        Assert.Equal(files, Directory.GetFiles(litware.In(".")));
    }

    [Fact]
    public void WhatCouldNotBeReadIsSaidFirst()
    {
        using var litware = new LitwareSession();
        var snapshot = JsonNode.Parse(File.ReadAllText(litware.In("litware.e911-snapshot.json")))!.AsObject();
        Assert.True(snapshot.Remove("CsLisSubnet"));
        File.WriteAllText(litware.In("part.e911-snapshot.json"), snapshot.ToJsonString());
        Assert.Equal("True|3|CsLisSubnet", litware.Text("$draft = New-E911Design -Snapshot $work/part.e911-snapshot.json; "
            + "$draft.Inconclusive; $draft.ExitCode; $draft.Unread.Noun"));
        Assert.StartsWith("Inconclusive: CsLisSubnet could not be read.", litware.Text("$draft.Text"), StringComparison.Ordinal);
        Assert.Equal(3, litware.Run("New-E911Design -Snapshot $work/part.e911-snapshot.json -EnableExit").ExitCode);
    }

    [Fact]
    public void TheNameIsOneOfADesign()
    {
        using var litware = new LitwareSession();
        Assert.Equal("Contoso", litware.Text("(New-E911Design -Name Contoso).Name"));
        var error = Assert.Single(litware.Try("New-E911Design -Name 'a/b'").AllErrors);
        Assert.StartsWith("InputNotUnderstood,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
