namespace E911Config.Core.Deployment;

/// <summary>A range of call park or group pickup numbers; a dialled number inside one never becomes an emergency call.</summary>
public static class CallParkOrbit
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsCallParkOrbit", IdentityForm.Name,
    [
        new Property("CallParkServiceId", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
        new Property("NumberRangeStart", PropertyKind.Text),
        new Property("NumberRangeEnd", PropertyKind.Text),
        new Property("Type", PropertyKind.Choice) { Default = "CallPark", Allowed = ["CallPark", "GroupPickup"] },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.Voice.Helpers.DisplayCallParkOrbits",
        NewAt = ["Global"],
        Source = "New-CsCallParkOrbit",
    };
}
