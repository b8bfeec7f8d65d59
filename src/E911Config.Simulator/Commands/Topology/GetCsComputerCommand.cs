using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsComputer: the computers of the pools of the topology.</summary>
[Cmdlet(VerbsCommon.Get, "CsComputer", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Deploy.Internal.Machine")]
public sealed class GetCsComputerCommand : GetMadeCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public string? Pool { get; set; }

    [Parameter]
    public SwitchParameter Local { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    private protected override string NounName => "CsComputer";

    private protected override IEnumerable<(string Identity, PSObject View)> All() =>
        from pool in Simulation.Objects.Table(E911Config.Core.Deployment.Pool.Type).All()
        where Pool is null || string.Equals(pool.Identity, Pool, StringComparison.OrdinalIgnoreCase)
        from computer in pool.List("Computers")
        where !Local || string.Equals(computer, Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        select (computer, ObjectView.Of("Microsoft.Rtc.Management.Deploy.Internal.Machine",
            ("Identity", computer), ("Pool", pool.Identity), ("Fqdn", computer)));
}
