using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsVoicePolicy and Set-CsVoicePolicy share.</summary>
public abstract class WriteCsVoicePolicyCommand : WriteObjectCommand
{
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public bool AllowCallForwarding { get; set; }

    [Parameter]
    public bool AllowPSTNReRouting { get; set; }

    [Parameter]
    public bool AllowSimulRing { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public bool EnableBWPolicyOverride { get; set; }

    [Parameter]
    public bool EnableCallPark { get; set; }

    [Parameter]
    public bool EnableCallTransfer { get; set; }

    [Parameter]
    public bool EnableDelegation { get; set; }

    [Parameter]
    public bool EnableMaliciousCallTracing { get; set; }

    [Parameter]
    public bool EnableTeamCall { get; set; }

    [Parameter]
    public bool PreventPSTNTollBypass { get; set; }

    [Parameter]
    public PSListModifier? PstnUsages { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public CallForwardingSimulRingUsageType CallForwardingSimulRingUsageType { get; set; }

    [Parameter]
    public PSListModifier? CustomCallForwardingSimulRingUsages { get; set; }

    [Parameter]
    public bool EnableVoicemailEscapeTimer { get; set; }

    [Parameter]
    public long PSTNVoicemailEscapeTimer { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    public VoiceDeploymentMode VoiceDeploymentMode { get; set; }

    [Parameter]
    public bool? EnableBusyOptions { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.VoicePolicy.Type;
}
