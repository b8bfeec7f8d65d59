using System;
using System.Linq;
using System.Text;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>How often the deployment is asked and written: counted by the simulator.</summary>
public sealed class CountingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public void ReadingIsOneCallForEachNounWhateverTheSize(int moreSubnets)
    {
        using var litware = new LitwareSession(snapshot: text => WithSubnets(text, moreSubnets));
        foreach (var script in new[]
        {
            "$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue", "$null = Test-E911Drift -Path $design",
            "Export-E911Snapshot -Path $work/x.e911-snapshot.json -WarningAction SilentlyContinue",
        })
        {
            litware.Run("Reset-E911SimulationCounter");
            litware.Run(script);
            var reads = litware.Reads();

            // Registrars, Mediation Servers and gateways are three nouns of the snapshot and one cmdlet.
            Assert.All(reads, noun => Assert.Equal(noun.Key == "CsService" ? 3 : 1, noun.Value));
            Assert.Equal(33, reads.Keys.Count(noun => noun is not "CsServerVersion"));
            Assert.Equal(0, litware.Writes());
        }
    }

    [Fact]
    public void WhatIfWritesNothingAndPrintsEveryStep()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue -OutPath $work/whatif.e911-plan.json -WhatIf");
        Assert.False(System.IO.File.Exists(litware.In("whatif.e911-plan.json")));
        var shown = litware.Show("Set-E911Routing -Plan $plan -JournalFolder $work/journal -WhatIf");
        Assert.Equal(0, litware.Writes());
        Assert.False(System.IO.Directory.Exists(litware.In("journal")));
        foreach (var identity in litware.Texts("$plan.Steps | ForEach-Object { $_.Identity }")) Assert.Contains(identity, shown,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ApplyingWritesEachChangedObjectOnceAndAllUsagesTogether()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; Reset-E911SimulationCounter");
        litware.Run("$null = Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false");
        var objects = int.Parse(litware.Text("@($plan.Steps | Where-Object { $_.ObjectType -ne 'CsPstnUsage' }).Count"),
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(objects + 1, litware.Writes());

        // Twice the whole, and two looks at each object; the usages are looked at as one.
        var reads = litware.Reads();
        Assert.Equal(2 + 2, reads["CsPstnUsage"]);
        Assert.Equal(2 + (2 * int.Parse(litware.Text("@($plan.Steps | Where-Object { $_.ObjectType -eq 'CsVoiceRoute' }).Count"),
            System.Globalization.CultureInfo.InvariantCulture)), reads["CsVoiceRoute"]);
        Assert.Equal(2, reads["CsNetworkSubnet"]);
    }

    [Fact]
    public void NothingIsWrittenThatIsRightAlready()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; $null = Set-E911Routing -Plan $plan "
            + "-JournalFolder $work -Confirm:$false; Reset-E911SimulationCounter");
        Assert.Equal("NothingToDo", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false).Outcome"));
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void VerboseSaysHowManyCallsWereMade()
    {
        using var litware = new LitwareSession();
        Assert.Contains(litware.Run("$null = Test-E911Drift -Path $design -Verbose").Verbose, message =>
            message == "37 calls to the deployment.");
    }

    private static string WithSubnets(string snapshot, int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
            lines.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"\n    {{\"Identity\": \"172.{16 + (i >> 8)}.{i & 255}.0\", \"MaskBits\": 24, \"NetworkSiteID\": \"Chicago\"}},");
        const string Start = "\"CsNetworkSubnet\": [";
        Assert.Contains(Start, snapshot, StringComparison.Ordinal);
        return snapshot.Replace(Start, Start + lines, StringComparison.Ordinal);
    }
}
