using System;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Reads the settings that the design has for all zones, and a zone or the off-network part for itself.</summary>
internal static class SettingsReader
{
    private static readonly Property NotificationUri = LocationPolicy.Type.Get("NotificationUri");

    private static readonly Property Mode = LocationPolicy.Type.Get("ConferenceMode");

    /// <summary>The settings of an object, on top of the ones that hold where it says nothing.</summary>
    public static ZoneSettings Read(NodeReader reader, ZoneSettings defaults)
    {
        var numbers = NumbersReader.Read(reader);
        return defaults with
        {
            Redundancy = reader.Choice<Redundancy>("redundancy") ?? defaults.Redundancy,
            Numbers = numbers?.Numbers ?? defaults.Numbers,
            LegacyIndex = numbers?.LegacyIndex ?? defaults.LegacyIndex,
            Notification = reader.Object("notification", "notification", reader.What + ": \"notification\"", ReadNotification)
                ?? defaults.Notification,
            Conference = reader.Object("conference", "conference", reader.What + ": \"conference\"", ReadConference) ?? defaults.Conference,
            Policy = defaults.Policy.ToDictionary(entry => entry.Key, entry => reader.Value(entry.Key.Name, entry.Key.Property)
            ?? entry.Value),
        };
    }

    private static Notification ReadNotification(NodeReader reader)
    {
        reader.Require("uris", "a list of addresses that begin with sip:; an empty one means that nobody is told");
        var uris = reader.Texts("uris", TextRule.SipUri, atLeastOne: false);
        reader.CheckJoined(uris, NotificationUri, "the addresses, joined by commas,", "Use a distribution group.");
        return new Notification(uris.Select(uri => uri.Value).ToArray(), reader.Place);
    }

    private static Conference ReadConference(NodeReader reader) => new(
        reader.RequiredText("uri", TextRule.SipUri).Value,
        reader.Value("mode", Mode)?.Value is string mode
            ? (ConferenceMode)Enum.Parse(typeof(ConferenceMode), mode, ignoreCase: true) : ConferenceMode.Oneway,
        reader.Place);
}
