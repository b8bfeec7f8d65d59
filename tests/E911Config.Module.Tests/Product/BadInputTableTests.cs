using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Two hundred inputs that are wrong in every way there is: one error each, with an id of this module and the place, nothing written, and
/// no type of .NET in the text.
/// </summary>
public sealed partial class BadInputTableTests : IDisposable
{
    private readonly LitwareSession litware = new(snapshot: LitwareSession.Sound);

    // What can be wrong with any of the JSON files; {v} is where its format version stands.
    private static readonly (string Name, Func<string, byte[]> Spoil)[] Mistakes =
    [
        ("empty", _ => []), ("blank", _ => "  \n\n"u8.ToArray()), ("a mark alone", _ => [0xEF, 0xBB, 0xBF]),
        ("UTF-16", text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]), ("UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes),
        ("not UTF-8", text => [.. Encoding.UTF8.GetBytes(text[..^2]), 0xC3, 0x28, .. "}\n"u8]),
        ("a NUL", text => Bytes(text.Insert(1, "\0"))), ("the half", text => Bytes(text[..(text.Length / 2)])),
        ("without its end", text => Bytes(text.TrimEnd()[..^1])), ("a trailing comma", text => Bytes(text.TrimEnd()[..^1] + ", }")),
        ("single quotes", text => Bytes(text.Replace("\"formatVersion\"", "'formatVersion'", StringComparison.Ordinal))),
        ("a bare name", text => Bytes(text.Replace("\"formatVersion\"", "formatVersion", StringComparison.Ordinal))),
        ("octal", text => Version(text, "01")), ("hexadecimal", text => Version(text, "0x1")), ("huge", text => Version(text, "1e999")),
        ("twenty digits", text => Version(text, "12345678901234567890")), ("a fraction", text => Version(text, "1.5")),
        ("a text for a number", text => Version(text, "\"1\"")), ("nothing for a number", text => Version(text, "null")),
        ("yes for a number", text => Version(text, "true")), ("a list for a number", text => Version(text, "[1]")),
        ("an object for a number", text => Version(text, "{}")), ("not a number", text => Version(text, "NaN")),
        ("undefined", text => Version(text, "undefined")), ("a number with a plus", text => Version(text, "+1")),
        ("a version to come", text => Version(text, "999")), ("a negative version", text => Version(text, "-1")),
        ("no version", text => Bytes(FormatVersion().Replace(text, "", 1))),
        ("a list", text => Bytes("[" + text + "]")), ("a text", _ => Bytes("\"text\"")), ("a number", _ => Bytes("7")),
        ("null", _ => Bytes("null")), ("something behind it", text => Bytes(text + " x")), ("twice", text => Bytes(text + text)),
        ("a version twice", text => Bytes(FormatVersion().Replace(text, match => match.Value + match.Value, 1))),
        ("deep", text => Version(text, new string('[', 100_000))), ("a member that nobody knows", text =>
            Bytes(FormatVersion().Replace(text, match => match.Value + "\"colour\": 1, ", 1))),
        ("a page", _ => Bytes("<html><body>404</body></html>")), ("a line of CSV", _ => Bytes("Identity,Name\nReno,Reno\n")),
    ];

    private static readonly (string Name, Func<string[], IEnumerable<string>> Spoil)[] JournalMistakes =
    [
        ("empty", _ => []), ("no journal", _ => ["{}"]), ("a text", _ => ["hello"]), ("a design", _ => ["{ \"formatVersion\": 1 }"]),
        ("without its beginning", lines => lines.Skip(1)), ("without a line", lines => [.. lines[..3], .. lines[4..]]),
        ("a line twice", lines => [.. lines[..3], .. lines[2..]]), ("two lines turned", lines =>
            [.. lines[..3], lines[4], lines[3], .. lines[5..]]),
        ("another number", lines => [.. lines[..3], lines[3].Replace("1", "2", StringComparison.Ordinal), .. lines[4..]]),
        ("another checksum", lines => [.. lines[..3], lines[3][..^3] + "000", .. lines[4..]]),
        ("without the last steps", lines => [.. lines[..^4], lines[^1]]),
        ("without checksums", lines => lines.Select(line => line.Split('\t')[0])),
        ("something behind its end", lines => [.. lines, lines[2]]),
    ];

