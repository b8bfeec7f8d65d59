using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsWebServiceConfiguration.</summary>
[Cmdlet(VerbsCommon.Set, "CsWebServiceConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsWebServiceConfigurationCommand : WriteCsWebServiceConfigurationCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter(ParameterSetName = "Identity")]
    public bool EnableCORS { get; set; }

    [Parameter]
    public string? OverrideAuthTypeForInternalClients { get; set; }

    [Parameter]
    public string? OverrideAuthTypeForExternalClients { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
