using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Abstractions;

/// <summary>Get-CsService: the services of one role or of all; a role that is not simulated has none.</summary>
public abstract class GetServiceCommand : SimulatedCommand
{
    private static readonly IReadOnlyList<ObjectType> Services = [Registrar.Type, MediationServer.Type, PstnGateway.Type];

    /// <inheritdoc/>
    protected override void Run()
    {
        var found = Read("CsService", Find);
        if (Given("Identity") is { } identity && found.Count == 0) throw SimulatorException.NotFound("CsService", identity);
        foreach (var item in found) WriteObject(item);
    }

    private List<PSObject> Find()
    {
        var types = Role() is { } role ? Services.Where(type => type.ReadSwitch == role).ToArray() : Services
            .Where(Simulation.Objects.IsRead).ToArray();
        foreach (var type in types) Simulation.Faults.OnRead(type.Noun);
        return types.SelectMany(type => Simulation.Objects.Table(type).All()).Where(Keep).Select(item => ObjectView.Of(Simulation, item))
            .ToList();
    }

    private string? Role() => ParameterSetName is "Identity" or "Filter" ? null : ParameterSetName;

    private bool Keep(DeploymentObject item)
    {
        if (Given("PoolFqdn") is { } pool && !string.Equals(item.Text("PoolFqdn"), pool, StringComparison.OrdinalIgnoreCase)) return false;
        if (Given("Identity") is { } identity) return string.Equals(item.Identity, identity, StringComparison.OrdinalIgnoreCase);
        return Given("Filter") is not { } filter || new WildcardPattern(filter, WildcardOptions.IgnoreCase).IsMatch(item.Identity);
    }

    private string? Given(string name) => Given().TryGetValue(name, out var value) ? value?.ToString() : null;
}
