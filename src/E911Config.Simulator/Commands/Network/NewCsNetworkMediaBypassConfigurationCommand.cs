using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's New-CsNetworkMediaBypassConfiguration: a value for the parameter -MediaBypassSettings. The warning is Microsoft's.
/// </summary>
[Cmdlet(VerbsCommon.New, "CsNetworkMediaBypassConfiguration")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.MediaBypassSettingsType")]
public sealed class NewCsNetworkMediaBypassConfigurationCommand : SimulatedCommand
{
    [Parameter]
    public bool AlwaysBypass { get; set; }

    [Parameter]
    public string? BypassID { get; set; }

    [Parameter]
    public bool Enabled { get; set; }

    [Parameter]
    public bool EnableDefaultBypassID { get; set; }

    [Parameter]
    public BypassModeEnumType ExternalBypassMode { get; set; }

    [Parameter]
    public BypassModeEnumType InternalBypassMode { get; set; }

    [Parameter]
    public bool EnabledForAudioVideoConferences { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (AlwaysBypass && !Enabled) WriteWarning("AlwaysBypass setting is ignored if Enabled is set to false.");
        if (BypassID is { Length: > 0 } id && !Guid.TryParse(id, out _))
            throw SimulatorException.Invalid($"BypassID is a GUID, not \"{id}\".", id);
        WriteObject(ConfigElement.Made(NetworkConfiguration.Type, "MediaBypassSettings", Given()));
    }
}
