using System.Linq;

namespace E911Config.Core.Design;

/// <summary>Reads the settings that the design has for all zones, and a zone or the off-network part for itself.</summary>
internal static class SettingsReader
{
    private const int MaxUriText = 256;

    /// <summary>The settings of an object, on top of the ones that hold where it says nothing.</summary>
    public static ZoneSettings Read(NodeReader reader, ZoneSettings defaults)
    {
        var numbers = NumbersReader.Read(reader);
        return defaults with
        {
            Redundancy = reader.Choice<Redundancy>("redundancy") ?? defaults.Redundancy,
            Numbers = numbers?.Numbers ?? defaults.Numbers,
            LegacyIndex = numbers?.LegacyIndex ?? defaults.LegacyIndex,
            Notification = reader.Object("notification", "notification", reader.What + ": \"notification\"", ReadNotification) ?? defaults.Notification,
            Conference = reader.Object("conference", "conference", reader.What + ": \"conference\"", ReadConference) ?? defaults.Conference,
            LocationRequired = reader.Choice<LocationRequirement>("locationRequired") ?? defaults.LocationRequired,
            LocationRequiredPlace = reader.Has("locationRequired") ? reader.PlaceOf("locationRequired") : defaults.LocationRequiredPlace,
            Disclaimer = reader.Text("disclaimer", TextRule.Any)?.Value ?? defaults.Disclaimer,
            RefreshHours = (int?)reader.Integer("refreshHours", 1, 12) ?? defaults.RefreshHours,
        };
    }

    private static Notification ReadNotification(NodeReader reader)
    {
        reader.Require("uris", "a list of addresses that begin with sip:; an empty one means that nobody is told");
        var uris = reader.Texts("uris", TextRule.SipUri, atLeastOne: false);
        var length = 0;
        foreach (var uri in uris)
        {
            length += uri.Value.Length + (length == 0 ? 0 : 1);
            if (length <= MaxUriText) continue;
            reader.Problem(uri.Place, $"{reader.What}: the addresses, joined by commas, have more than {MaxUriText} characters from here on. Use a distribution group.");
            break;
        }

        return new Notification(uris.Select(uri => uri.Value).ToArray(), reader.Place);
    }

    private static Conference ReadConference(NodeReader reader) => new(
        reader.RequiredText("uri", TextRule.SipUri).Value, reader.Choice<ConferenceMode>("mode") ?? ConferenceMode.Oneway, reader.Place);
}
