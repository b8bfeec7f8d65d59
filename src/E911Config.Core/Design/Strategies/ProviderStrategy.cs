using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>A strategy whose calls go to the emergency service provider first, and leave over local trunks where that fails.</summary>
public abstract class ProviderStrategy : Strategy
{
    private protected ProviderStrategy()
    {
    }

    /// <inheritdoc/>
    public sealed override TrunkRole FirstRole => TrunkRole.Provider;

    /// <inheritdoc/>
    internal sealed override string FirstMember => "providerTrunks";

    /// <inheritdoc/>
    internal sealed override IReadOnlyList<Located<string>> ReadFirst(NodeReader zone, Provider? provider)
    {
        if (provider is null)
        {
            zone.Problem(
                zone.PlaceOf("strategy"),
                $"{zone.What}: strategy {Name} needs \"provider\" with its trunks. Add it, or choose another strategy.");
        }

        return Chosen(zone, provider);
    }

    /// <inheritdoc/>
    internal override void AddLegs(LegBuilder legs)
    {
        legs.AddFirst();
        legs.AddLocal();
    }

    /// <summary>The trunks of the provider that a zone chooses; all of them, if it chooses none.</summary>
    internal static IReadOnlyList<Located<string>> Chosen(NodeReader reader, Provider? provider)
    {
        var known = provider?.Trunks.Select(trunk => trunk.Trunk).ToArray() ?? [];
        var chosen = reader.Texts("providerTrunks", TextRule.Trunk);
        if (provider is null) return chosen;
        foreach (var trunk in chosen)
        {
            if (known.Any(candidate => string.Equals(candidate.Value, trunk.Value, StringComparison.OrdinalIgnoreCase))) continue;
            var hint = Nearest.Hint(trunk.Value, known.Select(candidate => candidate.Value));
            reader.Problem(
                trunk.Place,
                $"{reader.What}: {Quoted.Start(trunk.Value)} is no trunk of the provider.{hint} Add it to \"trunks\" of \"provider\", or "
                + "name one that is there.");
        }

        return reader.Has("providerTrunks") ? chosen : known;
    }
}
