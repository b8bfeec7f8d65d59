using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Reads the trunks of a zone and holds them against its strategy and the provider.</summary>
internal static class ZoneTrunksReader
{
    public static ZoneTrunks Read(NodeReader reader, Strategy strategy, Provider? provider)
    {
        var usesProvider = strategy is Strategy.CentralTrunk or Strategy.BranchTrunk;
        var word = reader.Has("strategy") ? StrategyWord(strategy) : "";
        var locals = Locals(reader, strategy, provider);
        return new ZoneTrunks(
            ProviderTrunks(reader, usesProvider, word, provider),
            ElinGateways(reader, strategy, word),
            locals,
            VoicePolicies(reader, locals));
    }

    public static ZoneTrunks ReadOffNetwork(NodeReader reader, Provider? provider)
    {
        if (provider is null) reader.Problem("\"offNetwork\" needs \"provider\" with its trunks. Add it, or take \"offNetwork\" away.");
        return new ZoneTrunks(Chosen(reader, provider), [], [], []);
    }

    private static string StrategyWord(Strategy strategy) => char.ToLowerInvariant(strategy.ToString()[0]) + strategy.ToString().Substring(1);

    private static IReadOnlyList<Located<string>> ProviderTrunks(NodeReader reader, bool usesProvider, string strategy, Provider? provider)
    {
        if (usesProvider)
        {
            if (provider is null && strategy.Length > 0)
                reader.Problem(reader.PlaceOf("strategy"), $"{reader.What}: strategy {strategy} needs \"provider\" with its trunks. Add it, or choose another strategy.");
            return Chosen(reader, provider);
        }

        if (reader.Has("providerTrunks"))
        {
            reader.Problem(
                reader.PlaceOf("providerTrunks"),
                $"{reader.What}: \"providerTrunks\" belongs to centralTrunk and branchTrunk, not to {strategy}. Take it away, or choose another strategy.");
        }

        return [];
    }

    private static IReadOnlyList<Located<string>> Chosen(NodeReader reader, Provider? provider)
    {
        var known = provider?.Trunks.Select(trunk => trunk.Trunk).ToArray() ?? [];
        var chosen = reader.Texts("providerTrunks", TextRule.Trunk);
        if (provider is null) return chosen;
        foreach (var trunk in chosen)
        {
            if (known.Any(candidate => string.Equals(candidate.Value, trunk.Value, StringComparison.OrdinalIgnoreCase))) continue;
            var hint = Nearest.Hint(trunk.Value, known.Select(candidate => candidate.Value));
            reader.Problem(trunk.Place, $"{reader.What}: {trunk.Value} is no trunk of the provider.{hint} Add it to \"trunks\" of \"provider\", or name one that is there.");
        }

        return reader.Has("providerTrunks") ? chosen : known;
    }

    private static IReadOnlyList<Located<string>> ElinGateways(NodeReader reader, Strategy strategy, string word)
    {
        var gateways = reader.Texts("elinGateways", TextRule.Trunk);
        if (strategy == Strategy.ElinGateway)
        {
            if (!reader.Has("elinGateways")) reader.Problem(reader.PlaceOf("strategy"), $"{reader.What}: strategy {word} needs \"elinGateways\" with at least one trunk.");
            return gateways;
        }

        if (reader.Has("elinGateways"))
        {
            reader.Problem(
                reader.PlaceOf("elinGateways"), $"{reader.What}: \"elinGateways\" belongs to elinGateway, not to {word}. Take it away, or choose another strategy.");
        }

        return [];
    }

    private static IReadOnlyList<LocalTrunk> Locals(NodeReader reader, Strategy strategy, Provider? provider)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var locals = reader.Objects("localTrunks", "localTrunk", entry =>
        {
            var local = new LocalTrunk(entry.RequiredText("trunk", TextRule.Trunk), entry.RequiredChoice<LocalTrunkMode>("mode"));
            if (local.Trunk.Value.Length > 0 && !seen.Add(local.Trunk.Value))
                reader.Problem(local.Trunk.Place, $"{reader.What}: \"localTrunks\" has {local.Trunk.Value} twice. Keep one of the two.");
            if (local.Mode == LocalTrunkMode.Ecrc && entry.Has("mode")) CheckEcrc(reader, strategy, provider, local.Trunk.Value, entry.PlaceOf("mode"));
            return local;
        });
        if (strategy == Strategy.LocalGateway && locals.Count == 0)
        {
            var member = reader.Has("localTrunks") ? "localTrunks" : "strategy";
            reader.Problem(reader.PlaceOf(member), $"{reader.What}: strategy localGateway needs \"localTrunks\" with at least one trunk of mode psap.");
        }

        return locals;
    }

    private static void CheckEcrc(NodeReader reader, Strategy strategy, Provider? provider, string trunk, SourcePlace place)
    {
        if (strategy == Strategy.LocalGateway)
            reader.Problem(place, $"{reader.What}: with strategy localGateway {trunk} must have mode psap; there is no provider whose ECRC could be called.");
        else if (provider?.EcrcNumber is null)
            reader.Problem(place, $"{reader.What}: {trunk} has mode ecrc, but \"provider\" has no valid \"ecrcNumber\". Add the number, or use mode psap.");
    }

    private static IReadOnlyList<Located<string>> VoicePolicies(NodeReader reader, IReadOnlyList<LocalTrunk> locals)
    {
        var policies = reader.Texts("voicePolicies", TextRule.VoicePolicy, atLeastOne: false);
        if (policies.Count > 0 && locals.Count == 0)
        {
            reader.Problem(
                reader.PlaceOf("voicePolicies"), $"{reader.What}: \"voicePolicies\" get the local usage, which needs \"localTrunks\". Add local trunks, or take the policies away.");
        }

        return policies;
    }
}
