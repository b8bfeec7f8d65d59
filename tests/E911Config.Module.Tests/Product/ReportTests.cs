using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Export-E911Report, as a voice administrator uses it.</summary>
public sealed class ReportTests
{
    private const string Plan = "New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue";

    [Theory]
    [InlineData(Plan, "html md json")]
    [InlineData("Set-E911Routing -Plan (" + Plan + ") -JournalFolder $work/journal -Confirm:$false", "html md json")]
    [InlineData("Test-E911Drift -Path $design -NoPlan", "html md json csv xml sarif")]
    [InlineData("Test-E911Configuration -Path $design", "html md json csv xml sarif")]
    [InlineData("Test-E911Design -Path $design", "html md json csv xml sarif")]
    [InlineData("Test-E911Resilience -Path $design -MaxSize 1", "html md json csv")]
    [InlineData("'Reno', 'London' | Trace-E911Call -Number 911", "html md json")]
    [InlineData("Get-E911Zone -Path $design", "html md json")]
    [InlineData("New-E911Design -Name Litware2", "html md json")]
    public void EveryResultHasItsFormats(string result, string formats)
    {
        using var litware = new LitwareSession("");
        litware.Run($"$result = {result}");
        foreach (var format in new[] { "html", "md", "json", "csv", "xml", "sarif" })
        {
            var takes = formats.Split(' ').Contains(format);
            Assert.Equal(takes ? "True" : "ReportImpossible,E911Config.Commands.ExportE911ReportCommand", litware.Text(
                $"try {{ $result | Export-E911Report $work/report.{format}; (Get-Item $work/report.{format}).Length -gt 300 }} "
                + "catch { $_.FullyQualifiedErrorId }"));
        }
    }

    [Fact]
    public void TheSummaryOfTheConsoleIsTheVerdictOfThePage()
    {
        using var litware = new LitwareSession("");
        Assert.Equal("True", litware.Text("""
            $drift = Test-E911Drift -Path $design -NoPlan
            $drift | Export-E911Report $work/drift.html
            (Get-Content -Raw $work/drift.html).Contains([System.Net.WebUtility]::HtmlEncode($drift.Summary))
            """));
    }

    /// <summary>
    /// A saved plan or drift is as good as the result itself, but for the picture, of which the page says why it is not there.
    /// </summary>
    [Fact]
    public void AFileIsAsGoodAsItsResult()
    {
        using var litware = new LitwareSession("");
        Assert.Equal("True|True", litware.Text($$"""
            $plan = {{Plan}} -OutPath $work/a.e911-plan.json; $plan | Export-E911Report $work/plan.html
            "$work/a.e911-plan.json", (Get-Item "$work/a.e911-plan.json") | ForEach-Object -Begin { $at = 0 } -Process {
                $at++; $_ | Export-E911Report "$work/plan$at.html"
                $picture = '(?s)<figure>.*?</figure>\n|<p class="rest">No picture: .*?</p>\n'
                (Get-Content -Raw "$work/plan$at.html") -match 'No picture: a plan file' -and
                    (Get-Content -Raw "$work/plan$at.html") -replace $picture -eq ((Get-Content -Raw $work/plan.html) -replace $picture) }
            """));
    }

    /// <summary>A journal is as good as its entry in the history; both say who did it, and that it was a rehearsal.</summary>
    [Fact]
    public void AJournalBecomesAReport()
    {
        using var litware = LitwareSession.Applied("journal");
        Assert.Equal("True|True|True", litware.Text("""
            $entry = Get-E911RoutingHistory $work/journal
            $entry | Export-E911Report $work/entry.html
            $entry.JournalPath | Export-E911Report $work/file.html
            Get-Item $entry.JournalPath | Export-E911Report $work/item.md
            $page = Get-Content -Raw $work/entry.html
            $page -eq (Get-Content -Raw $work/file.html)
            $page.Contains('class="band"')
            (Get-Content -Raw $work/item.md).Contains('Applied plan ' + $entry.PlanId.Substring(0, 12))
            """));
    }

    /// <summary>Results know their deployment and have a picture; zones become an attestation or a sheet to fill in.</summary>
    [Theory]
    [InlineData("Test-E911Drift -Path $design -NoPlan", "", "<svg class=\"picture\" role=\"img\"")]
    [InlineData("Test-E911Configuration -Path $design", "", "<svg class=\"picture\" role=\"img\"")]
    [InlineData("Test-E911Resilience -Path $design -MaxSize 1", "", "<svg class=\"picture\" role=\"img\"")]
    [InlineData("Trace-E911Call -Number 911 -NetworkSite Reno", "", "<svg class=\"picture\" role=\"img\"")]
    [InlineData("Get-E911Zone -Path $design", "-As Attestation", "What this does not prove")]
    [InlineData("Get-E911Zone -Path $design", "-As TestSheet", "<td class=\"blank\"></td>")]
    public void APageHasWhatItsResultKnows(string result, string parameters, string words)
    {
        using var litware = new LitwareSession("");
        Assert.Equal("True", litware.Text($"{result} | Export-E911Report $work/a.html {parameters}; "
            + $"(Get-Content -Raw $work/a.html).Contains('{words}')"));
    }

