using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>Reads the trunks of a zone and holds them against its strategy and the provider.</summary>
internal static class ZoneTrunksReader
{
    private const string LocalTrunks = "localTrunks";

    /// <summary>The trunks of a zone.</summary>
    /// <param name="reader">The zone.</param>
    /// <param name="strategy">Its strategy; null if it names none that there is.</param>
    /// <param name="provider">The provider; null if the design has none.</param>
    public static ZoneTrunks Read(NodeReader reader, Strategy? strategy, Provider? provider)
    {
        var locals = Locals(reader, strategy, provider);
        RefuseOthers(reader, strategy);
        return new ZoneTrunks(strategy?.ReadFirst(reader, provider) ?? [], locals, VoicePolicies(reader, locals));
    }

    public static ZoneTrunks ReadOffNetwork(NodeReader reader, Provider? provider)
    {
        if (provider is null) reader.Problem("\"offNetwork\" needs \"provider\" with its trunks. Add it, or take \"offNetwork\" away.");
        return new ZoneTrunks(ProviderStrategy.Chosen(reader, provider), [], []);
    }

    private static void RefuseOthers(NodeReader reader, Strategy? strategy)
    {
        foreach (var owners in Strategy.All.GroupBy(owner => owner.FirstMember))
        {
            if (!reader.Has(owners.Key) || owners.Key == LocalTrunks || strategy is null || owners.Contains(strategy)) continue;
            var names = string.Join(" and ", owners.Select(owner => owner.Name));
            reader.Problem(
                reader.PlaceOf(owners.Key),
                $"{reader.What}: \"{owners.Key}\" belongs to {names}, not to {strategy.Name}. Take it away, or choose another strategy.");
        }
    }

    private static IReadOnlyList<LocalTrunk> Locals(NodeReader reader, Strategy? strategy, Provider? provider)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var locals = reader.Objects(LocalTrunks, "localTrunk", entry =>
        {
            var local = new LocalTrunk(entry.RequiredText("trunk", TextRule.Trunk), entry.RequiredChoice<LocalTrunkMode>("mode"));
            if (local.Trunk.Value.Length > 0 && !seen.Add(local.Trunk.Value))
                reader.Problem(local.Trunk.Place, $"{reader.What}: \"{LocalTrunks}\" has {local.Trunk.Value} twice. Keep one of the two.");
            if (entry.Has("mode")) CheckMode(reader, strategy, provider, local, entry.PlaceOf("mode"));
            return local;
        });
        if (strategy is { NeedsLocalTrunks: true } && locals.Count == 0)
        {
            var member = reader.Has(LocalTrunks) ? LocalTrunks : "strategy";
            reader.Problem(
                reader.PlaceOf(member), $"{reader.What}: strategy {strategy.Name} needs \"{LocalTrunks}\" with at least one trunk of mode psap.");
        }

        return locals;
    }

    private static void CheckMode(NodeReader reader, Strategy? strategy, Provider? provider, LocalTrunk local, SourcePlace place)
    {
        if (strategy?.WhyNot(local.Mode) is { } why)
            reader.Problem(place, $"{reader.What}: with strategy {strategy.Name} {local.Trunk.Value} must have mode psap; {why}.");
        else if (local.Mode == LocalTrunkMode.Ecrc && provider?.EcrcNumber is null)
        {
            reader.Problem(
                place, $"{reader.What}: {local.Trunk.Value} has mode ecrc, but \"provider\" has no valid \"ecrcNumber\". Add the number, or use mode psap.");
        }
    }

    private static IReadOnlyList<Located<string>> VoicePolicies(NodeReader reader, IReadOnlyList<LocalTrunk> locals)
    {
        var policies = reader.Texts("voicePolicies", TextRule.VoicePolicy, atLeastOne: false);
        if (policies.Count > 0 && locals.Count == 0)
        {
            reader.Problem(
                reader.PlaceOf("voicePolicies"),
                $"{reader.What}: \"voicePolicies\" get the local usage, which needs \"{LocalTrunks}\". Add local trunks, or take the policies away.");
        }

        return policies;
    }
}
