namespace E911Config.Core.Deployment;

/// <summary>A dial plan: its normalization rules turn what people dial into numbers.</summary>
public static class DialPlan
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsDialPlan", IdentityForm.DialPlan,
    [
        new Property("Description", PropertyKind.Text) { MaxLength = 512 },
        new Property("DialinConferencingRegion", PropertyKind.Text) { MaxLength = 512 },
        new Property("NormalizationRules", PropertyKind.Records)
        {
            EmbedsNoun = "CsVoiceNormalizationRule",
            Fields =
            [
                new Property("Description", PropertyKind.Text),
                new Property("Pattern", PropertyKind.Text),
                new Property("Translation", PropertyKind.Text),
                new Property("Name", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
                new Property("IsInternalExtension", PropertyKind.Flag),
            ],
        },
        new Property("CountryCode", PropertyKind.Text),
        new Property("State", PropertyKind.Text),
        new Property("City", PropertyKind.Text),
        new Property("ExternalAccessPrefix", PropertyKind.Text) { Default = "9", Pattern = @"^[0-9]{1,4}$", PatternText = "1 to 4 digits" },
        new Property("SimpleName", PropertyKind.Text) { MaxLength = 256, Comparison = Comparison.IgnoreCase },
        new Property("OptimizeDeviceDialing", PropertyKind.Flag) { Default = false },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.LocationProfile",
        GlobalAlwaysExists = true,
        NewAt = ["Site", "Service:Registrar", "Service:PstnGateway", "Tag"],
        Source = "New-CsDialPlan",
    };
}
