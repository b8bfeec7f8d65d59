using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkBWAlternatePath: a value for the parameter -BWAlternatePaths.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkBWAlternatePath")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWAlternatePathType")]
public sealed class NewCsNetworkBWAlternatePathCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public bool AlternatePath { get; set; }

    [Parameter(Mandatory = true)]
    public BWPolicyModality BWPolicyModality { get; set; }

    /// <inheritdoc/>
    protected override void Run() => WriteObject(ConfigElement.Made(NetworkRegion.Type, "BWAlternatePaths", Given()));
}
