namespace E911Config.Core.Deployment;

/// <summary>
/// The settings of the web services, of which only those count that name a second source of locations: the location service asks it where
/// its own
/// tables have no match.
/// </summary>
public static class WebServiceConfiguration
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsWebServiceConfiguration", IdentityForm.WebServices,
    [
        new Property("MACResolverUrl", PropertyKind.Text),
        new Property("SecondaryLocationSourceUrl", PropertyKind.Text) { Aliases = ["SecondaryLocationSourceURL"] },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Settings.Web.WebServiceSettings",
        GlobalAlwaysExists = true,
        NewAt = ["Site", "Service:WebServer"],
        PassedOver =
        [
            "AllowAnonymousAccessToLWAConference", "CASigningKeyLength", "DefaultValidityPeriodHours", "EnableCertChainDownload",
            "EnableCORS", "EnableGroupExpansion", "InferCertChainFromSSL", "MaxCSRKeySize", "MaxGroupSizeToExpand",
            "MaxValidityPeriodHours", "MinCSRKeySize", "MinValidityPeriodHours", "ShowDownloadCommunicatorAttendeeLink",
            "ShowJoinUsingLegacyClientLink", "TrustedCACerts", "UseCertificateAuth", "UsePinAuth", "UseWindowsAuth",
            "AllowExternalAuthentication", "AutoLaunchLyncWebAccess", "ShowAlternateJoinOptionsExpanded", "UseWsFedPassiveAuth",
            "WsFedPassiveMetadataUri", "CrossDomainAuthorizationList", "EnableMediaBasicAuth", "EnableStatisticsInResponse",
            "HstsMaxAgeInSeconds", "PendingGetWaitTimeOutInMinutes", "PendingGetWaitSupportingApps", "MobilePreferredAuthType",
            "UseDomainAuthInLWA", "OverrideAuthTypeForInternalClients", "OverrideAuthTypeForExternalClients", "UseWebClientLegacyUI"
        ],
        Source = "Set-CsWebServiceConfiguration",
    };
}
