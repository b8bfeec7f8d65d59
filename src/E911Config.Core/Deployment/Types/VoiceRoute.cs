namespace E911Config.Core.Deployment;

/// <summary>A voice route: a number pattern, the usages that carry it, and the trunks that it leads to.</summary>
public static class VoiceRoute
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsVoiceRoute", IdentityForm.Name,
    [
        new Property("Priority", PropertyKind.Integer) { Comparison = Comparison.RelativeOrder },
        new Property("Description", PropertyKind.Text),
        new Property("NumberPattern", PropertyKind.Text) { Default = "[0-9]{10}" },
        new Property("PstnUsages", PropertyKind.List) { Comparison = Comparison.Set, References = "CsPstnUsage" },
        new Property("PstnGatewayList", PropertyKind.List) { Comparison = Comparison.Set, References = "CsTrunk" },
        new Property("Name", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
        new Property("SuppressCallerId", PropertyKind.Flag),
        new Property("AlternateCallerId", PropertyKind.Text)
            { Pattern = @"^(\+)?[1-9]\d*(;ext=[1-9]\d*)?$", PatternText = "a number such as +14255550123, with an optional ;ext=" },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.Route",
        NewAt = ["Global"],
        Source = "New-CsVoiceRoute",
    };
}
