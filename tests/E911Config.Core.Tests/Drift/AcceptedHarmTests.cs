using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Who accepts a difference bears that the location is lost by it, and nothing worse, under one failure too.</summary>
public sealed class AcceptedHarmTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;

    /// <summary>Of many elements whose failure takes something the first takes the location alone.</summary>
    [Fact]
    public void CallsAreAcceptedAsFarAsTheWorstOfThem()
    {
        var elsewhere = Right.With([Right.Find(NetworkSite.Type, "Albuquerque")!.With("NetworkRegionID", "APAC")]);

        IsRefused(elsewhere, "Calls", "CsNetworkSite Albuquerque");
    }

    /// <summary>The appliance knows no location any more, and when it fails nobody takes its place.</summary>
    [Fact]
    public void CallsThatAreWorseAtOnceAreAcceptedWithWhatOneFailureDoes()
    {
        var registrar = Right.All(Registrar.Type).Single(pool => pool.Name.StartsWith("sba-rno", StringComparison.Ordinal));

        IsRefused(Right.With([registrar.With("BackupRegistrar", null)]), "Calls", "CsNetworkSite Reno");
    }

    /// <summary>Nobody can put back what is gone, and so it is not rated; whoever accepts it bears what it does all the same.</summary>
    [Theory]
    [InlineData("CsTrunk", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("CsRegistrar", "sba-rno.litwareinc.com")]
    public void WhatIsGoneIsAcceptedWithAllThatItDoes(string noun, string identity)
    {
        var type = ObjectTypes.Find(noun)!;
        var gone = Right.Find(type, identity)!;

        IsRefused(Right.Without([gone]), "Missing", $"{noun} {gone.Identity}");
    }

    private static void IsRefused(Snapshot deployment, string id, string identity)
    {
        DriftTestResult Find(string accept) => Drifts.Find(DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace(
            "\"accept\": [", "\"accept\": [" + accept, StringComparison.Ordinal)), deployment, DriftSeverity.Minor, Today, Litware.Plan);
        var all = Find($$"""{ "id": "{{id}}", "object": "{{identity}}", "reason": "r", "atWorst": "failed" },""");
        Assert.Contains(all.Items, item => item.Accepted.Length > 0 && $"{item.ObjectType} {item.Identity}" == identity);

        var some = Find($$"""{ "id": "{{id}}", "object": "{{identity}}", "reason": "r" },""");

        Assert.Equal(2, some.ExitCode);
        Assert.Contains(some.Items, item => item.Accepted.Length == 0 && $"{item.ObjectType} {item.Identity}" == identity);
    }
}
