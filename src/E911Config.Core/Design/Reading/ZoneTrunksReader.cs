using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

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
        var common = ReadCommon(reader, strategy, provider);
        return common with
        {
            VoicePolicies = WithLocals("voicePolicies", reader, common.Locals, TextRule.VoicePolicy),
            PbxTrunks = WithLocals("pbxTrunks", reader, common.Locals, TextRule.Trunk),
        };
    }

    /// <summary>What a zone and the off-network part have alike.</summary>
    public static ZoneTrunks ReadCommon(NodeReader reader, Strategy? strategy, Provider? provider)
    {
        var locals = Locals(reader, strategy, provider);
        RefuseOthers(reader, strategy);
        return new ZoneTrunks(strategy?.ReadFirst(reader, provider) ?? [], locals, [], [], SendsLocation(reader, strategy),
            CallerId(reader, locals));
    }

    private static bool SendsLocation(NodeReader reader, Strategy? strategy)
    {
        if (strategy is not null && strategy.FirstRole != TrunkRole.Elin && reader.Has("sendsLocation"))
        {
            reader.Problem(
                reader.PlaceOf("sendsLocation"),
                $"{reader.What}: \"sendsLocation\" belongs to elinGateway, not to {strategy.Name}. Take it away, or choose another "
                + "strategy.");
        }

        return reader.Flag("sendsLocation") ?? true;
    }

    private static Located<string>? CallerId(NodeReader reader, IReadOnlyList<LocalTrunk> locals)
    {
        var callerId = reader.Text("callerId", TextRule.CallerId);
        if (callerId is not null && locals.Count == 0)
        {
            reader.Problem(
                callerId.Place, $"{reader.What}: \"callerId\" is for the routes to local trunks. Add \"{LocalTrunks}\", or take the "
                + "caller id away.");
        }

        return callerId;
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
            var local = new LocalTrunk(
                entry.RequiredText("trunk", TextRule.Trunk), entry.RequiredChoice<LocalTrunkMode>("mode"),
                entry.Text("ecrcNumber", TextRule.CarrierNumber));
            if (local.Trunk.Value.Length > 0 && !seen.Add(local.Trunk.Value))
            {
                reader.Problem(
                    local.Trunk.Place, $"{reader.What}: \"{LocalTrunks}\" has {local.Trunk.Shown()} twice. Keep one of the two.");
            }
            if (entry.Has("mode")) CheckMode(reader, strategy, provider, local, entry.PlaceOf("mode"));
            if (local is { Mode: LocalTrunkMode.Psap, EcrcNumber: not null } && entry.Has("mode"))
            {
                reader.Problem(local.EcrcNumber.Place,
                    $"{reader.What}: {local.Trunk.Shown()} has mode psap, and calls no \"ecrcNumber\". Take the number away.");
            }
            return local;
        });
        if (strategy is { NeedsLocalTrunks: true } && locals.Count == 0)
        {
            var member = reader.Has(LocalTrunks) ? LocalTrunks : "strategy";
            reader.Problem(
                reader.PlaceOf(member), $"{reader.What}: strategy {strategy.Name} needs \"{LocalTrunks}\" with at least one trunk of mode "
                + "psap.");
        }

        return locals;
    }

    private static void CheckMode(NodeReader reader, Strategy? strategy, Provider? provider, LocalTrunk local, SourcePlace place)
    {
        if (strategy?.WhyNot(local.Mode) is { } why)
            reader.Problem(place, $"{reader.What}: with strategy {strategy.Name} {local.Trunk.Shown()} must have mode psap; {why}.");
        else if (local is { Mode: LocalTrunkMode.Ecrc, EcrcNumber: null } && provider?.EcrcNumber is null)
        {
            reader.Problem(
                place, $"{reader.What}: {local.Trunk.Shown()} has mode ecrc, but \"provider\" has no valid \"ecrcNumber\". Add the number, "
                + "or use mode psap.");
        }
    }

    // Voice policies and PBX trunks, which get the local usage.
    private static IReadOnlyList<Located<string>> WithLocals(string name, NodeReader reader, IReadOnlyList<LocalTrunk> locals,
        TextRule rule)
    {
        var named = reader.Texts(name, rule, atLeastOne: false);
        if (named.Count > 0 && locals.Count == 0)
        {
            var what = name == "pbxTrunks" ? "trunks" : "policies";
            reader.Problem(
                reader.PlaceOf(name),
                $"{reader.What}: \"{name}\" get the local usage, which needs \"{LocalTrunks}\". Add local trunks, or take the {what} "
                + "away.");
        }

        return named;
    }
}
