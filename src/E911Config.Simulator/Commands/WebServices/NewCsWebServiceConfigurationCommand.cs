using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsWebServiceConfiguration.</summary>
[Cmdlet(VerbsCommon.New, "CsWebServiceConfiguration", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.Web.WebServiceSettings")]
public sealed class NewCsWebServiceConfigurationCommand : WriteCsWebServiceConfigurationCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
