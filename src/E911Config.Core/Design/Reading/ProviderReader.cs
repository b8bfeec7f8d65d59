using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>Reads the provider.</summary>
internal static class ProviderReader
{
    public static Provider Read(NodeReader reader)
    {
        reader.Require("trunks", "a list of the provider's trunks");
        var trunks = reader.Objects("trunks", "providerTrunk", ReadTrunk);
        if (trunks.Count == 0 && reader.Has("trunks"))
            reader.Problem(reader.PlaceOf("trunks"), $"{reader.What}: \"trunks\" is empty. Name at least one trunk of the provider.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var trunk in trunks)
        {
            if (trunk.Trunk.Value.Length > 0 && !seen.Add(trunk.Trunk.Value))
            {
                reader.Problem(trunk.Trunk.Place,
                    $"{reader.What}: trunk {trunk.Trunk.Shown()} stands twice in \"trunks\". Keep one of the two.");
            }
        }

        return new Provider
        {
            Name = reader.Text("name", TextRule.Title)?.Value,
            Trunks = trunks,
            Connection = reader.Object("connection", "connection", "provider: \"connection\"", ReadConnection),
            EcrcNumber = reader.Text("ecrcNumber", TextRule.PhoneNumber),
            ExpectsPlus = reader.Flag("expectsPlus"),
            Serves = reader.Has("serves") ? Served(reader) : Provider.ServesUnlessSaid,
            TestNumber = reader.Text("testNumber", TextRule.DialString),
        };
    }

    private static string[] Served(NodeReader reader)
    {
        var countries = reader.Texts("serves", TextRule.Country);
        reader.Context.Countries.AddRange(countries);
        return [.. countries.Select(country => country.Value)];
    }

    private static ProviderTrunk ReadTrunk(NodeReader reader) => new(
        reader.RequiredText("trunk", TextRule.Trunk),
        reader.RequiredChoice<ProviderTrunkKind>("kind"),
        reader.Flag("certified"),
        reader.Flag("passesPidfLo"));

    private static ProviderConnection ReadConnection(NodeReader reader) => new(
        reader.RequiredChoice<ConnectionKind>("kind"), reader.Flag("confidential") ?? false, reader.Flag("ipsec") ?? false, reader.Place);
}
