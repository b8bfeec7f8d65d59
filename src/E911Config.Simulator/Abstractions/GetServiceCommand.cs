using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// Get-CsService: the services of one role or of all. Of roles without objects of their own the pools tell which they have.
/// </summary>
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
        var role = Role();
        var types = role is null ? Services.Where(Simulation.Objects.IsRead).ToArray()
            : Services.Where(type => type.ReadSwitch == role).ToArray();
        foreach (var type in types) Simulation.Faults.OnRead(type.Noun);
        var known = types.SelectMany(type => Simulation.Objects.Table(type).All()).Where(item => Keep(item.Identity, item.Text("PoolFqdn")))
            .Select(item => ObjectView.Of(Simulation, item));
        // What pools alone tell is unknown without them, which is not empty.
        if (types.Length == 0 && role is not null) Simulation.Objects.Table(Pool.Type);
        var named = types.Length > 0 && role is not null ? [] : PoolServices.All(Simulation.Objects)
            .Where(service => (role is null || service.Role == role) && Keep(service.Identity, service.Pool)).Select(PoolServices.View);
        return [.. known, .. named];
    }

    // The set of one role is called otherwise than its switch.
    private string? Role() => ParameterSetName switch
    {
        "Identity" or "Filter" => null,
        "ConferenceServer" => "ConferencingServer",
        var role => role,
    };

    private bool Keep(string service, string poolOfService)
    {
        if (Given("PoolFqdn") is { } pool && !string.Equals(poolOfService, pool, StringComparison.OrdinalIgnoreCase)) return false;
        if (Given("Identity") is { } identity) return string.Equals(service, identity, StringComparison.OrdinalIgnoreCase);
        return Given("Filter") is not { } filter || new WildcardPattern(filter, WildcardOptions.IgnoreCase).IsMatch(service);
    }

    private string? Given(string name) => Given().TryGetValue(name, out var value) ? value?.ToString() : null;
}
