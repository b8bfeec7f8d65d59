using System;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What a result says comes next can be pasted: it names the files and folders that its user named.</summary>
public sealed class NextCommandTests
{
    // With a blank and a quote, as people have them.
    private const string Folder = "-JournalFolder \"$work/our 'own' journals\"";

    [Fact]
    public void AfterASavedPlanComesTheLookAtItAndThenTheChange()
    {
        using var litware = new LitwareSession();
        litware.Run("$saved = New-E911TrunkPlan -Path $design -Zone Reno -OutPath \"$work/the plan.e911-plan.json\" "
            + "-WarningAction SilentlyContinue; cd ([System.IO.Path]::GetTempPath())");

        var look = Pasted(litware.Show("$saved"));
        var order = Pasted(litware.Show($"{look} {Folder} -ChangeNumber CHG7 -Comment \"it's due\""));

        Assert.EndsWith("-WhatIf", look, StringComparison.Ordinal);
        Assert.DoesNotContain("-WhatIf", order, StringComparison.Ordinal);
        Assert.Equal("Applied", litware.Text($"$applied = {order} -Confirm:$false; $applied.Outcome"));
        Assert.Equal("CHG7 it's due", litware.Text("\"$($applied.ChangeNumber) $($applied.Comment)\""));
        Assert.Equal("True", litware.Text("(Get-Item (Split-Path $applied.JournalPath)).FullName -eq "
            + "(Get-Item \"$work/our 'own' journals\").FullName"));
    }

    /// <summary>A pilot is looked at as one: its plan tells which zones it was for.</summary>
    [Theory]
    [InlineData("$plan = New-E911TrunkPlan -Path $design", "-Path")]
    [InlineData("$plan = New-E911TrunkPlan -Path $design -Zone Reno", "-Plan")]
    [InlineData("$null = New-E911TrunkPlan -Path $design -OutPath $work/a.e911-plan.json; $plan = \"$work/a.e911-plan.json\"", "-Plan")]
    public void AfterAChangeComesTheLookForDriftAndTheWayBackIsThere(string make, string parameter)
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run("$WarningPreference = 'SilentlyContinue'; " + make);
        litware.Run($"$applied = Set-E911Routing -Plan $plan {Folder} -Confirm:$false; cd ([System.IO.Path]::GetTempPath())");
        var shown = litware.Show("$applied");

        var check = Pasted(shown);
        Assert.StartsWith("Test-E911Drift " + parameter, OneLine(check), StringComparison.Ordinal);
        Assert.Equal("True", litware.Text($"{check} -Quiet"));

