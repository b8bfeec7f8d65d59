namespace E911Config.Core.Deployment;

/// <summary>A site of the topology: a central site, or a branch site under one.</summary>
public static class Site
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsSite", IdentityForm.TopologySite,
    [
        new Property("SiteId", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("DisplayName", PropertyKind.Text) { ReadOnly = true, Comparison = Comparison.IgnoreCase },
        new Property("Description", PropertyKind.Text) { ReadOnly = true },
        new Property("Kind", PropertyKind.Choice) { Aliases = ["SiteType"], ReadOnly = true, Allowed = ["CentralSite", "BranchSite"] },
        new Property("ParentSite", PropertyKind.Text) { ReadOnly = true, References = "CsSite", Comparison = Comparison.IgnoreCase },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Deploy.Internal.Site+CentralSite",
        IsTopology = true,
        PassedOver = ["Pools", "FederationRoute", "XmppFederationRoute", "DefaultPersistentChatPool"],
        Source = "Get-CsSite",
    };
}
