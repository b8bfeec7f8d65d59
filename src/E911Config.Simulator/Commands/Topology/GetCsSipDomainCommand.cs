using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsSipDomain: the domains in which the simulator makes users; no snapshot holds others.</summary>
[Cmdlet(VerbsCommon.Get, "CsSipDomain", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Xds.SipDomain")]
public sealed class GetCsSipDomainCommand : GetMadeCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    private protected override string NounName => "CsSipDomain";

    private protected override IEnumerable<(string Identity, PSObject View)> All() =>
        Simulation.Objects.Table(Registrar.Type).All().Select(registrar => UserGroup.DomainOf(registrar.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(domain => domain, StringComparer.OrdinalIgnoreCase)
            .Select((domain, place) => (domain, ObjectView.Of("Microsoft.Rtc.Management.Xds.SipDomain",
                ("Identity", domain), ("Name", domain), ("IsDefault", place == 0))));
}
