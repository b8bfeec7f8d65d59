using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Results at 80 and 120 columns, redirected: here, from a job, from a file, and in Constrained Language they show the same, and they
/// become plain values in other formats.
/// </summary>
public sealed class ResultViewTests
{
    private const string Make = """
        $draft = New-E911Design
        $plan = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue
        $applied = Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false
        $resilience = Test-E911Resilience -Path $design -NetworkSite Reno, Chicago
        $zone = Get-E911Zone -Path $design -Zone Detroit -JournalFolder $work
        $york = Get-E911Zone -Path $design -Zone 'New York' -JournalFolder $work
        Set-CsNetworkSite Reno -LocationPolicy $null
        $drift = Test-E911Drift -Path $design -JournalFolder $work
        $undone = $applied | Undo-E911Routing -JournalFolder $work -Confirm:$false -ErrorAction SilentlyContinue
        $history = @(Get-E911RoutingHistory -JournalFolder $work)
        $trace = Trace-E911Call 911 -NetworkSite Reno -Design $design
        $snapshot = Export-E911Snapshot -Path $work/now.e911-snapshot.json -PassThru -WarningAction SilentlyContinue
        """;

    // What is one text at whatever width.
    private static readonly string[] Pages =
        ["$plan", "$applied", "$drift", "$trace.Hops[0]", "$resilience", "$snapshot", "$draft", "$zone"];

    // What is a table: its columns, all of which must be there at 80 columns.
    private static readonly (string Items, string[] Columns)[] Tables =
    [
        ("$plan.Steps", ["Number", "Action", "ObjectType", "Identity", "Reason"]),
        ("$plan.Calls", ["From", "Callers", "Number", "Before", "After", "Worst"]),
        ("$applied.Steps", ["Number", "Status", "Action", "ObjectType", "Identity", "Error"]),
        ("$drift.Items", ["Severity", "Kind", "ObjectType", "Identity", "Property", "Actual", "Intended"]),
        ("$history", ["Started", "Kind", "Outcome", "Design", "Plan", "Change", "User", "Undone"]),
        ("$trace", ["Outcome", "Trunk", "ReasonCode"]),
        ("$zone.LocationProblems", ["Kind", "NetworkSite", "Subnet", "Field", "Others"]),
        ("$plan.Design", ["Name", "Path", "Hash"]),
        ("$zone.NetworkSites", ["NetworkSite", "State", "Located", "Unread", "Subnets"]),
        ("$zone.Callers", ["Kind", "Outcome", "BestOutcome", "Groups", "Count", "Supposed", "Uncounted"]),
        ("$zone.LocationPolicies", ["Identity", "Source", "IsAsDesigned", "Usage", "NetworkSites"]),
        ("$york.MissingLocations", ["Subnet", "Location", "No.", "StreetName", "City", "PostalCode"]),
        ("$zone.NetworkSites[0].Subnets", ["Subnet", "Mapped", "State", "Address"]),
        ("$zone.Legs", ["Number", "Order", "Routes", "Trunks", "Ends"]),
        ("$zone.Attestation", ["NetworkSite", "Outcome", "Location", "Trunks"]),
        ("$zone.TestSheet", ["NetworkSite", "Number", "Phone", "Outcome", "Trunks"]),
        ("$zone.Elins", ["Elin", "Location", "No.", "StreetName", "City", "Subnets"]),
        ("$resilience.SinglePoints", ["Loses", "Element", "Groups", "Count", "WayOut"]),
        ("$resilience.Sets", ["Loses", "NetworkSite", "Count", "Number", "Elements"]),
        ("$resilience.Lost", ["Outcome", "NetworkSite", "Count", "Number", "Callers"]),
        ("$draft.Decisions", ["Line", "Kind", "Place", "Seen"]),
        ("$draft.Zones", ["Name", "Strategy", "Owned", "Decisions", "NetworkSites"]),
    ];

    private static readonly int[] Widths = [80, 120];

    [Fact]
    public void PagesAreTheirTextAtEveryWidth()
    {
        using var litware = Made();
        foreach (var page in Pages)
        {
            var text = litware.Text($"{page}.Text").ReplaceLineEndings("\n");
            Assert.NotEmpty(text);
            foreach (var line in text.Split('\n'))
            {
                Assert.Equal(line.TrimEnd(), line);
                Assert.True(line.Length < 80 || !line.Trim().Contains(' ', StringComparison.Ordinal), $"{page}: {line}");
            }

            foreach (var width in Widths) Assert.Equal(text, Shown(litware, page, width));
        }
    }

    [Fact]
    public void TablesKeepTheirPointAtEveryWidth()
    {
        using var litware = Made();
        foreach (var (items, columns) in Tables)
        {
            foreach (var width in Widths)
            {
                var lines = Shown(litware, items, width).Split('\n');
                Assert.All(columns, column => Assert.Contains(column, lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= width, $"{items} at {width}: {line}"));
            }
        }
    }

