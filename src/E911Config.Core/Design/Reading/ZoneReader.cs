using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Reads a zone, or the part about off-network callers, and resolves it against the design's defaults.</summary>
internal sealed class ZoneReader
{
    private static readonly Strategy OffNetworkStrategy = Strategy.All.OfType<CentralTrunk>().Single();
    private readonly Provider? provider;
    private readonly ZoneSettings defaults;
    private readonly Naming naming;

    public ZoneReader(Provider? provider, ZoneSettings defaults, Naming naming)
    {
        this.provider = provider;
        this.defaults = defaults;
        this.naming = naming;
    }

    public Zone Zone(NodeReader reader)
    {
        var name = reader.RequiredText("name", TextRule.Name);
        if (name.Value.Length > 0) reader.What = "zone " + name.Value;
        reader.Require("networkSites", "a list of the network sites of the zone");
        var sites = reader.Texts("networkSites", TextRule.Label);
        var jurisdiction = reader.Text("jurisdiction", TextRule.Jurisdiction)?.Value ?? "US";
        var strategy = Named(reader);
        var trunks = ZoneTrunksReader.Read(reader, strategy, provider);
        var names = reader.Object("objects", "zoneObjects", reader.What + ": \"objects\"", ExplicitNames.OfZone);
        return Resolve(reader, name, strategy ?? Strategy.All[0], trunks, names) with { NetworkSites = sites, Jurisdiction = jurisdiction };
    }

    // Null where the zone names none that there is: then nothing can be said about its trunks.
    private static Strategy? Named(NodeReader reader)
    {
        var names = Strategy.All.Select(strategy => strategy.Name).ToArray();
        reader.Require("strategy", "one of " + string.Join(", ", names));
        return reader.WordOf("strategy", names) is >= 0 and var index ? Strategy.All[index] : null;
    }

    public Zone OffNetwork(NodeReader reader)
    {
        var name = new Located<string>(Design.Zone.OffNetworkName, reader.Place);
        var trunks = ZoneTrunksReader.ReadOffNetwork(reader, provider);
        var names = reader.Object("objects", "offNetworkObjects", reader.What + ": \"objects\"", ExplicitNames.OfOffNetwork);
        return Resolve(reader, name, OffNetworkStrategy, trunks, names) with
        {
            IsOffNetwork = true,
            LocationPolicy = new Located<string>("Global", name.Place),
        };
    }

    private Zone Resolve(NodeReader reader, Located<string> name, Strategy strategy, ZoneTrunks trunks, ExplicitNames? explicitNames)
    {
        var settings = SettingsReader.Read(reader, defaults);
        CheckDisclaimer(reader, settings);
        var names = explicitNames ?? ExplicitNames.None;
        var usage = names.Usage ?? At(naming.UsageOf(name.Value));
        var localUsage = trunks.Locals.Count == 0 ? null : names.LocalUsage ?? At(naming.LocalUsageOf(name.Value));
        var zone = new Zone
        {
            Name = name.Value,
            Place = name.Place,
            Strategy = strategy,
            FirstTrunks = trunks.First,
            LocalTrunks = trunks.Locals,
            VoicePolicies = trunks.VoicePolicies,
            Redundancy = settings.Redundancy,
            Numbers = settings.Numbers,
            LegacyNumber = settings.Numbers.Count > settings.LegacyIndex ? settings.Numbers[settings.LegacyIndex] : new ZoneSettings().Numbers[0],
            TestNumber = strategy.FirstRole == TrunkRole.Provider && trunks.First.Count > 0 ? provider?.TestNumber : null,
            Notification = settings.Notification is { Uris.Count: 0 } ? null : settings.Notification,
            Conference = settings.Conference,
            PolicyValues = PolicySetting.All
                .Select(setting => new KeyValuePair<string, object?>(setting.Property.Name, settings.Policy[setting].Value)).ToArray(),
            Adopt = ObjectReferenceReader.Adopt(reader),
            Usage = usage,
            LocalUsage = localUsage,
            LocationPolicy = names.LocationPolicy ?? At(naming.LocationPolicyOf(name.Value)),
        };
        return zone with { Legs = LegBuilder.Build(zone, leg => names.Routes.TryGetValue(leg, out var route) ? route : At(naming.RouteOf(name.Value, leg))) };

        Located<string> At(string text) => new(text, name.Place);
    }

    private static void CheckDisclaimer(NodeReader reader, ZoneSettings settings)
    {
        var required = settings.Policy[PolicySetting.Get("locationRequired")];
        if (required.Value is not "disclaimer" || settings.Policy[PolicySetting.Get("disclaimer")].Value is not null) return;
        reader.Problem(
            required.Place, $"{reader.What}: \"locationRequired\" is disclaimer, but there is no \"disclaimer\" text for it. Add the text, or say yes.");
    }
}
