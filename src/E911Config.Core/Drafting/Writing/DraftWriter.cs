using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>Writes a draft as a design file: the same draft and words give the same text.</summary>
public sealed class DraftWriter
{
    private readonly Draft draft;
    private readonly string schema;
    private readonly DraftWords words;
    private readonly JsonLines json = new();
    private readonly List<KeyValuePair<OpenDecision, int>> decisions = [];
    private readonly List<KeyValuePair<string, int>> zones = [];
    private readonly ZoneMembers common;

    private DraftWriter(Draft draft, string schema, DraftWords words, bool shared)
    {
        this.draft = draft;
        this.schema = schema;
        this.words = words;
        common = shared ? ZoneMembers.Common(draft) : ZoneMembers.None;
    }

    /// <summary>The text.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="schema">Where the schema of design files lies, for editors.</param>
    /// <param name="words">The words of its comments.</param>
    /// <param name="shared">
    /// Whether what all zones say alike is said once for all of them; else each zone says it, so that a mistake in it is one of a zone.
    /// </param>
    public static DraftText Write(Draft draft, string schema, DraftWords words, bool shared = true)
    {
        var writer = new DraftWriter(draft, schema, words, shared);
        writer.Design();
        return new DraftText(writer.json.ToString(), writer.decisions, writer.zones);
    }

    private void Design()
    {
        json.Open(null, '{');
        Put(draft.Decisions, "$schema", schema);
        json.Put("formatVersion", 1L);
        Put(draft.Decisions, "name", draft.Name);
        if (draft.Provider is { } provider) Provider(provider);
        foreach (var member in common.Members) json.Put(member.Key, member.Value);
        json.Gap();
        json.Open("zones", '[');
        foreach (var zone in draft.Zones) Zone(null, zone);
        json.Close(']');
        json.Gap();
        Comments(draft.Decisions, "offNetwork");
        if (draft.OffNetwork is { } offNetwork) Zone("offNetwork", offNetwork);
        OutOfScope();
        Comments(draft.Decisions, "locations");
        if (draft.Locations.Count > 0) json.Put("locations", Pairs(draft.Locations));
        Comments(draft.Decisions, "vpnSubnets");
        if (Naming() is { Count: > 0 } naming) json.Put("naming", Pairs(naming));
        Comments(draft.Decisions, "");
        json.Close('}');
    }

    private void Provider(DraftProvider provider)
    {
        json.Gap();
        Comments(draft.Decisions, "provider");
        json.Open("provider", '{');
        json.Put("trunks", provider.Trunks.Select(trunk => (object)ZoneMembers.Object(("trunk", trunk.Key), ("kind", "onPremSbc"),
            ("passesPidfLo", trunk.Value))).ToArray());
        if (provider.EcrcNumber is not null) json.Put("ecrcNumber", provider.EcrcNumber);
        if (provider.TestNumber is not null) json.Put("testNumber", provider.TestNumber);
        json.Close('}');
        json.Gap();
    }

    private void Zone(string? member, DraftZone zone)
    {
        zones.Add(new KeyValuePair<string, int>(zone.Name, json.Next));
        Comments(zone.Decisions, "");
        json.Open(member, '{');
        foreach (var line in ZoneMembers.Of(zone).Members)
        {
            Comments(zone.Decisions, line.Key);
            if (line.Value is not ZoneMembers.Absent && !common.Has(line.Key, line.Value)) json.Put(line.Key, line.Value);
        }

        json.Close('}');
    }

    private void OutOfScope()
    {
        if (draft.OutOfScope.Count == 0) return;
        json.Gap();
        zones.Add(new KeyValuePair<string, int>("", json.Next));
        json.Open("outOfScope", '[');
        foreach (var site in draft.OutOfScope)
        {
            if (words.Comment(site.Why) is { Length: > 0 } comment) json.Comment(comment);
            decisions.Add(new KeyValuePair<OpenDecision, int>(site.Why, json.Next));
            json.Put(null, ZoneMembers.Object(("networkSite", site.NetworkSite), ("reason", words.Reason(site.Why)),
                ("jurisdiction", site.Jurisdiction)));
        }

        json.Close(']');
    }

    private void Put(IReadOnlyList<OpenDecision> open, string member, object value)
    {
        Comments(open, member);
        json.Put(member, value);
    }

    private void Comments(IReadOnlyList<OpenDecision> open, string member)
    {
        foreach (var decision in open.Where(decision => decision.Member == member))
        {
            decisions.Add(new KeyValuePair<OpenDecision, int>(decision, json.Next));
            if (words.Comment(decision) is { Length: > 0 } comment) json.Comment(comment);
        }
    }

    private List<KeyValuePair<string, string>> Naming()
    {
        var (usual, own) = (new Naming(), draft.Naming);
        return [.. new (string Name, string Usual, string Own)[]
        {
            ("usage", usual.Usage, own.Usage), ("localUsage", usual.LocalUsage, own.LocalUsage), ("route", usual.Route, own.Route),
            ("locationPolicy", usual.LocationPolicy, own.LocationPolicy),
            ("translationRule", usual.TranslationRule, own.TranslationRule),
        }.Where(template => template.Usual != template.Own)
            .Select(template => new KeyValuePair<string, string>(template.Name, template.Own))];
    }

    private static IReadOnlyList<KeyValuePair<string, object>> Pairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Select(pair => new KeyValuePair<string, object>(pair.Key, pair.Value))];
}
