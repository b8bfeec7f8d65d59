using System;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>Objects of a deployment as people read them.</summary>
public static class ObjectText
{
    /// <summary>The address, and a line for each known property.</summary>
    public static string Of(DeploymentObject item)
    {
        var known = item.Known.ToArray();
        var width = known.Select(property => property.Name.Length).DefaultIfEmpty(0).Max();
        return string.Join(Environment.NewLine, [item.Address, .. known.Select(property => $"  {property.Name.PadRight(width)} : {ValueText.Of(item[property.Name])}")]);
    }
}