        Assert.Equal("Applied", litware.Text($"({Pasted(shown, "To take it back: ")} -Confirm:$false).Outcome"));
    }

    [Fact]
    public void WhatMendsDriftWritesItsJournalWhereTheDriftLooksForIt()
    {
        using var litware = new LitwareSession();
        litware.Run($"$null = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue | Set-E911Routing {Folder} "
            + "-Confirm:$false; $pilot = (Get-ChildItem \"$work/our 'own' journals\" -Filter *.e911-plan.json).FullName; "
            + "Set-CsVoicePolicy -Identity RenoUsers -PstnUsages @{ remove = 'E911-Reno-Local' }");
        var whole = Pasted(litware.Show($"Test-E911Drift -Path $design {Folder}"), "To mend it: ");
        var pilot = Pasted(litware.Show("Test-E911Drift -Plan $pilot"), "To mend it: ");

        Assert.Contains(" -Zone 'Reno' | Set-E911Routing", OneLine(pilot), StringComparison.Ordinal);
        Assert.Equal("Applied", litware.Text($"({whole} -Confirm:$false -WarningAction SilentlyContinue).Outcome"));
        Assert.Equal("True", litware.Text($"Test-E911Drift -Path $design {Folder} -Quiet"));
    }

    [Fact]
    public void AfterTheCheckOfADesignComesThePlanAndOnItsPageToo()
    {
        using var litware = new LitwareSession();
        var next = Pasted(litware.Show("$check = Test-E911Design -Path $design; $check"));
        litware.Run("$check | Export-E911Report -Path $work/check.html; $check | Export-E911Report -Path $work/check.md");

        Assert.Equal($"New-E911TrunkPlan -Path '{litware.In("litware.e911.json")}'", next);
        Assert.Contains(next, System.IO.File.ReadAllText(litware.In("check.md")), StringComparison.Ordinal);
        Assert.Contains("New-E911TrunkPlan -Path", System.IO.File.ReadAllText(litware.In("check.html")), StringComparison.Ordinal);

        litware.EditDesign("\"zones\"", "\"zoness\"");
        Assert.Equal($"Test-E911Design -Path '{litware.In("litware.e911.json")}' -Live",
            Pasted(litware.Show("Test-E911Design -Path $design -Live")));
    }

    /// <summary>A card, a resilience test and a call that ends wrong end with a command, and it looks at what they looked at.</summary>
    [Theory]
    [InlineData("Get-E911Zone -Path $design -Zone Reno -Snapshot $taken", "Test-E911Drift")]
    [InlineData("Test-E911Resilience -Path $design -Snapshot $taken -MaxSize 1", "Test-E911Configuration")]
    [InlineData("(Trace-E911Call 911 -NetworkSite Reno -RegistrarPool sba-rno.litwareinc.com -Design $design -Snapshot $taken).Text",
        "Test-E911Configuration")]
    public void WhatReadsASnapshotEndsWithACommandThatReadsItToo(string command, string next)
    {
        using var litware = new LitwareSession();
        litware.Run("$taken = \"$work/the taken.e911-snapshot.json\"; Export-E911Snapshot -Path $taken -WarningAction SilentlyContinue; "
            + "cd ([System.IO.Path]::GetTempPath())");
        var shown = litware.Show(command).TrimEnd();
        var last = shown[shown.LastIndexOf(next, StringComparison.Ordinal)..];
        Assert.All(last.Split('\n').SkipLast(1), line => Assert.EndsWith(" `", line.TrimEnd('\r'), StringComparison.Ordinal));
        Assert.Contains("the taken.e911-snapshot.json'", last, StringComparison.Ordinal);
        Assert.Equal("2", litware.Text($"({last}).ExitCode"));
    }

    [Fact]
    public void TheWayBackOfAPilotIsShownByZoneToo()
    {
        using var litware = new LitwareSession();
        litware.Run("$applied = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue | Set-E911Routing "
            + "-JournalFolder $work/journal -Confirm:$false");

        foreach (var undo in new[] { "$applied", "$undone" })
        {
            var lines = litware.Show($"Undo-E911Routing {undo} -JournalFolder $work/journal -WhatIf").Split(Environment.NewLine);
            var (zone, shared) = (Array.IndexOf(lines, "Zone Reno"), Array.IndexOf(lines, "For several zones, or none"));
            Assert.True(zone > 0 && shared > 0);
            var between = lines.Skip(Math.Min(zone, shared) + 1).Take(Math.Abs(shared - zone) - 1).ToArray();
            Assert.All(lines.Where(line => line.Contains("CsTrunkConfiguration", StringComparison.Ordinal)), line =>
                Assert.Equal(shared < zone, between.Contains(line)));
            litware.Run($"$undone = Undo-E911Routing {undo} -JournalFolder $work/journal -Confirm:$false");
        }
    }

    private static string OneLine(string command) => command.Replace(" `\n ", "", StringComparison.Ordinal);

    // Its last command with its lines, as somebody marks and copies it.
    private static string Pasted(string shown, string label = "Next: ")
    {
        var lines = shown.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var first = Array.FindLastIndex(lines, line => line.StartsWith(label, StringComparison.Ordinal));
        Assert.True(first >= 0, shown);
        var last = Array.FindIndex(lines, first, line => !line.EndsWith(" `", StringComparison.Ordinal));
        return string.Join("\n", lines[first..(last + 1)])[label.Length..];
    }
}
