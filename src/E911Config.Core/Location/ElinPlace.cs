using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>A place that an ELIN stands for, as the carrier's record of it (ALI) must say.</summary>
/// <param name="Elin">The ELIN, as it is written in the row.</param>
/// <param name="Row">A row of the place: its location and its address.</param>
/// <param name="Subnets">The networks whose rows say so.</param>
/// <param name="NetworkSites">The network sites to which they belong.</param>
public sealed record ElinPlace(string Elin, DeploymentObject Row, IReadOnlyList<string> Subnets, IReadOnlyList<string> NetworkSites);