    [Fact]
    public void FromAJobAFileAndInConstrainedLanguageEverythingShowsTheSame()
    {
        using var litware = Made();
        var all = Pages.Concat(Tables.Select(table => table.Items)).ToArray();
        var here = all.SelectMany(result => Widths.Select(width => (result, width, Text: Shown(litware, result, width)))).ToArray();
        Compare("after a job", result => $"$({Travelled(Owner(result))}){Rest(result)}");
        litware.Run(string.Join("\n", Variables().Select(name => $"${name} | Export-Clixml -Path $work/{name}.xml")));
        Compare("from a file", result => $"$(Import-Clixml -Path $work/{Owner(result)[1..]}.xml){Rest(result)}");
        litware.Constrain();
        Compare("in Constrained Language", result => result);

        void Compare(string where, Func<string, string> elsewhere)
        {
            foreach (var (result, width, text) in here)
                Assert.True(text == Shown(litware, elsewhere(result), width),
                    $"{result} {where} at {width}:\n{Shown(litware, elsewhere(result), width)}\ninstead of\n{text}");
        }
    }

    [Fact]
    public void EnumsCompareByNameWhereverTheyCome()
    {
        using var litware = Made();
        foreach (var result in new Func<string, string>[] { variable => variable, Travelled })
        {
            foreach (var (variable, test) in new[]
            {
                ("$applied", "$_.Outcome -eq 'Applied' -and $_.Kind -eq 'Apply' -and $_.Steps[0].Status -eq 'Applied' -and "
                    + "$_.Steps[0].Action -eq 'Create'"),
                ("$drift", "$_.Items[0].Kind -in 'Missing', 'Changed' -and $_.Items[0].Severity -in 'Minor', 'Major', 'Critical' -and "
                    + "$_.MinimumSeverity -eq 'Minor'"),
                ("$history[0]", "$_.Outcome -in 'Applied', 'Failed' -and $_.Kind -in 'Apply', 'Undo'"),
                ("$resilience", "$_.Sets[0].Loses -eq 'Call' -and $_.Sets[0].Outcome -in 'Failed', 'Misrouted' -and "
                    + "$_.SinglePoints[0].Loses -eq 'Call' -and $_.Lost[0].Outcome -in 'Failed', 'Misrouted'"),
                ("$draft", "$_.Decisions[0].Kind -eq 'DesignName' -and $_.NotUnderstood[0].Kind -in 'PolicyOfSite', 'PolicyUnused' -and "
                    + "@($_.Decisions.Reason) -contains 'NoPolicy'"),
                ("$trace", "$_.Outcome -in 'Failed', 'Misrouted', 'Unknown', 'Unlocated', 'Located'"),
            })
                Assert.Equal("True", litware.Text($"{result(variable)} | ForEach-Object {{ {test} }}"));
        }
    }

    [Fact]
    public void ItemsBecomePlainValuesInOtherFormats()
    {
        using var litware = Made();
        var tables = Tables.Select(table => table.Items).Where(items => items != "$trace");
        string[] all = [.. tables, "$trace.Hops", "$plan.Findings"];
        foreach (var items in all)
        {
            var csv = litware.Texts($"{items} | ConvertTo-Csv -NoTypeInformation");
            Assert.All(csv, line => Assert.DoesNotMatch(@"System\.|E911Config\.Core", line));
            foreach (var text in litware.Texts($"{items} | ForEach-Object {{ ConvertTo-Json -InputObject $_ -Depth 6 -Compress }}"))
            {
                using var json = JsonDocument.Parse(text);
                foreach (var name in litware.Texts(
                    $"({items} | Select-Object -First 1).PSObject.Properties | Where-Object {{ $_.Value -is [enum] }} | "
                    + "ForEach-Object Name"))
                    Assert.Equal(JsonValueKind.String, json.RootElement.GetProperty(name).ValueKind);
            }
        }
    }

    [Fact]
    public void ResultsFromAJobAreRefusedWithTheWayOut()
    {
        using var litware = Made();
        foreach (var (given, way) in new[]
        {
            ("Set-E911Routing -Plan {0} -JournalFolder $work -Confirm:$false|$plan", "-OutPath"),
            ("Test-E911Drift -Path $design -JournalFolder $work -Baseline {0}|$drift", "-OutPath"),
            ("Trace-E911Call 911 -NetworkSite Reno -Snapshot {0}|$snapshot", "Export-E911Snapshot"),
        })
        {
            var parts = given.Split('|');
            var error = litware.Try(parts[0].Replace("{0}", $"({Travelled(parts[1])})", StringComparison.Ordinal)).AllErrors[0];
            Assert.StartsWith("InputNotUnderstood,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains(way, error.Exception.Message, StringComparison.Ordinal);
        }

        // A journal is a file: whatever names it will do.
        Assert.Equal("Undo", litware.Text(
            $"({Travelled("$applied")} | Undo-E911Routing -JournalFolder $work -Confirm:$false -ErrorAction SilentlyContinue).Kind"));
    }

    // As results come from a job or another session.
    private static string Travelled(string variable) =>
        "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize(" + variable + "))";

    private static LitwareSession Made()
    {
        var litware = new LitwareSession();
        litware.Run(Make);
        return litware;
    }

    private static IEnumerable<string> Variables() =>
        Pages.Concat(Tables.Select(table => table.Items)).Select(result => Owner(result)[1..]).Distinct();

    // The variable of a result, and the rest: what is serialized is the variable.
    private static string Owner(string result) => result.Split('.', '[')[0];

    private static string Rest(string result) => result[Owner(result).Length..];

    private static string Shown(LitwareSession litware, string result, int width) =>
        litware.Text($"{result} | Out-String -Width {width}").ReplaceLineEndings("\n").Trim('\n').TrimEnd();
}