    // The command, and what its one error names.
    private static readonly (string Command, string Names)[] Commands =
    [
        ("New-E911TrunkPlan -Path ./nowhere.e911.json", "nowhere.e911.json"), ("New-E911TrunkPlan -Path ./nowhere/*.json", "nowhere"),
        ("New-E911TrunkPlan -Path $work", ""), ("New-E911TrunkPlan -Path Z:\\x.json", "Z:"),
        ("New-E911TrunkPlan -Path function:prompt", "function:prompt"), ("New-E911TrunkPlan -LiteralPath ./*.e911.json", "*"),
        ("New-E911TrunkPlan -Path $design -Zone Nowhere", "Nowhere"), ("New-E911TrunkPlan -Path $design -Zone Rno", "Reno"),
        ("New-E911TrunkPlan -Path $design -Zone ''", ""), ("New-E911TrunkPlan -Path $design -Snapshot ./nowhere.json", "nowhere.json"),
        ("New-E911TrunkPlan -Path $design -Snapshot 7", "7"), ("New-E911TrunkPlan -Path $design -Snapshot @{}", ""),
        ("New-E911TrunkPlan -Path $design -CallersFrom Snapshot", "-CallersSnapshot"),
        ("New-E911TrunkPlan -Path $design -CallersSnapshot ./nowhere.json -CallersFrom Snapshot", "nowhere.json"),
        ("New-E911TrunkPlan -Path $design -RetireAfter 5", "-Retire"), ("New-E911TrunkPlan -Path $design -Retire -Zone Reno", "-Retire"),
        ("New-E911TrunkPlan -Path $design -AppliedPlan ./nowhere.json", "nowhere.json"),
        ("New-E911TrunkPlan -Path $design -OutPath $work", ""), ("New-E911TrunkPlan -Path $design -OutPath $design", "litware.e911.json"),
        ("New-E911TrunkPlan -Path $design -OutPath $design -NoClobber", "litware.e911.json"),
        ("New-E911TrunkPlan -Path $design -OutPath variable:x", "variable:x"),
        ("New-E911TrunkPlan -Path \"a`0b\"", "a"),
        ("Get-E911TrunkPlan ./nowhere.json", "nowhere.json"), ("Get-E911TrunkPlan $design", "litware.e911.json"),
        ("Get-E911TrunkPlan $work", ""), ("Set-E911Routing -Plan ./nowhere.json -Confirm:$false", "nowhere.json"),
        ("Set-E911Routing -Plan $design -Confirm:$false", "litware.e911.json"), ("Set-E911Routing -Plan 7 -Confirm:$false", "7"),
        ("Set-E911Routing -Plan $plan -PlanId 00000000 -Confirm:$false", "00000000"),
        ("Set-E911Routing -Plan $plan -PlanId abc -Confirm:$false", "abc"),
            ("Set-E911Routing -Plan $plan -PlanId xyz -Confirm:$false", "xyz"),
        ("Set-E911Routing -Plan $plan -JournalFolder $design -Confirm:$false", "litware.e911.json"),
        ("Undo-E911Routing -JournalPath ./nowhere.jsonl -Confirm:$false", "nowhere.jsonl"),
        ("Undo-E911Routing -JournalPath $work -Confirm:$false", ""),
            ("Undo-E911Routing -JournalPath $design -Confirm:$false", "litware.e911.json"),
        ("Get-E911RoutingHistory ./nowhere", "nowhere"), ("Get-E911RoutingHistory $design", "litware.e911.json"),
        ("Test-E911Drift -Path ./nowhere.e911.json", "nowhere.e911.json"),
            ("Test-E911Drift -Path $design -Plan ./nowhere.json", "nowhere.json"),
        ("Test-E911Drift -Path $design -Baseline $design", "litware.e911.json"), ("Test-E911Drift -Plan 7", "7"),
        ("Test-E911Drift -Path $design -NoPlan -OutPath $design", "litware.e911.json"), ("Test-E911Drift -Path $design -Baseline 7", "7"),
        ("Export-E911Snapshot -Path $work", ""), ("Export-E911Snapshot -Path variable:x", "variable:x"),
        ("Export-E911Script -Plan $plan -Path $work", ""), ("Export-E911Script -Plan ./nowhere.json -Path ./x.ps1", "nowhere.json"),
        ("Compare-E911TrunkPlan -ReferencePlan ./nowhere.json -DifferencePlan $plan", "nowhere.json"),
        ("Compare-E911TrunkPlan -ReferencePlan $plan -DifferencePlan $design", "litware.e911.json"),
        ("Trace-E911Call 911 -NetworkSite Rno", "Reno"), ("Trace-E911Call 911 -NetworkSite ''", ""),
        ("Trace-E911Call 911 -Address 10.50.1", "10.50.1"), ("Trace-E911Call 911 -Address 10.50.1.999", "10.50.1.999"),
        ("Trace-E911Call 911 -Address 10.50.1.7/33", "10.50.1.7/33"), ("Trace-E911Call 911 -Address 0x0A.1.1.1", "0x0A.1.1.1"),
        ("Trace-E911Call 911 -Address -1.2.3.4", "-1.2.3.4"),
        ("Trace-E911Call 911 -Address 1.2.3.4.5", "1.2.3.4.5"), ("Trace-E911Call 911 -Address reno", "reno"),
        ("Trace-E911Call 911 -VoicePolicy RenoUser -NetworkSite Reno", "RenoUsers"),
        ("Trace-E911Call 911 -DialPlan NorthAmerika -NetworkSite Reno", "NorthAmerica"),
        ("Trace-E911Call 911 -RegistrarPool pool-chi -NetworkSite Reno", "pool-chi"),
        ("Trace-E911Call 911 -NetworkSite Reno -Failed Trunk:nowhere", "nowhere"),
            ("Trace-E911Call 911 -NetworkSite Reno -Failed Reno", "Reno"),
        ("Trace-E911Call 911 -NetworkSite Reno -Failed ''", ""), ("Trace-E911Call 911 -NetworkSite Reno -Reply @{ x = 503 }", "x"),
        ("Trace-E911Call 911 -NetworkSite Reno -Reply @{ 'PstnGateway:gw-rno.litwareinc.com' = 'no' }", "no"),
        ("Trace-E911Call 911 -NetworkSite Reno -Reply @{ 'PstnGateway:gw-rno.litwareinc.com' = 99 }", "99"),
        ("Trace-E911Call 911 -NetworkSite Reno -Assume @{ EmergencyFallbck = 'Kept' }", "EmergencyFallback"),
        ("Trace-E911Call 911 -NetworkSite Reno -Assume @{ EmergencyFallback = 'Perhaps' }", "Perhaps"),
        ("Trace-E911Call 911 -NetworkSite Reno -HeldPolicy Nowhere", "Nowhere"),
        ("Trace-E911Call 911 -User sip:nobody@litwareinc.com", "nobody"),
            ("Trace-E911Call 911 -ClientKind Pbx -PbxTrunk nowhere", "nowhere"),
        ("Trace-E911Call \"9`n11\" -NetworkSite Reno", "U+000A"), ("Trace-E911Call \"911$([char]0x200E)\" -NetworkSite Reno", "U+200E"),
    ];