    [Fact]
    public void JsonHoldsTheItemsWithPlainValues()
    {
        using var litware = new LitwareSession("");
        var json = JObject.Parse(litware.Text("""
            Test-E911Drift -Path $design -NoPlan | Export-E911Report $work/drift.json; Get-Content -Raw $work/drift.json
            """));
        Assert.Equal(2, (int)json["exitCode"]!);
        Assert.Contains(json["items"]!, item => (string?)item["severity"] == "Critical"
            && (string?)item["objectType"] == "CsLocationPolicy");
        Assert.Null(json["text"]);
        Assert.Null(json["items"]![0]!["identityText"]);
    }

    /// <summary>One clear error with the way out, and the file that was there stays.</summary>
    [Theory]
    [InlineData("$plan | Export-E911Report $work/plan.pdf", "ReportFormatUnknown", "one of Csv, Html")]
    [InlineData("$plan | Export-E911Report $work/kept.html -Format Htm", "ReportFormatUnknown", "Did you mean \"Html\"?")]
    [InlineData("$plan.Steps | Export-E911Report $work/kept.html", "ReportImpossible", "not their items")]
    [InlineData("$plan | ConvertTo-Json -Depth 1 | ConvertFrom-Json | Export-E911Report $work/kept.html", "ReportImpossible", "pictures")]
    [InlineData("$design | Export-E911Report $work/kept.html", "ReportImpossible", "nor a journal")]
    [InlineData("'none.e911-plan.json' | Export-E911Report $work/kept.html", "FileNotFound", "none.e911-plan.json")]
    [InlineData("$plan | Export-E911Report $work/kept.html -As TestSheet", "ReportImpossible", "Get-E911Zone")]
    [InlineData("Get-E911Zone -Path $design | Export-E911Report $work/a.json -As TestSheet", "ReportImpossible", "Html or Markdown")]
    [InlineData("$plan | Export-E911Report $work/kept.html -NoClobber", "PathExists", "-NoClobber")]
    [InlineData("$plan | Export-E911Report $work/kept.html/plan.html", "FileUnwritable", "kept.html")]
    public void WhatCannotBeDoneIsOneErrorAndChangesNothing(string command, string id, string words)
    {
        using var litware = new LitwareSession("");
        litware.Run($"$plan = {Plan}; 'kept' | Set-Content $work/kept.html");
        Assert.Equal($"{id},E911Config.Commands.ExportE911ReportCommand|True|kept", litware.Text(
            $"try {{ {command} }} catch {{ $_.FullyQualifiedErrorId; $_.Exception.Message.Contains('{words}') }}; Get-Content "
                + "$work/kept.html"));
    }

    /// <summary>A pipeline's runner has the repository where it likes; the files name the design as the repository does.</summary>
    [Fact]
    public async Task AReviewNamesTheDesignAsTheRepositoryDoes()
    {
        using var folder = new TemporaryFolder();
        var design = folder.Combine("designs/our offices/contoso.e911.json");
        Directory.CreateDirectory(Path.GetDirectoryName(design)!);
        File.Copy(Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json"), design);
        var run = await new DotnetProcess(Repository.Executable("src/E911Config.Shell")) { WorkingFolder = folder.Path }.RunAsync(
            "-File", Path.Combine(Repository.Root, "examples", "review-design.ps1"), "-Path", "designs/*/*.e911.json");
        Assert.True(run.ExitCode == 2, run.ToString());

        var place = Assert.Single(JObject.Parse(File.ReadAllText(folder.Combine("review/design.sarif")))["runs"]![0]!["results"]!,
            result => (string?)result["ruleId"] == "ConferenceIsNoNumber")["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("designs/our%20offices/contoso.e911.json", (string)place["artifactLocation"]!["uri"]!);
        var line = (int)place["region"]!["startLine"]!;
        Assert.Contains("security-bridge", File.ReadLines(design).ElementAt(line - 1));
        var cases = File.ReadAllText(folder.Combine("review/design.xml"));
        Assert.Contains($"\ndesigns/our offices/contoso.e911.json:{line}:", cases);
        Assert.DoesNotContain(folder.Path + "/designs/our offices/contoso.e911.json:", cases);
    }

    [Fact]
    public void WhatIfWritesNothing()
    {
        using var litware = new LitwareSession("");
        Assert.Equal("False", litware.Text($"{Plan} | Export-E911Report $work/plan.html -WhatIf 6> $null; Test-Path $work/plan.html"));
    }
}
