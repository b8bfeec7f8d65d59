using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Reads a whole design: first every part by itself, then, if all have the right form, how the parts fit together.</summary>
internal sealed class DesignReader
{
    private readonly ReadingContext context;
    private readonly string path;
    private readonly string text;
    private readonly string hash;

    public DesignReader(ReadingContext context, string path, string text, string hash)
    {
        this.context = context;
        this.path = path;
        this.text = text;
        this.hash = hash;
    }

    public DesignDocument Read(JsonNode root)
    {
        CheckVersion(root);
        var design = NodeReader.Read(context, root, "", "the design", ReadParts);
        context.ThrowIfAny();
        TrunkRoles.Check(context, design);
        ZoneRules.Check(context, design);
        NameRules.Check(context, design);
        context.ThrowIfAny();
        return design;
    }

    // Before anything else: the names of another version need not be those of this one.
    private void CheckVersion(JsonNode root)
    {
        var version = root.Members?.FirstOrDefault(member => member.Name == "formatVersion").Value ?? default;
        if (version.Scalar is not long number || number == 1) return;
        throw new DataFileException(
            "DesignVersionUnsupported",
            path,
            version.Line,
            version.Column,
            $"this design has format version {number.ToString(CultureInfo.InvariantCulture)}; this version of E911Config reads version 1. "
            + "Use the version that the design was written for, or a newer one.");
    }

    private DesignDocument ReadParts(NodeReader reader)
    {
        reader.Text("$schema", TextRule.Any);
        reader.Require("formatVersion", "which is 1");
        reader.Integer("formatVersion", 1, 1);
        var name = reader.RequiredText("name", TextRule.Name).Value;
        var provider = reader.Object("provider", "provider", "\"provider\"", ProviderReader.Read);
        var settings = SettingsReader.Read(reader, new ZoneSettings());
        var naming = reader.Object("naming", "naming", "\"naming\"", NamingReader.Read) ?? new Naming();
        var zones = new ZoneReader(provider, settings, naming);
        var list = reader.Objects("zones", "zone", zones.Zone);
        var offNetwork = reader.Object("offNetwork", "offNetwork", "\"offNetwork\"", zones.OffNetwork);
        if (list.Count == 0 && offNetwork is null) NoZone(reader);
        reader.Object("callAdmissionControl", "callAdmissionControl", "\"callAdmissionControl\"", _ => "");
        return new DesignDocument(list, offNetwork, TrunkRoles.Of(provider, list, offNetwork))
        {
            Path = path,
            Text = text,
            Hash = hash,
            Name = name,
            Provider = provider,
            DefaultRedundancy = settings.Redundancy,
            OutOfScope = reader.Objects("outOfScope", "outOfScopeSite", entry => new OutOfScopeSite(
                entry.RequiredText("networkSite", TextRule.Label),
                entry.RequiredText("reason", TextRule.Any).Value,
                entry.Jurisdiction())),
            Locations = Locations(reader),
            VpnSubnets = reader.Texts("vpnSubnets", TextRule.Subnet, atLeastOne: false),
            Assumptions = reader.Object("assumptions", "assumptions", "\"assumptions\"", Assumptions) ?? [],
            Naming = naming,
            Accept = reader.Objects("accept", "acceptance", Acceptance),
            Countries = [.. context.Countries],
        };
    }

    // A deployment without network sites needs no zone with some: its calls go by the Global location policy, or by granted ones.
    private static void NoZone(NodeReader reader)
    {
        reader.Require("zones", "a list of at least one zone; or add \"offNetwork\", if all calls go by the Global location policy");
        if (reader.Find("zones")?.Items is not null)
        {
            reader.Problem(
                reader.PlaceOf("zones"),
                "the design has no zone. Add at least one to \"zones\", or add \"offNetwork\", if all calls go by the Global location "
                + "policy.");
        }
    }

