using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsTrunkConfiguration and Set-CsTrunkConfiguration share.</summary>
public abstract class WriteCsTrunkConfigurationCommand : WriteObjectCommand
{
    [Parameter]
    public bool ConcentratedTopology { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public bool EnableBypass { get; set; }

    [Parameter]
    public bool EnableMobileTrunkSupport { get; set; }

    [Parameter]
    public bool EnablePIDFLOSupport { get; set; }

    [Parameter]
    public bool EnableReferSupport { get; set; }

    [Parameter]
    public bool EnableSessionTimer { get; set; }

    [Parameter]
    public bool EnableSignalBoost { get; set; }

    [Parameter]
    public uint MaxEarlyDialogs { get; set; }

    [Parameter]
    public PSListModifier? OutboundTranslationRulesList { get; set; }

    [Parameter]
    public bool RemovePlusFromUri { get; set; }

    [Parameter]
    public bool RTCPActiveCalls { get; set; }

    [Parameter]
    public bool RTCPCallsOnHold { get; set; }

    [Parameter]
    public PSListModifier? SipResponseCodeTranslationRulesList { get; set; }

    [Parameter]
    public SRTPMode SRTPMode { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public bool Enable3pccRefer { get; set; }

    [Parameter]
    public bool EnableFastFailoverTimer { get; set; }

    [Parameter]
    public bool EnableOnlineVoice { get; set; }

    [Parameter]
    public bool EnableRTPLatching { get; set; }

    [Parameter]
    public bool ForwardCallHistory { get; set; }

    [Parameter]
    public bool ForwardPAI { get; set; }

    [Parameter]
    public bool ForwardAnonymousCallGatewayPAI { get; set; }

    [Parameter]
    public PSListModifier? OutboundCallingNumberTranslationRulesList { get; set; }

    [Parameter]
    public PSListModifier? PstnUsages { get; set; }

    [Parameter]
    public bool EnableLocationRestriction { get; set; }

    [Parameter]
    public string? NetworkSiteID { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.TrunkConfiguration.Type;
}
