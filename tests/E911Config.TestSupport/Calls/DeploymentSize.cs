namespace E911Config.TestSupport.Calls;

/// <summary>How large a generated deployment is.</summary>
/// <param name="NetworkSites">Network sites.</param>
/// <param name="Subnets">Subnets.</param>
/// <param name="Zones">Zones of the design; as many location policies of its own.</param>
/// <param name="Routes">Voice routes, those of the design included.</param>
/// <param name="CallerGroups">Classes of callers.</param>
/// <param name="Users">Users behind them.</param>
public sealed record DeploymentSize(int NetworkSites, int Subnets, int Zones, int Routes, int CallerGroups, long Users)
{
    /// <summary>Ten network sites.</summary>
    public static DeploymentSize S { get; } = new(10, 50, 8, 40, 30, 1_000);

    /// <summary>Two hundred network sites.</summary>
    public static DeploymentSize M { get; } = new(200, 2_000, 60, 300, 800, 20_000);

    /// <summary>Two thousand network sites.</summary>
    public static DeploymentSize L { get; } = new(2_000, 20_000, 500, 4_000, 8_000, 300_000);

    /// <summary>Beyond any deployment, to see the growth.</summary>
    public static DeploymentSize XL { get; } = new(20_000, 200_000, 5_000, 40_000, 80_000, 3_000_000);
}
