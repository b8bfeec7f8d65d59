using System;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Input that nobody should write: what a user sees of it is clear, short and soon there.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HostedShell shell = new("E911Config");
    private readonly string design = File.ReadAllText(Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json"));
    private readonly string snapshot = File.ReadAllText(Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json"));

    public BadInputTests()
    {
        folder.Write("litware.e911.json", design);
        folder.Write("litware.e911-snapshot.json", snapshot);
        shell.Run("param($Path) Set-Location -LiteralPath $Path", ("Path", folder.Path)).Clean();
    }

    [Fact]
    public void OfManyMistakesFiftyAreListedWithTheCountOfTheRest()
    {
        folder.Write("many.e911.json", design.Replace("\"zones\": [",
            "\"zones\": [" + string.Concat(Enumerable.Repeat("1,", 1284)), StringComparison.Ordinal));
        var errors = shell.Run("New-E911TrunkPlan -Path ./many.e911.json -Snapshot ./litware.e911-snapshot.json").AllErrors;
        Assert.Equal(51, errors.Count);
        Assert.EndsWith("many.e911.json: and 1,234 more mistakes. Mend those that are shown, and read the design again.",
            errors[50].ToString(), StringComparison.Ordinal);
        Assert.All(errors, error => Assert.StartsWith("DesignInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"refreshHours\": 4", "\"refreshHours\": 010", "no leading zeros: 010")]
    [InlineData("\"refreshHours\": 4", "\"refreshHours\": 0xA", "0xA is no number")]
    [InlineData("\"zones\"", "\0\"zones\"", "U+0000")]
    [InlineData("\"Litware\"", "'Litware'", "double quotation marks")]
    [InlineData("\"name\": \"Litware\"", "name: \"Litware\"", "double quotation marks")]
    [InlineData("10.99.0.0/16", "010.0.0.0/8", "without leading zeros")]
    public void ADesignIsWhatAnEditorTakesForOne(string from, string to, string said)
    {
        folder.Write("x.e911.json", design.Replace(from, to, StringComparison.Ordinal));
        var error = Assert.Single(shell.Run("New-E911TrunkPlan -Path ./x.e911.json -Snapshot ./litware.e911-snapshot.json").AllErrors);
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"x\.e911\.json\(\d+,\d+\): ", error.ToString());
    }

    [Theory]
    [InlineData("Trace-E911Call 911 -Address 010.050.001.007")]
    [InlineData("'010.050.001.007' | Trace-E911Call 911")]
    [InlineData("'10.50.1.7/024' | Trace-E911Call 911")]
    [InlineData("Trace-E911Call 911 -Address 10.50.1.7/024")]
    public void AnAddressIsNeverReadAsOctal(string command) => Assert.Equal("AddressInvalid,E911Config.Commands.TraceE911CallCommand",
        Assert.Single(shell.Run(command + " -Snapshot ./litware.e911-snapshot.json").AllErrors).FullyQualifiedErrorId);

    [Theory]
    [InlineData("Trace-E911Call 911 -Address $long")]
    [InlineData("Trace-E911Call 911 -Failed $long")]
    [InlineData("Trace-E911Call 911 -NetworkSite $long")]
    [InlineData("Trace-E911Call 911 -VoicePolicy $long")]
    [InlineData("Trace-E911Call 911 -PbxTrunk $long -ClientKind Pbx")]
    [InlineData("Trace-E911Call 911 -Assume @{ $long = 'x' }")]
    [InlineData("Trace-E911Call 911 -Assume @{ EmergencyFallback = $long }")]
    [InlineData("Trace-E911Call 911 -Reply @{ $long = 503 }")]
    [InlineData("Trace-E911Call 911 -Reply @{ x = $long }")]
    [InlineData("Trace-E911Call 911 -User $long")]
    [InlineData("New-E911TrunkPlan -Path ./litware.e911.json -Zone $long")]
    [InlineData("Test-E911Drift -Path ./litware.e911.json -Zone $long")]
    [InlineData("New-E911TrunkPlan -Path ./long.e911.json")]
    [InlineData("New-E911TrunkPlan -Path ./unknown.e911.json -WarningAction SilentlyContinue")]
    public void ALongTextIsShownByItsBeginning(string command)
    {
        folder.Write("long.e911.json", design.Replace("\"CsLocationPolicy Global\"", "\"" + new string('L', 100_000) + "\"",
            StringComparison.Ordinal));
        folder.Write("unknown.e911.json", design.Replace("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \""
            + new string('L', 100_000) + "\"]", StringComparison.Ordinal));
        var result = shell.Run("$long = 'L' * 100000; " + command + " -Snapshot ./litware.e911-snapshot.json");
        Assert.NotEmpty(result.AllErrors);
        Assert.All(result.AllErrors, error => Assert.InRange(error.ToString().Length, 1, 1000));
    }

    [Theory]
    [InlineData("./site `[1`]/d.e911.json")]
    [InlineData("./site ?1?/d.e911.json")]
    [InlineData("./site `[1`]/d.*")]
    public void APathIsTakenAsCompletionWritesIt(string path)
    {
        folder.Write("site [1]/d.e911.json", design);
        folder.Write("site [1]/s.e911-snapshot.json", snapshot);
        var result = shell.Run("param($Path) New-E911TrunkPlan -Path $Path -Snapshot './site `[1`]/s.e911-snapshot.json' "
            + "-WarningAction SilentlyContinue", ("Path", path)).Clean();
        Assert.Single(result.Output);
        Assert.EndsWith("d.e911.json: there is no such file. Check the path.", Assert.Single(shell.Run(
            "New-E911TrunkPlan -LiteralPath './site `[1`]/d.e911.json' -Snapshot ./litware.e911-snapshot.json").AllErrors).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Test-E911Drift -Path ./litware.e911.json")]
    [InlineData("New-E911TrunkPlan -Path ./litware.e911.json")]
    [InlineData("1..1000 | ForEach-Object { Trace-E911Call 911 -NetworkSite Reno -VoicePolicy RenoUsers")]
    public void WhoeverStopsACommandGetsAnEnd(string command)
    {
        shell.Run("""
            $s = Get-Content ./litware.e911-snapshot.json -Raw | ConvertFrom-Json -AsHashtable
            foreach ($r in $s.CsVoiceNormalizationRule) { $r.Pattern = '^(911|112|999)$'; $r.Translation = '+' + '9' * 30 }
            $u = @($s.CsVoiceRoute | ForEach-Object { $_.PstnUsages })
            $s.CsVoiceRoute += 0..99 | ForEach-Object { @{ Identity = "Explodes $_"; Priority = $_ - 1000; PstnUsages = $u
                NumberPattern = "^(\+?\d+)+x$_`$"; PstnGatewayList = $s.CsVoiceRoute[0].PstnGatewayList } }
            [IO.File]::WriteAllText("$PWD/slow.json", ($s | ConvertTo-Json -Depth 20))
            """).Clean();
        using var stop = new CancellationTokenSource();
        var stopper = new Thread(() =>
        {
            Thread.Sleep(1500);
            stop.Cancel();
        });
        stopper.Start();
        var result = shell.RunUntil(
            command + " -Snapshot ./slow.json" + (command.Contains('{', StringComparison.Ordinal) ? " }" : ""), [], stop.Token);
        stopper.Join();
        Assert.True(result.Stopped);
    }

    public void Dispose()
    {
        shell.Dispose();
        folder.Dispose();
    }
}
