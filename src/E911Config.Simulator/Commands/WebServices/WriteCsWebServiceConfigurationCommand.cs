using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsWebServiceConfiguration and Set-CsWebServiceConfiguration share.</summary>
public abstract class WriteCsWebServiceConfigurationCommand : WriteObjectCommand
{
    [Parameter]
    public bool AllowAnonymousAccessToLWAConference { get; set; }

    [Parameter]
    public ulong CASigningKeyLength { get; set; }

    [Parameter]
    public ulong DefaultValidityPeriodHours { get; set; }

    [Parameter]
    public bool EnableCertChainDownload { get; set; }

    [Parameter]
    public bool EnableGroupExpansion { get; set; }

    [Parameter]
    public bool InferCertChainFromSSL { get; set; }

    [Parameter]
    public string? MACResolverUrl { get; set; }

    [Parameter]
    public ulong MaxCSRKeySize { get; set; }

    [Parameter]
    public uint MaxGroupSizeToExpand { get; set; }

    [Parameter]
    public ulong MaxValidityPeriodHours { get; set; }

    [Parameter]
    public ulong MinCSRKeySize { get; set; }

    [Parameter]
    public ulong MinValidityPeriodHours { get; set; }

    [Parameter]
    public string? SecondaryLocationSourceUrl { get; set; }

    [Parameter]
    public PSListModifier? TrustedCACerts { get; set; }

    [Parameter]
    public bool UseCertificateAuth { get; set; }

    [Parameter]
    public bool UsePinAuth { get; set; }

    [Parameter]
    public UseWindowsAuth UseWindowsAuth { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public bool ShowDownloadCommunicatorAttendeeLink { get; set; }

    [Parameter]
    public bool ShowJoinUsingLegacyClientLink { get; set; }

    [Parameter]
    public bool AllowExternalAuthentication { get; set; }

    [Parameter]
    public bool AutoLaunchLyncWebAccess { get; set; }

    [Parameter]
    public bool ShowAlternateJoinOptionsExpanded { get; set; }

    [Parameter]
    public bool UseWsFedPassiveAuth { get; set; }

    [Parameter]
    public string? WsFedPassiveMetadataUri { get; set; }

    [Parameter]
    public PSListModifier? CrossDomainAuthorizationList { get; set; }

    [Parameter]
    public bool EnableMediaBasicAuth { get; set; }

    [Parameter]
    public bool EnableStatisticsInResponse { get; set; }

    [Parameter]
    public long HstsMaxAgeInSeconds { get; set; }

    [Parameter]
    public long PendingGetWaitTimeOutInMinutes { get; set; }

    [Parameter]
    public string? PendingGetWaitSupportingApps { get; set; }

    [Parameter]
    public MobilePreferredAuthType MobilePreferredAuthType { get; set; }

    [Parameter]
    public bool UseDomainAuthInLWA { get; set; }

    [Parameter]
    public bool UseWebClientLegacyUI { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => WebServiceConfiguration.Type;
}
