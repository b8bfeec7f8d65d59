using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Product.Nightly;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Every example of README, docs and help, as it is printed, in the order of its page. The deployment is the applied Litware; the designs
/// and files that the pages speak of lie in the current folder, and what only Windows has is a stand-in.
/// </summary>
public sealed partial class ExampleRunTests
{
    // What is run below, in a process that has no module yet; and what runs on other machines, by ManyDeploymentsTests.
    private static readonly string[] Elsewhere = ["Unblock-File", "many-deployments.ps1"];

    private static readonly string[] Files = ["contoso", "approved", "today", "reno"];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "cmdlets", "E911Config"), "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")).Append(Path.Combine(Repository.Root, "README.md"))
        .Select(page => Path.GetRelativePath(Repository.Root, page)).Where(page => Examples(page).Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryExampleRuns(string page)
    {
        using var litware = LitwareSession.Applied("journal");
        var examples = Examples(page).ToArray();
        litware.Run(StandIns.TaskScheduler + "\n" + StandIns.EventLog);
        litware.Run("""
            $global:ConfirmPreference = 'None'
            $null = New-PSDrive -Name C -PSProvider FileSystem -Root $work -Scope Global
            $null = New-Item -ItemType Directory -Path $work/E911, $work/examples/litware
            Set-Location -LiteralPath $work
            $design, 'contoso.e911.json', 'E911/contoso.e911.json' | Select-Object -Skip 1 | ForEach-Object { Copy-Item $design $_ }
            Copy-Item litware.e911-snapshot.json, litware.e911.json examples/litware
            'contoso', 'copy' | ForEach-Object { Copy-Item litware.e911-snapshot.json "$_.e911-snapshot.json" }
            function global:Start-ScheduledTask { param($TaskPath, $TaskName) }
            """);
        if (examples.Any(example => example.Contains("Elko", StringComparison.Ordinal)))
            litware.Run("New-CsNetworkSite -NetworkSiteID Elko -NetworkRegionID (Get-CsNetworkRegion)[0].NetworkRegionID");
        foreach (var example in examples)
        {
            litware.Run("""
                Remove-Item *.ps1
                $global:PSDefaultParameterValues['*-E911*:JournalFolder'] = "$work/journal"
                $global:tasks = [pscustomobject]@{ TaskName = 'E911 drift Contoso'; TaskPath = '\E911Config\' }
                """);
            if (Plans().IsMatch(example)) litware.Run("param($Names) foreach ($name in $Names) { $null = New-E911TrunkPlan -Path $design "
                + "-OutPath \"$name.e911-plan.json\" -WarningAction SilentlyContinue }", ("Names", Files));
            if (Drafts().Match(example) is { Success: true } draft) litware.Run($"Remove-Item {draft.Groups[1].Value}");
            if (example.Contains("Import-E911Snapshot", StringComparison.Ordinal)
                && !example.Contains("collect.ps1", StringComparison.Ordinal))
                litware.Run("if (-not (Test-Path collected)) { Export-E911Collector collect.ps1; ./collect.ps1 -Path collected }");
            if (example.Contains("Start-E911Simulation", StringComparison.Ordinal)) litware.Run("Stop-E911Simulation");
            if (example.Contains("Test-E911Drift -Plan", StringComparison.Ordinal)) litware.Run("$global:PSDefaultParameterValues.Clear()");
            var result = litware.Try(Typed(example));
            Assert.True(result.AllErrors.Count == 0, $"{page}:\n{example}\n"
                + string.Join("\n", result.AllErrors.Select(error => $"{error.FullyQualifiedErrorId}: {error}")));
        }
    }

    /// <summary>
    /// What README says of a package is done with one, in a folder that stands for that of Windows; the mark of the network is a stand-in,
    /// and so is the unpacking, which the console does not bring.
    /// </summary>
    [Fact]
    public async Task APackageIsTakenAsTheReadmeSays()
    {
        using var folder = new TemporaryFolder();
        var zip = folder.Combine("E911Config-0.1.0.zip");
        await ZipFile.CreateFromDirectoryAsync(Repository.ModuleFolder("E911Config"), zip, CompressionLevel.Fastest,
            includeBaseDirectory: true, TestContext.Current.CancellationToken);
        File.WriteAllText(zip + ".sha256", $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(zip)))}  E911Config-0.1.0.zip\n");
        var script = folder.Write("take.ps1", """
            $ErrorActionPreference = 'Stop'
            function Unblock-File { param($Path) "unblocked $(Split-Path -Leaf (Convert-Path $Path))" }
            function Expand-Archive { param($Path, $DestinationPath)
                $to = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($DestinationPath)
                [IO.Compression.ZipFile]::ExtractToDirectory((Convert-Path $Path), $to) }
            $env:PSModulePath = Join-Path $env:ProgramFiles WindowsPowerShell Modules

            """ + Assert.Single(All("README.md"), example => example.Contains(Elsewhere[0], StringComparison.Ordinal))
            + "(Get-Module E911Config).ModuleBase\n");
        var run = await new DotnetProcess(Repository.Executable("src/E911Config.Shell")) { WorkingFolder = folder.Path }.RunAsync("",
            new Dictionary<string, string> { ["ProgramFiles"] = folder.Combine("files") }, "-File", script);
        Assert.Equal($"True\nunblocked E911Config-0.1.0.zip\n{folder.Combine("files/WindowsPowerShell/Modules/E911Config")}\n",
            run.Output + run.Error);
    }

    private static IEnumerable<string> All(string page) => Fence()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Examples(string page) => All(page)
        .Where(example => !Array.Exists(Elsewhere, command => example.Contains(command, StringComparison.Ordinal)));

    // The modules are not on the path of this process, and somebody types a password where the console asks for it.
    private static string Typed(string example) =>
        Imports().Replace(example, match => $"Import-Module '{Repository.Manifest(match.Groups[1].Value)}'")
        .Replace("-Credential CONTOSO\\e911",
        "-Credential (New-Object pscredential 'CONTOSO\\e911', (ConvertTo-SecureString secret -AsPlainText -Force))",
            StringComparison.Ordinal);

    [GeneratedRegex("^```powershell\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"Import-Module (\S+)")]
    private static partial Regex Imports();

    [GeneratedRegex(@"e911-plan\.json")]
    private static partial Regex Plans();

    [GeneratedRegex(@"New-E911Design .*-OutPath (\S+)")]
    private static partial Regex Drafts();
}
