using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsLocationPolicy and Set-CsLocationPolicy share.</summary>
public abstract class WriteCsLocationPolicyCommand : WriteObjectCommand
{
    [Parameter]
    [OrNone(typeof(ConferenceModeEnum))]
    public ConferenceModeEnum ConferenceMode { get; set; }

    [Parameter]
    public string? ConferenceUri { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? EmergencyDialMask { get; set; }

    [Parameter]
    public string? EmergencyDialString { get; set; }

    [Parameter]
    public bool EnhancedEmergencyServicesEnabled { get; set; }

    [Parameter]
    [OrNone(typeof(LocationRequiredEnum))]
    public LocationRequiredEnum LocationRequired { get; set; }

    [Parameter]
    public string? NotificationUri { get; set; }

    [Parameter]
    public string? PstnUsage { get; set; }

    [Parameter]
    public bool? UseLocationForE911Only { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public string? EnhancedEmergencyServiceDisclaimer { get; set; }

    [Parameter]
    public long LocationRefreshInterval { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    public PSListModifier? EmergencyNumbers { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => LocationPolicy.Type;
}
