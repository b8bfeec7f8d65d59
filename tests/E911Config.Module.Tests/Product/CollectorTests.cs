using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A front end that takes no module: a script of Microsoft's cmdlets collects, and the folder makes the same snapshot.</summary>
public sealed partial class CollectorTests
{
    private const string Collect = "Export-E911Collector $work/collect.ps1; $null = & $work/collect.ps1 -Path $work/folder";
    private const string Import = "Import-E911Snapshot $work/folder $work/collected.e911-snapshot.json";

    // What cannot be typed into a policy in a friendly world; a server may hold it all the same.
    private static readonly string[] Hostile =
    [
        "\\\"", "\\\\", "\\u0007", "\\u2028", "\\ud83d\\ude00", "\\ud83d", "\\u212a", "\\u00e9", "\\u007f", "\\t", "'", "$(throw)", "`",
            "}",
        "{\\\"x\\\":1}", "</a>", "\\u202e", "a;b=c", ",", " ", "\\r\\n", "{0}", "%", "@{}",
    ];

    [Theory]
    [InlineData("FullLanguage")]
    [InlineData("ConstrainedLanguage")]
    public void TheFolderMakesTheSnapshotThatTheCmdletsMake(string language)
    {
        using var litware = new LitwareSession(everybody: true);
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json; Export-E911Collector $work/collect.ps1; "
            + "Reset-E911SimulationCounter");
        if (language == "ConstrainedLanguage") litware.Constrain();
        Assert.Equal(language, litware.Text("$ExecutionContext.SessionState.LanguageMode"));
        litware.Run("$null = & $work/collect.ps1 -Path $work/folder");

        // Each noun once, whatever there is of it, and nothing is written there.
        Assert.All(litware.Reads(), noun => Assert.Equal(noun.Key == "CsService" ? 3 : 1, noun.Value));
        Assert.Equal(0, litware.Writes());
        var result = litware.Run(Import);
        Assert.Empty(result.Warnings);
        Same(litware);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheSameOfWhateverThereIs(int seed)
    {
        var random = new Random(seed);
        using var litware = new LitwareSession(snapshot: text => Generated(text, random));
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json -WarningAction SilentlyContinue; " + Collect);
        litware.Run(Import + " -WarningAction SilentlyContinue");
        Same(litware);
        Assert.All(Directory.GetFiles(litware.In("folder")), path =>
            Assert.All(File.ReadAllBytes(path), letter => Assert.InRange(letter, 10, 126)));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Fact]
    public void TheSameOfPropertyBags()
    {
        using var litware = new LitwareSession();
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json");
        litware.Run(PropertyBagTests.Proxies);
        litware.Run(Collect + "; " + Import);
        Same(litware);
    }

