using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Move-CsAnalogDevice: the device moves to the class of callers of another pool.</summary>
[Cmdlet(VerbsCommon.Move, "CsAnalogDevice", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class MoveCsAnalogDeviceCommand : UserWriteCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = "Users", Mandatory = true, Position = 0)]
    public Fqdn? Target { get; set; }

    [Parameter]
    public string? Report { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter UseLegacyMode { get; set; }

    [Parameter]
    public SwitchParameter IgnoreBackendStoreException { get; set; }

    [Parameter]
    public Fqdn? ProxyPool { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0, ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ParameterSetName = "Users", Mandatory = true)]
    public string? UserList { get; set; }

    private protected override string NounName => CallerNoun.AnalogDevice.Noun;

    private protected override IEnumerable<CallerNoun> Whom => [CallerNoun.AnalogDevice];

    private protected override SimulatedUser Change(SimulatedUser user)
    {
        var pool = Target!.ToString();
        Contacts.RequirePool(Simulation, pool);
        return user with { Class = user.Class with { RegistrarPool = pool } };
    }
}
