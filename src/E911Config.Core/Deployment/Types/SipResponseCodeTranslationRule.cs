namespace E911Config.Core.Deployment;

/// <summary>A rule that turns a reply of the gateway into another: what decides whether a call goes on to the next trunk.</summary>
public static class SipResponseCodeTranslationRule
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsSipResponseCodeTranslationRule", IdentityForm.TrunkSettings.Rules(),
    [
        new Property("Priority", PropertyKind.Integer) { Comparison = Comparison.RelativeOrder },
        new Property("ReceivedResponseCode", PropertyKind.Integer) { Min = 400, Max = 699 },
        new Property("ReceivedISUPCauseValue", PropertyKind.Integer),
        new Property("TranslatedResponseCode", PropertyKind.Integer) { Min = 400, Max = 699 },
        new Property("Name", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.TrunkConfiguration.SipResponseCodeTranslationRule",
        ParentNoun = "CsTrunkConfiguration",
        NewAt = ["Global", "Site", "Service:PstnGateway"],
        Source = "New-CsSipResponseCodeTranslationRule",
    };
}
