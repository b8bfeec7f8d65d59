using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsVoiceTestConfiguration.</summary>
[Cmdlet(VerbsCommon.Set, "CsVoiceTestConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsVoiceTestConfigurationCommand : WriteCsVoiceTestConfigurationCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
