using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Phones behind a PBX hang where they hung when the plan proved their calls, whatever has become of the PBX's trunk.</summary>
public sealed class PbxDriftTests
{
    private static readonly DateTime Today = new(2026, 11, 22);

    private static readonly DesignDocument Design = DesignFile.Parse("test.e911.json", Offices.Text(design: """
        , "outOfScope": [{ "networkSite": "Elko", "reason": "r", "jurisdiction": "US" }]
        """).Replace("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \"Sparks\"]", StringComparison.Ordinal));

    private static readonly Snapshot Start = Offices.One.Region("West", "Reno").NetworkSite("Reno", "West").NetworkSite("Sparks", "West")
        .NetworkSite("Elko", "West").Subnet("10.77.0.0", "Sparks").Subnet("10.78.0.0", "Elko").Gateway("pbx", "Reno")
        .Route("Pbx", @"^\+?911$", "Pbx", "gw").Normalization("Global", "911", "^911$", "+911")
        .Put("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", new[] { "Pbx" }))
        .Callers(5, "Reno", "pool.x", "Tag:RenoUsers").Callers(5, "Sparks", "pool.x", "Tag:RenoUsers").Build();

    private static readonly Plan Plan = Litware.Planned(Design, Start);
    private static readonly Snapshot Right = PlannedDeployment.After(Start, Plan.Steps);

    [Fact]
    public void NothingIsWrongBefore() => Assert.Empty(Find(Right));

    /// <summary>Without usages the class is none that anybody would follow, and every call of it fails.</summary>
    [Fact]
    public void APbxThatLosesItsUsagesIsCritical()
    {
        var configuration = Right.Find(TrunkConfiguration.Type, "Service:PstnGateway:pbx")!;

        var without = Right.With([configuration.With("PstnUsages", Array.Empty<string>())]);
        Assert.Contains("12001", Critical(without).Effect, StringComparison.Ordinal);
        Critical(Right.Without([configuration]));
    }

    /// <summary>Its calls come from another place, which the local centre does not serve; or over one more line, which may fail.</summary>
    [Fact]
    public void APbxWhoseFarEndMovesIsFollowed()
    {
        Snapshot At(string address) =>
            Right.With([Right.Find(PstnGateway.Type, "PstnGateway:pbx")!.With("RepresentativeMediaIP", address)]);

        Assert.Contains("WrongPsap", Critical(At("10.78.0.9")).Effect, StringComparison.Ordinal);
        var item = Assert.Single(Find(At("10.77.0.9")));
        Assert.Equal(DriftSeverity.Major, item.Severity);
        Assert.Contains("when Wan:Sparks fails", item.Effect, StringComparison.Ordinal);
    }

    private static DriftTestItem Critical(Snapshot deployment) =>
        Assert.Single(Find(deployment), item => item.Severity == DriftSeverity.Critical);

    private static IReadOnlyList<DriftTestItem> Find(Snapshot deployment) =>
        Drifts.Find(Design, deployment, DriftSeverity.Minor, Today, Plan).Items;
}