    public void Dispose() => litware.Dispose();

    [Fact]
    public void EveryMistakeIsOneErrorWithItsPlaceAndNothingIsWritten()
    {
        litware.Run("""
            Set-Location $work
            Export-E911Snapshot -Path $work/good.snapshot.json -WarningAction SilentlyContinue
            $global:plan = New-E911TrunkPlan -Path $design -Zone Reno -OutPath $work/good.plan.json -WarningAction SilentlyContinue
            $null = Test-E911Drift -Path $design -NoPlan -OutPath $work/good.drift.json -WarningAction SilentlyContinue
            $applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false
            Copy-Item $applied.JournalPath $work/good.jsonl
            $null = Undo-E911Routing -JournalPath $applied.JournalPath -JournalFolder $work/journal -Confirm:$false
            Reset-E911SimulationCounter
            """);
        (string Kind, string Good, string Command)[] files =
        [
            ("design", "litware.e911.json", "New-E911TrunkPlan -Path ./bad.json -Snapshot ./good.snapshot.json"),
            ("snapshot", "good.snapshot.json", "New-E911TrunkPlan -Path $design -Snapshot ./bad.json"),
            ("plan", "good.plan.json", "Set-E911Routing -Plan ./bad.json -JournalFolder ./journal -Confirm:$false"),
            ("drift", "good.drift.json", "Test-E911Drift -Path $design -NoPlan -Baseline ./bad.json"),
        ];
        var problems = new List<string>();
        var count = 0;
        foreach (var (kind, good, command) in files)
        {
            var text = File.ReadAllText(litware.In(good));
            foreach (var (name, spoil) in Mistakes)
            {
                File.WriteAllBytes(litware.In("bad.json"), spoil(text));
                Try($"{kind}: {name}", command, "bad.json");
            }
        }

        var journal = File.ReadAllLines(litware.In("good.jsonl"));
        foreach (var (name, spoil) in JournalMistakes)
        {
            File.WriteAllLines(litware.In("bad.jsonl"), spoil(journal));
            Try($"journal: {name}", "Undo-E911Routing -JournalPath ./bad.jsonl -JournalFolder ./journal -Confirm:$false", "bad.jsonl");
        }

        foreach (var (command, names) in Commands) Try(command, command, names);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.InRange(count, 200, 1000);

        void Try(string what, string command, string names)
        {
            count++;
            var files = Files();
            var errors = litware.Try(command + " -WarningAction SilentlyContinue").AllErrors;
            if (errors.Count != 1)
            {
                problems.Add($"{what}: {errors.Count} errors: {string.Join(" | ", errors.Take(3))}");
                return;
            }

            var (id, text) = (errors[0].FullyQualifiedErrorId.Split(',')[0], errors[0].ToString());
            if (id.Length == 0 || id == "UnexpectedError"
                || !errors[0].FullyQualifiedErrorId.Contains(",E911Config.", StringComparison.Ordinal))
                problems.Add($"{what}: the id is {errors[0].FullyQualifiedErrorId}: {text}");
            if (!text.Contains(names, StringComparison.Ordinal)) problems.Add($"{what}: {names} is not named: {text}");
            if (TypeName().IsMatch(text)) problems.Add($"{what}: a type is named: {text}");
            if (text.Length > 1000) problems.Add($"{what}: {text.Length} characters");
            if (litware.Writes() != 0) problems.Add($"{what}: it wrote");
            if (!files.SequenceEqual(Files())) problems.Add($"{what}: files came or went: {string.Join(", ", Files().Except(files))}");
        }
    }

    // A lock is no result.
    private string[] Files() => [.. Directory.GetFileSystemEntries(litware.In("."), "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Version(string text, string value) =>
        Bytes(FormatVersion().Replace(text, $"\"formatVersion\": {value},", 1));

    [GeneratedRegex("\"formatVersion\": *[0-9]+,")]
    private static partial Regex FormatVersion();

    [GeneratedRegex(@"Exception\b|System\.|Newtonsoft|Microsoft\.|E911Config\.\w+\.|`\d|Int32|Int64|PSObject")]
    private static partial Regex TypeName();
}
