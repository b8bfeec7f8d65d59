using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>
/// Nouns that no snapshot of a deployment holds, because no rule of the product asks for them. A simulation keeps them in a part of the
/// file that it alone reads; in a copy of a deployment they begin empty.
/// </summary>
internal static class OwnTypes
{
    /// <summary>The links that a call between two regions goes over.</summary>
    public static ObjectType InterRegionRoute { get; } = new("CsNetworkInterRegionRoute", IdentityForm.Name,
    [
        new Property("InterNetworkRegionRouteID", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("NetworkRegionID1", PropertyKind.Text) { References = "CsNetworkRegion", Comparison = Comparison.IgnoreCase },
        new Property("NetworkRegionID2", PropertyKind.Text) { References = "CsNetworkRegion", Comparison = Comparison.IgnoreCase },
        new Property("NetworkRegionLinks", PropertyKind.List) { References = "CsNetworkRegionLink" },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkRegionRouteType",
        NewAt = ["Global"],
        Source = "New-CsNetworkInterRegionRoute",
    };

    /// <summary>A stored test of a number against a dial plan and a voice policy.</summary>
    public static ObjectType VoiceTest { get; } = new("CsVoiceTestConfiguration", IdentityForm.Name,
    [
        new Property("DialedNumber", PropertyKind.Text) { Default = "1234", MaxLength = 512 },
        new Property("TargetDialplan", PropertyKind.Text) { Default = "Global", MaxLength = 40 },
        new Property("TargetVoicePolicy", PropertyKind.Text) { Default = "Global", MaxLength = 40 },
        new Property("ExpectedTranslatedNumber", PropertyKind.Text) { Default = "+1234", MaxLength = 512 },
        new Property("ExpectedUsage", PropertyKind.Text) { MaxLength = 256 },
        new Property("ExpectedRoute", PropertyKind.Text) { MaxLength = 256 },
        new Property("Name", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.TestConfiguration",
        NewAt = ["Global"],
        Source = "New-CsVoiceTestConfiguration",
    };

    /// <summary>A location: what the rows of the location service lead to. All of its fields together are its key.</summary>
    public static ObjectType Location { get; } = new("CsLisLocation", IdentityForm.Name, LocationTables.Fields)
    {
        ClrTypeName = "System.Management.Automation.PSCustomObject",
        KeyProperties = [.. LocationTables.Fields.Select(field => field.Name)],
        Source = "Set-CsLisLocation",
    };

    /// <summary>Who validates addresses; there is one at most. Neither certificate nor password is kept.</summary>
    public static ObjectType ServiceProvider { get; } = new("CsLisServiceProvider", IdentityForm.Name,
    [
        new Property("ServiceProviderName", PropertyKind.Text),
        new Property("ValidationServiceUrl", PropertyKind.Text),
    ])
    {
        ClrTypeName = "System.Management.Automation.PSCustomObject",
        KeyProperties = ["ServiceProviderName"],
        Source = "Set-CsLisServiceProvider",
    };

    public static IReadOnlyList<ObjectType> All { get; } = [InterRegionRoute, VoiceTest, Location, ServiceProvider];

    /// <summary>The provider of a simulation that was told of none.</summary>
    public static DeploymentObject DefaultProvider { get; } = Provider("Simulated provider", "https://provider.invalid/validation/");

    public static DeploymentObject Provider(string name, string url) =>
        new(ServiceProvider, name, [new("ServiceProviderName", name), new("ValidationServiceUrl", url)]);

    public static ObjectType? Find(string noun) =>
        All.FirstOrDefault(type => string.Equals(type.Noun, noun, StringComparison.OrdinalIgnoreCase));
}
