using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>A route that carries emergency calls, with those of its trunks that are there.</summary>
internal sealed record SeenRoute(DeploymentObject Route, IReadOnlyList<TrunkNode> Trunks)
{
    public string Name => Route.Identity;

    /// <summary>Whether it is in this usage and in no other.</summary>
    public bool IsOnlyIn(string usage) => Route.List("PstnUsages") is [var only] && string.Equals(only, usage,
        StringComparison.OrdinalIgnoreCase);

    public string[] Identities => [.. Trunks.Select(trunk => trunk.Identity)];
}
