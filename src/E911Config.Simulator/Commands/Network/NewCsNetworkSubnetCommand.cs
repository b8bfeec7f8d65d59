using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkSubnet.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkSubnet", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.SubnetType")]
public sealed class NewCsNetworkSubnetCommand : WriteCsNetworkSubnetCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true)]
    public int MaskBits { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? SubnetID { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
