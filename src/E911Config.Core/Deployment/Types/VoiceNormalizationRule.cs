namespace E911Config.Core.Deployment;

/// <summary>A rule of a dial plan; the first that matches rewrites the dialled digits.</summary>
public static class VoiceNormalizationRule
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsVoiceNormalizationRule", IdentityForm.DialPlan.Rules(),
    [
        new Property("Priority", PropertyKind.Integer) { Comparison = Comparison.RelativeOrder },
        new Property("Description", PropertyKind.Text) { MaxLength = 512 },
        new Property("Pattern", PropertyKind.Text) { Default = @"^(\d{11})$" },
        new Property("Translation", PropertyKind.Text) { Default = "+$1" },
        new Property("IsInternalExtension", PropertyKind.Flag) { Default = false },
        new Property("Name", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.NormalizationRule",
        ParentNoun = "CsDialPlan",
        NewAt = ["Global", "Site", "Service:Registrar", "Service:PstnGateway", "Tag"],
        Source = "New-CsVoiceNormalizationRule",
    };
}
