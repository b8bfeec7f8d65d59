using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Reads a zone, or the part about off-network callers, and resolves it against the design's defaults.</summary>
internal sealed class ZoneReader
{
    private static readonly Strategy Central = Strategy.All.OfType<CentralTrunk>().Single();
    private static readonly string[] StrategyNames = [.. Strategy.All.Select(strategy => strategy.Name)];
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
        var byGrant = ByGrant(reader);
        var sites = Sites(reader, byGrant);
        var jurisdiction = reader.Jurisdiction() ?? "US";
        reader.Require("strategy", "one of " + string.Join(", ", StrategyNames));
        var strategy = Named(reader);
        var trunks = ZoneTrunksReader.Read(reader, strategy, provider);
        var names = reader.Object("objects", "zoneObjects", reader.What + ": \"objects\"", ExplicitNames.OfZone);
        return Resolve(reader, name, strategy, trunks, names) with { NetworkSites = sites, ByGrant = byGrant, Jurisdiction = jurisdiction };
    }

    /// <summary>
    /// Callers outside every mapped subnet go to the provider if there is one; else their calls leave over local trunks alone.
    /// </summary>
    public Zone OffNetwork(NodeReader reader)
    {
        var name = new Located<string>(Design.Zone.OffNetworkName, reader.Place);
        var jurisdiction = reader.Jurisdiction();
        var strategy = reader.Has("strategy") ? Named(reader)
            : provider is not null || reader.Has("providerTrunks") ? Central
            : reader.Has("elinGateways") ? Strategy.All.OfType<ElinGateway>().Single()
            : reader.Has("localTrunks") ? Strategy.All.OfType<LocalGateway>().Single() : Central;
        if (provider is null && strategy == Central)
        {
            reader.Problem(
                "\"offNetwork\" needs \"provider\" with its trunks, or \"localTrunks\" of its own. Add one of them, or take "
                + "\"offNetwork\" away.");
            strategy = null;
        }

        var trunks = ZoneTrunksReader.ReadCommon(reader, strategy, provider);
        var names = reader.Object("objects", "offNetworkObjects", reader.What + ": \"objects\"", ExplicitNames.OfOffNetwork);
        return Resolve(reader, name, strategy, trunks, names) with
        {
            IsOffNetwork = true,
            Jurisdiction = jurisdiction,
            LocationPolicy = new Located<string>("Global", name.Place),
        };
    }

    private static bool ByGrant(NodeReader reader)
    {
        var byGrant = reader.Flag("byGrant") ?? false;
        if (byGrant && reader.Has("networkSites"))
        {
            reader.Problem(
                reader.PlaceOf("byGrant"),
                $"{reader.What}: the callers of a zone are those of its \"networkSites\", or with \"byGrant\" those who have its location "
                + "policy. Keep one of the two.");
        }

        return byGrant;
    }

    private static IReadOnlyList<Located<string>> Sites(NodeReader reader, bool byGrant)
    {
        const string Granted = "say \"byGrant\": true, if its location policy is granted to users";
        if (!byGrant) reader.Require("networkSites", "a list of the network sites of the zone; or " + Granted);
        if (reader.Find("networkSites")?.Items is { Count: 0 } && !byGrant)
        {
            reader.Problem(reader.PlaceOf("networkSites"),
                $"{reader.What}: \"networkSites\" is empty. Name at least one; or leave it out and {Granted}.");
        }
        return reader.Texts("networkSites", TextRule.Label, atLeastOne: false);
    }

    // Null where the zone names none that there is: then nothing can be said about its trunks.
    private static Strategy? Named(NodeReader reader) =>
        reader.WordOf("strategy", StrategyNames) is >= 0 and var index ? Strategy.All[index] : null;

    private Zone Resolve(NodeReader reader, Located<string> name, Strategy? named, ZoneTrunks trunks, ExplicitNames? explicitNames)
    {
        var strategy = named ?? Central;
        var settings = SettingsReader.Read(reader, defaults);
        CheckDisclaimer(reader, settings);
        var names = explicitNames ?? ExplicitNames.None;
        var usage = names.Usage ?? At(naming.UsageOf(name.Value));
        var localUsage = trunks.NeedsLocalUsage ? names.LocalUsage ?? At(naming.LocalUsageOf(name.Value)) : null;
        if (named is not null) names.Check(reader, named, trunks);
        var zone = new Zone
        {
            Name = name.Value,
            Place = name.Place,
            Strategy = strategy,
            FirstTrunks = trunks.First,
            LocalTrunks = trunks.Locals,
            VoicePolicies = trunks.VoicePolicies,
            PbxTrunks = trunks.PbxTrunks,
            SendsLocation = trunks.SendsLocation,
            CallerId = trunks.CallerId,
            Redundancy = settings.Redundancy,
            Numbers = settings.Numbers,
            LegacyNumber = settings.Numbers.Count > settings.LegacyIndex
                ? settings.Numbers[settings.LegacyIndex] : new ZoneSettings().Numbers[0],
            TestNumber = strategy.FirstRole == TrunkRole.Provider && trunks.First.Count > 0 ? provider?.TestNumber : null,
            Notification = settings.Notification is { Uris.Count: 0 } ? null : settings.Notification,
            Conference = settings.Conference,
            PolicyValues = PolicySetting.All.Where(setting => !setting.LeavesAlone || settings.Policy[setting].Value is not null)
                .Select(setting => new KeyValuePair<string, object?>(setting.Property.Name, settings.Policy[setting].Value)).ToArray(),
            Adopt = ObjectReferenceReader.Adopt(reader),
            Usage = usage,
            LocalUsage = localUsage,
            LocationPolicy = names.LocationPolicy ?? At(naming.LocationPolicyOf(name.Value)),
        };
        return zone with { Legs = LegBuilder.Build(zone, RouteOf) };

        Located<string> At(string text) => new(text, name.Place);

        Located<string> RouteOf(string leg) => names.Routes.TryGetValue(leg, out var route) ? route : At(naming.RouteOf(name.Value, leg));
    }

    private static void CheckDisclaimer(NodeReader reader, ZoneSettings settings)
    {
        var required = settings.Policy[PolicySetting.Get("locationRequired")];
        if (required.Value is not "disclaimer" || settings.Policy[PolicySetting.Get("disclaimer")].Value is not null) return;
        reader.Problem(
            required.Place, $"{reader.What}: \"locationRequired\" is disclaimer, but there is no \"disclaimer\" text for it. Add the "
            + "text, or say yes.");
    }
}
