using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>
/// Makes small deployments with a call in each, by seed: mostly sound, each disturbed in a few ways, so that every outcome, reason and
/// switch
/// turns up. The same seed makes the same call.
/// </summary>
public static class CallWorldGenerator
{
    private static readonly string[] Unreadable =
    [
        "CsSite", "CsPool", "CsRegistrar", "CsMediationServer", "CsPstnGateway", "CsTrunk", "CsVoiceRoute", "CsVoicePolicy",
            "CsVoiceRoutingPolicy", "CsRoutingConfiguration",
        "CsLocationPolicy", "CsTrunkConfiguration", "CsOutboundTranslationRule", "CsSipResponseCodeTranslationRule", "CsDialPlan",
            "CsVoiceNormalizationRule", "CsCallParkOrbit",
        "CsNetworkConfiguration", "CsNetworkRegion", "CsNetworkRegionLink", "CsNetworkSite", "CsNetworkSubnet", "CsNetworkInterSitePolicy",
            "CsNetworkBandwidthPolicyProfile",
        "CsPstnUsage", "CsOutboundCallingNumberTranslationRule",
    ];

    private static readonly CallTopic[] Topics = [.. Enum.GetValues<CallTopic>().Where(topic => topic != CallTopic.None), CallTopic.Ecrc,
        CallTopic.LocationUnread, CallTopic.LocationUnread];

    private static readonly string[] LocationTables = ["CsLisSubnet", "CsLisSwitch", "CsLisPort", "CsLisWirelessAccessPoint",
        "CsLisCivicAddress", "CsWebServiceConfiguration"];

    /// <summary>The calls of so many seeds, from the first.</summary>
    public static IEnumerable<LiteralCall> Calls(int firstSeed, int count) => Enumerable.Range(firstSeed, count).Select(Call);

    /// <summary>The call of a seed.</summary>
    public static LiteralCall Call(int seed)
    {
        var dice = new Dice(seed);
        var topic = dice.Chance(55) ? dice.One(Topics) : CallTopic.None;
        var world = new CallWorld(dice, topic);
        world.Build();
        var design = dice.Chance(topic == CallTopic.None ? 75 : 88) ? new DesignMaker(dice, world, topic).Make() : null;
        var unread = new List<string>();
        if (dice.Chance(topic == CallTopic.None ? 12 : 3)) unread.AddRange(dice.Some(Unreadable, 1, 2));
        if (topic == CallTopic.LocationUnread) unread.Add(dice.One("CsLisSubnet", "CsLisCivicAddress", "CsLisCivicAddress",
            "CsWebServiceConfiguration", "CsNetworkSubnet"));
        if (dice.Chance(topic == CallTopic.LocationUnread ? 40 : 10)) unread.AddRange(dice.Some(LocationTables, 1, 3).Except(unread));
        // What tells where the location service lives and what is mapped.
        if (topic == CallTopic.LocationUnread && dice.Chance(30)) unread.Add(dice.One("CsRegistrar", "CsSite", "CsPool"));
        foreach (var noun in unread) world.Builder.Unread(noun);
        var snapshot = world.Builder.Build();
        IReadOnlyList<string> failures = topic == CallTopic.Vpn && dice.Chance(45) ? ["Provider"]
            : topic != CallTopic.None && dice.Chance(70) ? [] : Failures(dice, snapshot, design?.Facts);
        var switches = dice.Chance(65) ? LiteralSwitches.None : (LiteralSwitches)dice.Next(1024);
        // A refusal that only leads on is dull.
        if (failures.Any(name => name.StartsWith("cac:", StringComparison.OrdinalIgnoreCase))
            && dice.Chance(45)) switches |= LiteralSwitches.CacRefusal;
        return new LiteralCall
        {
            Seed = seed,
            Topic = topic,
            Snapshot = snapshot,
            Design = design?.Facts,
            DesignText = design?.Text,
            Caller = Caller(dice, world, topic),
            Digits = topic == CallTopic.TestNumber && dice.Chance(50) ? "933" : dice.Chance(world.IsCalm ? 92 : 60) ? "911"
                : dice.One("911", "112", "9911", "+911", "999", "+112", "100", "*12", "14255550100", "+14255550123", "0911", "8911", "933"),
            Failed = failures,
            Replies = Replies(dice, snapshot),
            HeldPolicy = dice.Chance(topic == CallTopic.None ? 12 : 4) ? dice.One("Tag:One", "Tag:Two", "Tag:Old", "Global", "Site:Alpha",
                "tag:GONE") : null,
            Switches = switches,
        };
    }

