namespace E911Config.Core.Deployment;

/// <summary>A pool of the topology, named by its FQDN.</summary>
public static class Pool
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsPool", IdentityForm.Name,
    [
        new Property("Fqdn", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("Site", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
        new Property("Services", PropertyKind.List) { Comparison = Comparison.Set, ReadOnly = true },
        new Property("Computers", PropertyKind.List) { Comparison = Comparison.Set, ReadOnly = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Deploy.Internal.Cluster",
        IsTopology = true,
        Source = "Get-CsPool",
    };
}
