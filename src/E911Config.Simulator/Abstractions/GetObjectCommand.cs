using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>Get: all objects, one by identity, or those whose whole identity matches a wildcard.</summary>
public abstract class GetObjectCommand : ObjectCommand
{
    private const string ServicePrefix = "Service:";

    /// <summary>Whether an unknown identity is no error; documented for translation rules.</summary>
    protected virtual bool UnknownIsSilent => false;

    /// <summary>Whether the filter sees only the scope; documented for normalization rules.</summary>
    protected virtual bool FilterSeesScopeOnly => false;

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var item in Read(Noun.Noun, Found)) WriteObject(item);
    }

    /// <summary>Refuses to read where something else must be known too.</summary>
    private protected virtual void Require()
    {
    }

    /// <summary>Whether another parameter of the cmdlet lets an object through.</summary>
    private protected virtual bool Keep(DeploymentObject item) => true;

    private protected virtual string Canonical(string identity) => ObjectWriter.Canonical(Noun, identity);

    private List<PSObject> Found()
    {
        Require();
        return [.. Find(Simulation.Objects.Table(Noun)).Where(Keep).Select(item => ObjectView.Of(Simulation, item))];
    }

    private IEnumerable<DeploymentObject> Find(NounTable table)
    {
        if (IdentityText is { } spelling) return ByIdentity(table, spelling);
        if (Given<string>("Filter") is not { } filter) return table.All();
        var wildcard = new WildcardPattern(filter, WildcardOptions.IgnoreCase);
        return table.All().Where(item => Names(item).Any(wildcard.IsMatch));
    }

    private IEnumerable<DeploymentObject> ByIdentity(NounTable table, string spelling)
    {
        if (Noun.Identity.IsRule && spelling.IndexOf('/') < 0 && Noun.Identity.Canonical(spelling + "/x") is { } any)
        {
            Simulation.RequireScope(Noun, Noun.Identity.ScopeOf(any));
            return table.Group(Noun.Identity.ScopeOf(any));
        }

        var identity = Canonical(spelling);
        if (table.Find(identity) is { } found) return [found];
        if (Noun.Identity.IsRule) Simulation.RequireScope(Noun, Noun.Identity.ScopeOf(identity));
        return UnknownIsSilent ? [] : throw SimulatorException.NotFound(Noun.Noun, identity);
    }

    // A trunk is spelt with and without Service: on the same pages.
    private IEnumerable<string> Names(DeploymentObject item)
    {
        var name = FilterSeesScopeOnly ? Noun.Identity.ScopeOf(item.Identity) : item.Identity;
        yield return name;
        if (name.StartsWith(ServicePrefix, StringComparison.OrdinalIgnoreCase)) yield return name.Substring(ServicePrefix.Length);
    }
}
