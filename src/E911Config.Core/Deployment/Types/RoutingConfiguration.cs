namespace E911Config.Core.Deployment;

/// <summary>The global switch of location-based routing.</summary>
public static class RoutingConfiguration
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsRoutingConfiguration", IdentityForm.Singleton,
    [
        new Property("EnableLocationBasedRouting", PropertyKind.Flag) { Default = false },
        new Property("CallViaWorkCallerId", PropertyKind.Text),
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Writable.Policy.Voice.PSTNRoutingSettings",
        GlobalAlwaysExists = true,
        PassedOver = ["Route"],
        Source = "Set-CsRoutingConfiguration",
    };
}