    private static LiteralCaller Caller(Dice dice, CallWorld world, CallTopic topic)
    {
        if (dice.Chance(topic == CallTopic.Pbx ? 95 : 5)) return Pbx(dice, world);
        var place = topic switch
        {
            CallTopic.OffNetwork => 95,
            CallTopic.NoNetworkSites => 62 + dice.Next(38),
            CallTopic.Vpn => 50 + dice.Next(40),
            _ => dice.Next(100),
        };
        return new LiteralCaller
        {
            NetworkSite = place < 62 ? dice.Chance(2) ? "Nowhere" : dice.One("Alpha", "Gamma", "Delta", "Beta Office", "Epsilon", "alpha",
                "Gamma", "Delta") : null,
            Address = place is >= 62 and < 92 ? Address(dice) : null,
            RegistrarPool = topic != CallTopic.None ? dice.One("pool-a.test", "sba-g.test", "pool-b.test", "pool-a.test") : dice.Chance(2)
                ? "pool-x.test" : dice.One("pool-a.test", "pool-a.test", "pool-b.test", "sba-g.test", "sba-g.test", "POOL-A.test"),
            VoicePolicy = topic == CallTopic.Restricted ? "Tag:Tolled" : dice.Chance(75)
                ? dice.One("Tag:Users", "Users", "Tag:Tolled", "Tag:Tolled", "Tag:Gone") : null,
            LocationPolicy = topic is CallTopic.OffNetwork or CallTopic.NoNetworkSites && dice.Chance(80) ? dice.One("Tag:One", "Two")
                : dice.Chance(30) ? dice.One("Tag:One", "Two", "Tag:Off", "Tag:Gone") : null,
            DialPlan = dice.Chance(25) ? dice.One("Tag:Plan", "Tag:Gone") : null,
            Kind = dice.Chance(topic == CallTopic.None ? 70 : 92) ? "modern" : dice.One("legacy", "legacy", "analog"),
        };
    }

    // Mostly over the trunk of the PBX, with now and then what he cannot have.
    private static LiteralCaller Pbx(Dice dice, CallWorld world) => new()
    {
        Kind = "pbx",
        Trunk = dice.Chance(5) ? null : dice.Chance(4) ? "gone" : world.Trunks.Contains("pbx-a") && dice.Chance(90)
            ? dice.One("pbx-a", "PstnGateway:pbx-a", "PBX-a") : dice.One(world.Trunks),
        NetworkSite = dice.Chance(10) ? "Delta" : null,
        RegistrarPool = dice.Chance(10) ? "pool-b.test" : null,
        VoicePolicy = dice.Chance(10) ? "Tag:Tolled" : null,
        LocationPolicy = dice.Chance(15) ? "Tag:Two" : null,
        DialPlan = dice.Chance(10) ? "Tag:Plan" : null,
    };

    private static string Address(Dice dice)
    {
        var block = dice.Next(6);
        return dice.Next(14) switch
        {
            0 => "192.0.2.7",
            1 => "2001:db8::5",
            2 => "2001:db8:0:7::5/64",
            3 => $"10.{block}.9.77/16",
            4 => $"10.{block}.1.200/25",
            5 => $"10.{block}.0.9/16",
            6 or 7 => $"10.{block}.9.5",
            _ => $"10.{block}.{dice.Next(3)}.{1 + dice.Next(250)}",
        };
    }

    // Most of what fails should have a part in calls; and names come in any spelling.
    private static IReadOnlyList<string> Failures(Dice dice, Snapshot snapshot, LiteralDesign? design)
    {
        if (dice.Chance(50)) return [];
        var all = LiteralElements.Of(snapshot, design);
        var refusals = all.Where(name => name.StartsWith("Cac:", StringComparison.Ordinal)).ToArray();
        var replies = all.Where(name => name.StartsWith("Reply:", StringComparison.Ordinal)).ToArray();
        if (replies.Length > 0 && dice.Chance(60)) return [.. dice.Some(replies, 1, 2).Select(name => Spelling(dice, name))];
        var chosen = refusals.Length > 0 && dice.Chance(45) ? dice.Some(refusals, 1, 3) : dice.Some(all, 1, 3);
        return [.. chosen.Select(name => Spelling(dice, name))];
    }

    private static string Spelling(Dice dice, string name) => dice.Next(12) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.Replace("Trunk:PstnGateway:", "trunk:").Replace("Gateway:PstnGateway:", "gateway:")
            .Replace("Reply:PstnGateway:", "reply:"),
        2 => name.Replace("Registrar:", "Registrar:Registrar:").Replace("Mediation:", "mediation:MediationServer:"),
        _ => name,
    };

    private static Dictionary<string, int?> Replies(Dice dice, Snapshot snapshot)
    {
        var replies = new Dictionary<string, int?>();
        if (dice.Chance(90)) return replies;
        foreach (var trunk in snapshot.All(Trunk.Type).Where(_ => dice.Chance(70)))
            replies[trunk.Identity] = dice.Chance(15) ? null : dice.One(200, 503, 503, 486, 404, 600, 183, 302, 408);
        return replies;
    }
}