    private List<SiteLocation> Locations(NodeReader reader)
    {
        var locations = new List<SiteLocation>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in reader.Map("locations"))
        {
            var place = new SourcePlace(entry.Line, entry.Column);
            var site = TextRule.TopologySite.Stored(entry.Name);
            if (site is null) context.Add(place, $"\"locations\": {Quoted.Of(entry.Name)} must be {TextRule.TopologySite.Words}.");
            else if (!seen.Add(site))
                context.Add(place, $"\"locations\" has {Quoted.Start(site)} twice, in two spellings. Keep one of the two.");
            if (reader.TextOf("locations", entry.Value, TextRule.Label) is { } networkSite && site is not null)
                locations.Add(new SiteLocation(site, networkSite) { Place = place });
        }

        return locations;
    }

    private static List<Assumption> Assumptions(NodeReader reader)
    {
        var assumptions = new List<Assumption>();
        foreach (var question in AssumptionSwitch.All)
        {
            var name = char.ToLowerInvariant(question.Name[0]) + question.Name.Substring(1);
            var index = reader.ChoiceOf(name, question.Values);
            if (index >= 0) assumptions.Add(new Assumption(question, question.Values[index], reader.PlaceOf(name)));
        }

        return assumptions;
    }

    // A right that nobody will grant: the noun stays unread.
    private static void CheckNoun(NodeReader reader, Located<string> id)
    {
        const string Unread = Design.Acceptance.Unread;
        if (!id.Value.StartsWith(Unread, StringComparison.Ordinal)) return;
        var noun = id.Value.Substring(Unread.Length);
        if (ObjectTypes.Find(noun) is not null || CallerNoun.Is(noun)) return;
        var hint = Nearest.Hint(id.Value, ObjectTypes.All.Select(type => type.Noun)
            .Concat(CallerNoun.All.Select(callers => callers.Noun)).Select(known => Unread + known));
        reader.Problem(id.Place, $"{reader.What}: \"id\" is {Quoted.Of(id.Value)}, but a deployment has no such noun.{hint}");
    }

    private static string? PropertyOf(NodeReader reader, string id, ObjectReference? target)
    {
        if (reader.Text("property", TextRule.Label) is not { } text) return null;
        if (!Design.Acceptance.NeedsObject(id))
        {
            reader.Problem(text.Place,
                $"{reader.What}: \"property\" stands beside {string.Join(", ", Design.Acceptance.OfObjects)} alone.");
            return null;
        }

        if (target is null || target.Type.Find(text.Value) is not null) return text.Value;
        var hint = Nearest.Hint(text.Value, target.Type.Properties.Select(known => known.Name));
        reader.Problem(text.Place, $"{reader.What}: {target.Type.Noun} has no property {Quoted.Of(text.Value)}.{hint}");
        return null;
    }

    private static Acceptance Acceptance(NodeReader reader)
    {
        var id = reader.RequiredText("id", TextRule.AcceptId);
        CheckNoun(reader, id);
        if (Design.Acceptance.NeedsObject(id.Value)) reader.Require("object", "a noun, a blank and the identity of what is accepted");
        var target = ObjectReferenceReader.Any(reader, "object")?.Value;
        return new Acceptance(
            id.Value,
            target?.Type.Noun,
            target?.Identity,
            PropertyOf(reader, id.Value, target),
            reader.RequiredText("reason", TextRule.Any).Value,
            reader.Text("until", TextRule.Date) is { } until ? TextRule.DayOf(until.Value) : null,
            id.Place)
        {
            AtWorst = AtWorst(reader, id.Value),
            Of = [.. reader.Texts("of", TextRule.Any).Select(part => part.Value)],
        };
    }

    private static string AtWorst(NodeReader reader, string id)
    {
        var outcome = reader.ChoiceOf("atWorst", Design.Acceptance.Outcomes);
        if (outcome < 0) return "Unlocated";
        if (!Design.Acceptance.NeedsObject(id))
            reader.Problem(reader.PlaceOf("atWorst"),
                $"{reader.What}: \"atWorst\" stands beside {string.Join(", ", Design.Acceptance.OfObjects)} alone.");
        return Design.Acceptance.Outcomes[outcome];
    }
}
