using System;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Checks;

/// <summary>
/// <see cref="GoodWorld"/> with a local gateway in the other city for the phones that know no other: nothing that fails alone takes a
/// call. No check of designs has anything to say of it.
/// </summary>
internal static class SafeWorld
{
    private static readonly Lazy<DesignDocument> Read = new(() => DesignFile.Parse("safe.e911.json",
        GoodWorld.DesignText.Replace("PstnGateway:gw-chi-2", "PstnGateway:gw-nyc", StringComparison.Ordinal)));

    private static readonly Lazy<Snapshot> Applied = new(() => PlannedDeployment.After(GoodWorld.Deployment.Build(),
        Litware.Planned(Design, GoodWorld.Deployment.Build()).Steps));

    /// <summary>The deployment, to be edited.</summary>
    public static DeploymentBuilder Deployment => DeploymentBuilder.Of(Applied.Value);

    /// <summary>The design.</summary>
    public static DesignDocument Design => Read.Value;
}
