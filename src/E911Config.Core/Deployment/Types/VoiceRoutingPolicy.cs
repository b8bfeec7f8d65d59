namespace E911Config.Core.Deployment;

/// <summary>A voice routing policy: the usages that stand in for the voice policy's under location-based routing.</summary>
public static class VoiceRoutingPolicy
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsVoiceRoutingPolicy", IdentityForm.UserPolicy,
    [
        new Property("PstnUsages", PropertyKind.List) { References = "CsPstnUsage" },
        new Property("Description", PropertyKind.Text),
        new Property("Name", PropertyKind.Text),
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.VoiceRoutingPolicy",
        GlobalAlwaysExists = true,
        NewAt = ["Tag"],
        Source = "New-CsVoiceRoutingPolicy",
    };
}
