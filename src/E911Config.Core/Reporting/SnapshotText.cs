using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Snapshots in words.</summary>
internal static class SnapshotText
{
    private const int Column = 13;

    /// <summary>A class of callers, by the names that a snapshot file has.</summary>
    public static PropertyMap Callers(CallerClass callers) => PropertyMap.Of(new KeyValuePair<string, object?>[]
    {
        new("Count", callers.Count), new("NetworkSite", callers.NetworkSite), new("RegistrarPool", callers.RegistrarPool),
            new("VoicePolicy", callers.VoicePolicy),
        new("LocationPolicy", callers.LocationPolicy), new("DialPlan", callers.DialPlan), new("Kind", callers.Kind),
    });

    /// <summary>A property that objects do not have, by the names that a snapshot file has.</summary>
    public static PropertyMap Missing(MissingProperty missing) => PropertyMap.Of(new KeyValuePair<string, object?>[]
    {
        new("Noun", missing.Noun), new("Property", missing.Property),
    });

    /// <summary>A snapshot as it is shown: what it is of, and what is not in it.</summary>
    public static string Page(Snapshot snapshot) => Reporting.Page.Lines(
    [
        .. Line("CapturedAt", snapshot.CapturedAt is { } time ? Timestamp.Format(time) : ""),
        .. Line("Source", snapshot.Source.Kind),
        .. Line("Version", snapshot.Source.Version),
        .. Line("Deployment", snapshot.Source.Deployment),
        .. Line("Objects", snapshot.Count.ToString(CultureInfo.InvariantCulture)),
        .. Line("Callers", CallersText.Count(snapshot)),
        .. Line("Unread", string.Join(", ", snapshot.Unread.Select(noun => noun.Noun))),
        .. snapshot.MissingProperties.Count == 0 ? []
            : Line("Not there", string.Join(", ", snapshot.MissingProperties.Select(missing => missing.Property + " of " + missing.Noun))),
    ]);

    /// <summary>The documented properties that were there to read and are not kept, in one line.</summary>
    public static string PassedOver(Snapshot snapshot) => string.Format(CultureInfo.InvariantCulture,
        "Passed over, as nothing here needs it: {0}.", string.Join("; ", snapshot.PassedOver.GroupBy(one => one.Noun)
            .Select(noun => noun.Key + " " + string.Join(", ", noun.Select(one => one.Property)))));

    private static IEnumerable<string> Line(string name, string value) =>
        Reporting.Page.Wrap(value, name.PadRight(Column - 2) + ": ", Column);
}
