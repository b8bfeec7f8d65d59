namespace E911Config.Core.Deployment;

/// <summary>
/// A rule that rewrites the called number on its way out through a trunk; of the rules in effect the first that matches is applied.
/// </summary>
public static class OutboundTranslationRule
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsOutboundTranslationRule", IdentityForm.TrunkSettings.Rules(),
    [
        new Property("Priority", PropertyKind.Integer) { Comparison = Comparison.RelativeOrder },
        new Property("Description", PropertyKind.Text),
        new Property("Pattern", PropertyKind.Text) { Default = @"^\+(\d*)$" },
        new Property("Translation", PropertyKind.Text) { Default = "$1" },
        new Property("Name", PropertyKind.Text) { Comparison = Comparison.Ignored, IsIdentityName = true },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.TrunkConfiguration.TranslationRule",
        ParentNoun = "CsTrunkConfiguration",
        NewAt = ["Global", "Site", "Service:PstnGateway"],
        Source = "New-CsOutboundTranslationRule",
    };
}
