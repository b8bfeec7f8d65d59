using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace E911Config.Simulator.Abstractions;

/// <summary>Get of what no table holds, but others tell: all, one by identity, or those whose identity matches a wildcard.</summary>
public abstract class GetMadeCommand : SimulatedCommand
{
    /// <summary>The noun.</summary>
    private protected abstract string NounName { get; }

    /// <summary>All of them, by identity.</summary>
    private protected abstract IEnumerable<(string Identity, PSObject View)> All();

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var item in Read(NounName, Found)) WriteObject(item);
    }

    private List<PSObject> Found()
    {
        var pattern = Text("Identity") is { } identity ? WildcardPattern.Escape(identity) : Text("Filter") ?? "*";
        var wildcard = new WildcardPattern(pattern, WildcardOptions.IgnoreCase);
        var found = All().Where(item => wildcard.IsMatch(item.Identity)).Select(item => item.View).ToList();
        return found.Count == 0 && Text("Identity") is { } none ? throw SimulatorException.NotFound(NounName, none) : found;
    }

    private string? Text(string name) => Given().TryGetValue(name, out var value) ? value?.ToString() : null;
}
