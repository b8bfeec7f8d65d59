using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>The members of a zone in a design file, in order, each with its value or none.</summary>
internal sealed class ZoneMembers
{
    private static readonly string[] Shareable =
        ["emergencyNumbers", "notification", "conference", .. PolicySetting.All.Select(setting => setting.Name)];

    private readonly Dictionary<string, string> texts;

    private ZoneMembers(IReadOnlyList<KeyValuePair<string, object>> members)
    {
        Members = members;
        texts = members.ToDictionary(member => member.Key, member => Key(member.Value));
    }

    /// <summary>No members.</summary>
    public static ZoneMembers None { get; } = new([]);

    /// <summary>The members; of one that is absent the place is told all the same.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Members { get; }

    /// <summary>Whether a member is among them with this value.</summary>
    public bool Has(string name, object value) => texts.TryGetValue(name, out var text) && text == Key(value);

    /// <summary>What all zones of a draft say alike, where there are several.</summary>
    public static ZoneMembers Common(Draft draft)
    {
        var all = draft.AllZones.Select(zone => Of(zone)).ToArray();
        return new ZoneMembers(all.Length < 2 ? [] : [.. all[0].Members.Where(member => Shareable.Contains(member.Key)
            && member.Value is not Absent && all.All(zone => zone.Has(member.Key, member.Value)))]);
    }

    /// <summary>The members of a zone.</summary>
    public static ZoneMembers Of(DraftZone zone)
    {
        var first = zone.Strategy.FirstRole == Deployment.TrunkRole.Elin ? "elinGateways" : "providerTrunks";
        return new ZoneMembers(
        [
            .. zone.IsOffNetwork ? [] : new[] { Member("name", zone.Name), Member("networkSites", List(zone.NetworkSites)) },
            Member("byGrant", zone.ByGrant ? true : null),
            Member("jurisdiction", zone.Jurisdiction),
            Member("strategy", zone.Strategy.Name),
            Member(first, List(zone.FirstTrunks)),
            Member("sendsLocation", zone.SendsLocation == false ? false : null),
            Member("redundancy", zone is { Redundancy: Redundancy.EqualPeers, FirstTrunks.Count: > 1 } ? "equalPeers" : null),
            Member("localTrunks", List([.. zone.LocalTrunks.Select(local => Object(("trunk", local.Trunk),
                ("mode", local.Mode == LocalTrunkMode.Ecrc ? "ecrc" : "psap"), ("ecrcNumber", local.EcrcNumber)))])),
            Member("callerId", zone.CallerId),
            Member("voicePolicies", List(zone.VoicePolicies)),
            Member("pbxTrunks", List(zone.PbxTrunks)),
            Member("emergencyNumbers", List([.. zone.Numbers.Select((number, place) => Object(("dialString", number.DialString),
                ("masks", List(number.Masks)), ("legacy", place == zone.LegacyIndex && place > 0 ? true : null)))])),
            Member("notification", zone.Notification.Count == 0 ? null : Object(("uris", List(zone.Notification)))),
            Member("conference", zone.ConferenceUri is null ? null : Object(("uri", zone.ConferenceUri), ("mode", zone.ConferenceMode))),
            .. PolicySetting.All.Select(setting => Member(setting.Name,
                zone.Settings.FirstOrDefault(pair => pair.Key == setting.Name).Value)),
            Member("objects", zone.Objects.Count == 0 ? null
                : zone.Objects.Select(pair => new KeyValuePair<string, object>(pair.Key, pair.Value)).ToArray()),
            Member("adopt", List(zone.Adopt)),
        ]);
    }

    /// <summary>An object on one line; members without a value are left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, object>> Object(params (string Name, object? Value)[] members) =>
        [.. members.Where(member => member.Value is not null)
            .Select(member => new KeyValuePair<string, object>(member.Name, member.Value!))];

    private static IReadOnlyList<object>? List(IReadOnlyList<object> elements) => elements.Count == 0 ? null : elements;

    private static KeyValuePair<string, object> Member(string name, object? value) => new(name, value ?? Absent.Value);

    private static string Key(object value) => value switch
    {
        IReadOnlyList<KeyValuePair<string, object>> members =>
            string.Concat(members.Select(member => "\u0001" + member.Key + "\u0002" + Key(member.Value))),
        IReadOnlyList<object> list => string.Concat(list.Select(element => "\u0003" + Key(element))),
        _ => value.ToString() ?? "",
    };

    /// <summary>No value.</summary>
    public sealed class Absent
    {
        private Absent()
        {
        }

        public static Absent Value { get; } = new();
    }
}
