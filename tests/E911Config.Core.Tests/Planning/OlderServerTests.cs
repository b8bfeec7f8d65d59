using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// What is planned for a server whose objects lack properties: nothing of them that goes without saying, and no plan beyond.
/// </summary>
public sealed class OlderServerTests
{
    private const string List = "EmergencyNumbers";

    [Fact]
    public void OneNumberWithItsMasksIsThePairs()
    {
        var design = OneNumber();
        var result = Planner.Make(design, Older(List), [], DateTimeOffset.UnixEpoch);
        var after = Assert.Single(result.Plan!.Steps, step => step.Type == LocationPolicy.Type).After!;

        Assert.Equal(("911", "112;999", false), (after.Text("EmergencyDialString"), after.Text("EmergencyDialMask"), after.Has(List)));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("NumbersInPair", FindingSeverity.Information), (finding.Id, finding.Severity));
        Assert.Contains("all that the design wants of Tag:E911-Reno.", finding.Message(), StringComparison.Ordinal);
        var applied = PlannedDeployment.After(Older(List), result.Plan.Steps);
        Assert.Empty(Planner.Make(design, applied, [], DateTimeOffset.UnixEpoch).Plan!.Steps);

        // Where policies have lists, it is a list.
        Assert.True(Assert.Single(Planner.Make(design, Older(), [], DateTimeOffset.UnixEpoch).Plan!.Steps,
            step => step.Type == LocationPolicy.Type).After!.Has(List));
    }

    [Fact]
    public void ASecondNumberIsMoreThanThePairSays()
    {
        var result = Planner.Make(Offices.Design(), Older(List), [], DateTimeOffset.UnixEpoch);
        Assert.Null(result.Plan);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("PropertyMissing", "Tag:E911-Reno", FindingSeverity.Error), (finding.Id, finding.Identity, finding.Severity));
        Assert.StartsWith("CsLocationPolicy Tag:E911-Reno cannot name 933: no CsLocationPolicy of this deployment has EmergencyNumbers",
            finding.Message(), StringComparison.Ordinal);
        Assert.True(finding.Line > 0);
    }

    [Fact]
    public void WhatAServerDoesAnywayIsNotAskedOfItAndNothingElseIsLost()
    {
        var older = Older("LocationRefreshInterval");
        Assert.NotNull(Planner.Make(Offices.Design(zone: """, "refreshHours": 4"""), older, [], DateTimeOffset.UnixEpoch).Plan);
        var finding = Assert.Single(Planner.Make(Offices.Design(zone: """, "refreshHours": 8"""), older, [],
            DateTimeOffset.UnixEpoch).Findings);
        Assert.Equal("CsLocationPolicy Tag:E911-Reno cannot be given LocationRefreshInterval 8: no CsLocationPolicy of this deployment has "
            + "LocationRefreshInterval (new in Lync Server 2013). Update the server, or take it out of the design.", finding.Message());
    }

    [Fact]
    public void AFileKeepsWhatIsMissingAndSoDoesWhateverIsMadeOfIt()
    {
        var older = Older(List);
        var copies = new[] { older.From(SnapshotSource.Unknown, null), older.OwnedBy([]), older.With([new(VoiceRoute.Type, "R")]),
            older.Without(older.All(VoiceRoute.Type)), older.WithCallersOf(Older()), SnapshotFile.Parse("x", SnapshotFile.Format(older)) };
        Assert.All(copies, copy => Assert.True(copy.Lacks(LocationPolicy.Type, List)));
        Assert.False(Older().Lacks(LocationPolicy.Type, List));
        Assert.DoesNotContain("missingProperties", SnapshotFile.Format(Older()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"noun": "CsLocationPolicies", "property": "EmergencyNumbers"}""", "Did you mean \"CsLocationPolicy\"?")]
    [InlineData("""{"noun": "CsLocationPolicy", "property": "EmergencyNumber"}""", "Did you mean \"EmergencyNumbers\"?")]
    [InlineData("""{"noun": "CsLocationPolicy", "property": "PstnUsage"}""", "CsLocationPolicy Global has PstnUsage, which")]
    public void AFileThatSaysWhatCannotBeIsRefused(string entry, string part) => Assert.Contains(part,
        Assert.Throws<DataFileException>(() => SnapshotFile.Parse("x",
            """{"formatVersion": 1, "CsLocationPolicy": [{"Identity": "Global", "PstnUsage": "E"}], "missingProperties": ["""
            + entry + "]}")).Message, StringComparison.Ordinal);

    // What no object states, a file can say to be missing.
    private static Snapshot Older(params string[] properties) => SnapshotFile.Parse("x", SnapshotFile.Format(Offices.One.Build())
        .Replace("\n}\n", (properties.Length == 0 ? "" : ",\n  \"missingProperties\": [" + string.Join(", ", properties.Select(property =>
            $$"""{"noun": "CsLocationPolicy", "property": "{{property}}"}""")) + "]") + "\n}\n", StringComparison.Ordinal));

    private static DesignDocument OneNumber() => DesignFile.Parse("x.e911.json", Offices.Text(
        design: """, "emergencyNumbers": [{ "dialString": "911", "masks": ["112", "999"], "legacy": true }]""")
        .Replace(", \"testNumber\": \"933\"", "", StringComparison.Ordinal));
}
