namespace E911Config.Core.Deployment;

/// <summary>
/// A trunk configuration: what a trunk does to a call. The one in effect is the service's, else the site's, else the global one, as a
/// whole.
/// </summary>
public static class TrunkConfiguration
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsTrunkConfiguration", IdentityForm.TrunkSettings,
    [
        new Property("OutboundTranslationRulesList", PropertyKind.Records)
        {
            EmbedsNoun = "CsOutboundTranslationRule",
            Fields =
            [
                new Property("Description", PropertyKind.Text),
                new Property("Pattern", PropertyKind.Text),
                new Property("Translation", PropertyKind.Text),
                new Property("Name", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
            ],
        },
        new Property("SipResponseCodeTranslationRulesList", PropertyKind.Records)
        {
            EmbedsNoun = "CsSipResponseCodeTranslationRule",
            Fields =
            [
                new Property("Name", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
                new Property("ReceivedResponseCode", PropertyKind.Integer),
                new Property("ReceivedISUPCauseValue", PropertyKind.Integer),
                new Property("TranslatedResponseCode", PropertyKind.Integer),
            ],
        },
        new Property("OutboundCallingNumberTranslationRulesList", PropertyKind.Records)
        {
            EmbedsNoun = "CsOutboundCallingNumberTranslationRule",
            Fields =
            [
                new Property("Description", PropertyKind.Text),
                new Property("Pattern", PropertyKind.Text),
                new Property("Translation", PropertyKind.Text),
                new Property("Name", PropertyKind.Text) { Comparison = Comparison.IgnoreCase },
            ],
        },
        new Property("PstnUsages", PropertyKind.List) { References = "CsPstnUsage" },
        new Property("Description", PropertyKind.Text),
        new Property("ConcentratedTopology", PropertyKind.Flag) { Default = true },
        new Property("EnableBypass", PropertyKind.Flag) { Default = false },
        new Property("EnableMobileTrunkSupport", PropertyKind.Flag) { Default = false },
        new Property("EnableReferSupport", PropertyKind.Flag) { Default = true },
        new Property("EnableSessionTimer", PropertyKind.Flag) { Default = false },
        new Property("EnableSignalBoost", PropertyKind.Flag) { Default = false },
        new Property("MaxEarlyDialogs", PropertyKind.Integer) { Default = 20L, Min = 0, Max = 4294967295 },
        new Property("RemovePlusFromUri", PropertyKind.Flag) { Default = false },
        new Property("RTCPActiveCalls", PropertyKind.Flag) { Default = true },
        new Property("RTCPCallsOnHold", PropertyKind.Flag) { Default = true },
        new Property("SRTPMode", PropertyKind.Choice) { Default = "Required", Allowed = ["Required", "Optional", "NotSupported"] },
        new Property("EnablePIDFLOSupport", PropertyKind.Flag) { Default = false },
        new Property("EnableRTPLatching", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
        new Property("EnableOnlineVoice", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
        new Property("ForwardCallHistory", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
        new Property("Enable3pccRefer", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
        new Property("ForwardPAI", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013" },
        new Property("EnableFastFailoverTimer", PropertyKind.Flag) { Default = true, Since = "Lync Server 2013" },
        new Property("EnableLocationRestriction", PropertyKind.Flag) { Default = false, Since = "Lync Server 2013, February 2013 CU" },
        new Property("NetworkSiteID", PropertyKind.Text)
            { References = "CsNetworkSite", Comparison = Comparison.IgnoreCase, Since = "Lync Server 2013, February 2013 CU" },
        new Property("ForwardAnonymousCallGatewayPAI", PropertyKind.Flag) { Default = false, Since = "KB5016483" },
        new Property("AcceptGatewayPAIForOutboundCalls", PropertyKind.Flag) { Default = false, SetOnly = true, Since = "January 2019 CU" },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.TrunkConfiguration.TrunkConfiguration",
        GlobalAlwaysExists = true,
        NewAt = ["Site", "Service:PstnGateway"],
        Source = "New-CsTrunkConfiguration",
    };
}