    [Theory]
    [InlineData("-File", "")]
    [InlineData("-Command", "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; ")]
    public async Task ItRunsInTheConsole(string how, string first)
    {
        using var litware = new LitwareSession();
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json; Export-E911Collector $work/collect.ps1; Stop-E911Simulation");
        var start = $"Start-E911Simulation '{litware.In("litware.e911-snapshot.json")}'; {first}";
        var collect = $"& '{litware.In("collect.ps1")}' -Path '{litware.In("folder")}'";
        File.WriteAllText(litware.In("run.ps1"), start + collect);

        var run = await DotnetProcess.Shell.RunAsync(how == "-File" ? ["-File", litware.In("run.ps1")] : ["-Command", start + collect]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Import-E911Snapshot -Path", run.Output, StringComparison.Ordinal);
        litware.Run(Import);
        Same(litware);
    }

    [Fact]
    public void TheHeadNamesEveryCmdletAndThereIsNothingElseInIt()
    {
        using var shell = new HostedShell("E911Config");
        using var folder = new TemporaryFolder();
        shell.Run("param($Path) Export-E911Collector $Path", ("Path", folder.Combine("collect.ps1"))).Clean();

        var script = Parser.ParseFile(folder.Combine("collect.ps1"), out var tokens, out var errors);
        Assert.Empty(errors);
        var text = script.Extent.Text;
        Assert.All(text, letter => Assert.InRange(letter, '\n', '~'));
        Assert.InRange(text.Split('\n').Length, 100, 400);
        Assert.Matches("# Made by:  E911Config [0-9.]+, Export-E911Collector\n# Date:     20[0-9-]{8}T[0-9:]{8}Z\n", text);

        var own = script.FindAll(node => node is FunctionDefinitionAst, true).Cast<FunctionDefinitionAst>()
            .Select(function => function.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = script.FindAll(node => node is CommandAst, true).Cast<CommandAst>()
            .Select(command => command.GetCommandName() ?? command.CommandElements[0].Extent.Text).Where(name => !own.Contains(name))
            .Where(name => name != "$noun.Read").ToHashSet(StringComparer.Ordinal);
        var head = text[..text.IndexOf("[CmdletBinding", StringComparison.Ordinal)];
        var named = Command().Matches(head[head.IndexOf("It asks", StringComparison.Ordinal)..head.IndexOf("What it writes",
            StringComparison.Ordinal)])
            .Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(named.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(used.Where(name => name.Contains("-Cs", StringComparison.Ordinal)), name =>
            Assert.StartsWith("Get-Cs", name, StringComparison.Ordinal));

        // What Constrained Language allows: methods of texts, times and tables, and types of the language itself.
        Assert.All(script.FindAll(node => node is InvokeMemberExpressionAst, true).Cast<InvokeMemberExpressionAst>(), call =>
            Assert.Contains(call.Member.Extent.Text, new[] { "Trim", "ToCharArray", "ContainsKey", "ToUniversalTime", "ToString" }));
        Assert.All(script.FindAll(node => node is TypeExpressionAst, true), type => Assert.Equal("[string]", type.Extent.Text));
        Assert.All(script.FindAll(node => node is ConvertExpressionAst, true).Cast<ConvertExpressionAst>(), cast =>
            Assert.Contains(cast.Type.Extent.Text, new[] { "[int]", "[string]" }));
        Assert.Equal(["System.Collections.Hashtable"], script.FindAll(node => node is CommandAst, true).Cast<CommandAst>()
            .Where(command => command.GetCommandName() == "New-Object").Select(command => command.CommandElements[1].Extent.Text)
                .Distinct());

        // The language of Windows PowerShell 5.1.
        Assert.DoesNotContain(tokens, token => token.Kind is TokenKind.AndAnd or TokenKind.OrOr or TokenKind.QuestionQuestion
            or TokenKind.QuestionQuestionEquals or TokenKind.QuestionDot or TokenKind.QuestionLBracket);
        Assert.Empty(script.FindAll(node => node is TernaryExpressionAst or PipelineChainAst, true));
        Assert.Equal("5.1", script.ScriptRequirements.RequiredPSVersion.ToString());
    }

    [Fact]
    public void NobodyIsWrittenDown()
    {
        using var litware = new LitwareSession();
        litware.Run("Get-CsUser | Select-Object -First 1 | Set-CsUser -LineURI 'tel:+911'; " + Collect);
        var users = litware.Texts("Get-CsUser | ForEach-Object { $_.SipAddress; $_.DisplayName; $_.Identity; $_.LineURI } | "
            + "Where-Object { $_ -and $_ -ne 'tel:+911' }");
        Assert.NotEmpty(users);

        // Of devices and users nothing at all; elsewhere a place may begin with what somebody is called.
        var written = string.Concat(new[] { "CsUser", "CsCommonAreaPhone", "CsAnalogDevice", "manifest" }
            .Select(noun => File.ReadAllText(litware.In($"folder/{noun}.txt"))));
        Assert.DoesNotContain(users, user => written.Contains(user, StringComparison.OrdinalIgnoreCase));
        var all = string.Concat(Directory.GetFiles(litware.In("folder")).Select(File.ReadAllText));
        Assert.DoesNotContain(users, user => all.Contains($"\"{user}\"", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("{\"owner\":\"tel:+911\"}", written, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeReadIsNamedWithItsReasonAndTheRestIsCollected()
    {
        using var litware = new LitwareSession();
        litware.Run("Set-E911SimulationFault -DenyNoun CsLisSubnet, CsUser; Set-E911SimulationFault -MissingCmdlet Get-CsLisPort; "
            + "function Get-CsVoiceRoute { [CmdletBinding()] param() 'one'; throw 'The store is locked.' }");
        var run = litware.Run(Collect);
        Assert.Equal(["CsLisPort", "CsLisSubnet", "CsUser", "CsVoiceRoute"],
            run.Warnings.Select(warning => warning.Split(' ')[0]).Order(StringComparer.Ordinal));
        var manifest = File.ReadAllText(litware.In("folder/manifest.txt"));
        Assert.Contains("{\"noun\":\"CsLisPort\",\"unread\":\"missing\"", manifest, StringComparison.Ordinal);
        Assert.Contains("{\"noun\":\"CsLisSubnet\",\"unread\":\"denied\"", manifest, StringComparison.Ordinal);
        Assert.Contains("{\"noun\":\"CsVoiceRoute\",\"unread\":\"failed\"", manifest, StringComparison.Ordinal);

        var result = litware.Run("$made = " + Import + "; $made.Unread | ForEach-Object { \"$($_.Noun): $($_.Reason)\" }");

        Assert.Equal(
            ["CsLisPort: Get-CsLisPort was not there where this was read.",
            "CsLisSubnet: Get-CsLisSubnet failed: Access to CsLisSubnet is denied (a fault set by Set-E911SimulationFault).",
            "CsUser: Get-CsUser failed: Access to CsUser is denied (a fault set by Set-E911SimulationFault).",
            "CsVoiceRoute: Get-CsVoiceRoute failed: The store is locked."],
            result.Output.Select(line => line.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(4, result.Warnings.Count);
        Assert.Contains("\"CsTrunk\"", File.ReadAllText(litware.In("collected.e911-snapshot.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FullLanguage")]
    [InlineData("ConstrainedLanguage")]
    public void TheReasonsAreThoseOfTheCmdlets(string language)
    {
        using var litware = new LitwareSession();
        litware.Run("Set-E911SimulationFault -MissingCmdlet Get-CsLisPort, Get-CsAnalogDevice; Set-E911SimulationFault -DenyNoun "
            + "CsLisSubnet, CsCommonAreaPhone; Set-E911SimulationFault -MissingParameter PstnGateway, Registrar -Cmdlet Get-CsService; "
            + "Export-E911Snapshot $work/live.e911-snapshot.json -WarningAction SilentlyContinue; Export-E911Collector $work/collect.ps1");
        if (language == "ConstrainedLanguage") litware.Constrain();
        litware.Run("$null = & $work/collect.ps1 -Path $work/folder -WarningAction SilentlyContinue");
        Assert.Equal(["Get-CsService had no -PstnGateway where this was read.", "Get-CsLisPort was not there where this was read.",
            "Get-CsAnalogDevice was not there where this was read."], litware.Texts("$made = " + Import + " -WarningAction "
            + "SilentlyContinue; $made.Unread | Where-Object Noun -in CsPstnGateway, CsLisPort, CsAnalogDevice | ForEach-Object Reason"));
        Same(litware);
    }

    [Fact]
    public void CallersAreLeftOutOnRequest()
    {
        using var litware = new LitwareSession();
        litware.Run("Export-E911Snapshot $work/live.e911-snapshot.json -CallersFrom Design -WarningAction SilentlyContinue; "
            + "Export-E911Collector $work/collect.ps1; Reset-E911SimulationCounter");
        litware.Run("$null = & $work/collect.ps1 -Path $work/folder -WithoutCallers -WarningAction SilentlyContinue; "
            + Import + " -WarningAction SilentlyContinue");
        Assert.DoesNotContain("CsUser", litware.Reads().Keys);
        Same(litware);
    }

    [Fact]
    public void WhereThereIsNoDeploymentThereIsNoSnapshot()
    {
        using var shell = new HostedShell("E911Config");
        using var folder = new TemporaryFolder();
        shell.Run("param($Work) $work = $Work; " + Collect + " -WarningAction SilentlyContinue", ("Work", folder.Path)).Clean();

        var error = Assert.Single(shell.Run(Import).AllErrors);

        Assert.StartsWith("DeploymentUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Combine("collected.e911-snapshot.json")));
    }

    [Fact]
    public void AFolderThatIsThereIsLeftAlone()
    {
        using var litware = new LitwareSession();
        litware.Run(Collect);
        var before = File.ReadAllText(litware.In("folder/manifest.txt"));
        Assert.Contains("exists already", Assert.Single(litware.Try("& $work/collect.ps1 -Path $work/folder").AllErrors).ToString(),
            StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(litware.In("folder/manifest.txt")));
    }

    [Fact]
    public void ARunThatWasStoppedIsNoFolderToImport()
    {
        using var litware = new LitwareSession();
        litware.Run("Export-E911Collector $work/collect.ps1; function Get-CsLisPort { [CmdletBinding()] param() $stop.Cancel(); "
            + "while ($true) { Start-Sleep -Milliseconds 20 } }");
        using var stop = new System.Threading.CancellationTokenSource();
        litware.Run("param($Stop) $stop = $Stop", ("Stop", stop));
        Assert.True(litware.RunUntil("& $work/collect.ps1 -Path $work/folder", stop.Token).Stopped);

        var error = Assert.Single(litware.Try(Import).AllErrors);

        Assert.StartsWith("CollectionUnfinished,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("manifest.txt(", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-Item $work/folder | Import-E911Snapshot", null)]
    [InlineData("\"$work/folder\" | Import-E911Snapshot", null)]
    [InlineData("Import-E911Snapshot $work/fol*", null)]
    [InlineData("Import-E911Snapshot -LiteralPath $work/folder -OutPath $work/x.e911-snapshot.json -WhatIf", null)]
    [InlineData("$null = New-Item -ItemType Directory $work/folder2; Import-E911Snapshot $work/fol*", "PathAmbiguous")]
    [InlineData("Import-E911Snapshot $work/no", "FileNotFound")]
    [InlineData("Import-E911Snapshot $work/folder -OutPath $design -NoClobber", "PathExists")]
    [InlineData("Import-E911Snapshot $work/folder -OutPath $work/folder/CsSite.txt", "OutPathIsInput")]
    [InlineData("Import-E911Snapshot $work/folder -OutPath $work", "FileUnwritable")]
    [InlineData("New-E911TrunkPlan $design -Snapshot $work/folder", "SnapshotInvalid")]
    public void TheFolderIsGivenAsPathsAre(string command, string? id)
    {
        using var litware = new LitwareSession();
        litware.Run(Collect);
        var before = Directory.GetFiles(litware.In(".")).Length;
        var result = litware.Try(command);
        if (id is null) Assert.Equal("SnapshotResult", result.Clean().Output.Single().BaseObject.GetType().Name);
        else Assert.StartsWith(id + ",", Assert.Single(result.AllErrors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(litware.In(".")).Length);
    }

    [Fact]
    public void TheScriptIsNotWrittenWhereOnlyAskedFor()
    {
        using var shell = new HostedShell("E911Config");
        using var folder = new TemporaryFolder();
        shell.Run("param($Work) $work = $Work; Export-E911Collector $work/collect.ps1 -WhatIf", ("Work", folder.Path)).Clean();
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Equal("collect.ps1", shell.Run("(Export-E911Collector $work/collect.ps1 -PassThru).Name").Clean().Output[0].ToString());
        Assert.StartsWith("PathExists,", Assert.Single(shell.Run("Export-E911Collector $work/collect.ps1 -NoClobber").AllErrors)
            .FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private static void Same(LitwareSession litware)
    {
        var live = Alike(litware.In("live.e911-snapshot.json"));
        Assert.Contains("\"CsVoiceRoute\"", live, StringComparison.Ordinal);
        Assert.Equal(live, Alike(litware.In("collected.e911-snapshot.json")));
    }

    // But for the time, and for what was asked.
    private static string Alike(string path) => Origin().Replace(File.ReadAllText(path), "");

    // Any text of the deployment that names nothing may be anything, any class of callers may be spelt otherwise, and lines may be numbers.
    private static string Generated(string text, Random random)
    {
        text = Described().Replace(text, match => random.Next(3) > 0 ? match.Value
            : match.Groups[1].Value + string.Concat(Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => Hostile[random.Next(Hostile.Length)]))
                + "x\"");
        text = Undescribed().Replace(text, match => random.Next(4) > 0 ? match.Value
            : $"{match.Value}, \"Description\": {(random.Next(2) == 0 ? "null" : "\"" + Hostile[random.Next(Hostile.Length)] + "\"")}");
        text = Granted().Replace(text, match => random.Next(3) > 0 ? match.Value
            : match.Groups[1].Value + "\"" + match.Groups[2].Value.ToUpperInvariant() + "\"");
        return text.Replace("\"emergencyNumberOwners\": [", "\"emergencyNumberOwners\": [\"tel:+911\", \" 911\", \"TEL:112\"",
            StringComparison.Ordinal);
    }

    [GeneratedRegex("\"capturedAt\": \"[^\"]*\"|\"source\": \\{\"kind\": \"[^\"]*\"")]
    private static partial Regex Origin();

    [GeneratedRegex("[A-Z][A-Za-z]+-[A-Z][A-Za-z]+")]
    private static partial Regex Command();

    [GeneratedRegex("(\"(?:Description|CompanyName|StreetName|EnhancedEmergencyServiceDisclaimer)\": \")[^\"]*\"")]
    private static partial Regex Described();

    [GeneratedRegex(
        "\\{\"Identity\": \"[^\"]*\"(?=[^}]*\\})(?![^\\n]*\"Description\")(?=[^\\n]*\"(?:NetworkRegionID|NumberPattern|MaskBits)\")")]
    private static partial Regex Undescribed();

    [GeneratedRegex("(\"(?:voicePolicy|dialPlan|locationPolicy)\": )\"([^\"]*)\"")]
    private static partial Regex Granted();
}
