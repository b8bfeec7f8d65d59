namespace E911Config.Core.Design;

/// <summary>Reads a zone, or the part about off-network callers, and resolves it against the design's defaults.</summary>
internal sealed class ZoneReader
{
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
        var strategy = reader.RequiredChoice<Strategy>("strategy");
        var trunks = ZoneTrunksReader.Read(reader, strategy, provider);
        var names = reader.Object("objects", "zoneObjects", reader.What + ": \"objects\"", ExplicitNames.OfZone);
        return Resolve(reader, name, strategy, trunks, names) with { NetworkSites = sites, Jurisdiction = jurisdiction };
    }

    public Zone OffNetwork(NodeReader reader)
    {
        var name = new Located<string>(Design.Zone.OffNetworkName, reader.Place);
        var trunks = ZoneTrunksReader.ReadOffNetwork(reader, provider);
        var names = reader.Object("objects", "offNetworkObjects", reader.What + ": \"objects\"", ExplicitNames.OfOffNetwork);
        return Resolve(reader, name, Strategy.CentralTrunk, trunks, names) with
        {
            IsOffNetwork = true,
            LocationPolicy = new Located<string>("Global", name.Place),
        };
    }

    private Zone Resolve(NodeReader reader, Located<string> name, Strategy strategy, ZoneTrunks trunks, ExplicitNames? explicitNames)
    {
        var settings = SettingsReader.Read(reader, defaults);
        if (settings.LocationRequired == LocationRequirement.Disclaimer && settings.Disclaimer is null)
        {
            reader.Problem(
                settings.LocationRequiredPlace, $"{reader.What}: \"locationRequired\" is disclaimer, but there is no \"disclaimer\" text for it. Add the text, or say yes.");
        }

        var names = explicitNames ?? ExplicitNames.None;
        var usage = names.Usage ?? At(naming.UsageOf(name.Value));
        var localUsage = trunks.Locals.Count == 0 ? null : names.LocalUsage ?? At(naming.LocalUsageOf(name.Value));
        var testNumber = trunks.Provider.Count > 0 ? provider?.TestNumber : null;
        var legs = new LegBuilder(leg => names.Routes.TryGetValue(leg, out var route) ? route : At(naming.RouteOf(name.Value, leg)));
        return new Zone
        {
            Name = name.Value,
            Place = name.Place,
            Strategy = strategy,
            ProviderTrunks = trunks.Provider,
            ElinGateways = trunks.Elin,
            LocalTrunks = trunks.Locals,
            VoicePolicies = trunks.VoicePolicies,
            Redundancy = settings.Redundancy,
            Numbers = settings.Numbers,
            LegacyNumber = settings.Numbers.Count > settings.LegacyIndex ? settings.Numbers[settings.LegacyIndex] : new ZoneSettings().Numbers[0],
            TestNumber = testNumber,
            Notification = settings.Notification is { Uris.Count: 0 } ? null : settings.Notification,
            Conference = settings.Conference,
            LocationRequired = settings.LocationRequired,
            Disclaimer = settings.Disclaimer,
            RefreshHours = settings.RefreshHours,
            Adopt = ObjectReferenceReader.Adopt(reader),
            Usage = usage,
            LocalUsage = localUsage,
            LocationPolicy = names.LocationPolicy ?? At(naming.LocationPolicyOf(name.Value)),
            Legs = legs.Build(trunks, settings, usage.Value, localUsage?.Value, testNumber?.Value),
        };

        Located<string> At(string text) => new(text, name.Place);
    }
}
