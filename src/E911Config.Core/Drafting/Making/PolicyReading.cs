using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drafting;

/// <summary>What a location policy says, in the words of a design.</summary>
internal sealed record PolicyReading
{
    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);
    private static readonly SourcePlace Nowhere = new(1, 1);

    /// <summary>The numbers in order, the test number among them.</summary>
    public required IReadOnlyList<EmergencyNumber> Numbers { get; init; }

    /// <summary>The dial string of old clients; empty if there is none.</summary>
    public required string Legacy { get; init; }

    /// <summary>Whether the number of old clients is in the list, with the same masks.</summary>
    public required bool LegacyFits { get; init; }

    public required IReadOnlyList<string> Notification { get; init; }

    public string? ConferenceUri { get; init; }

    public string? ConferenceMode { get; init; }

    public required IReadOnlyList<KeyValuePair<string, object>> Settings { get; init; }

    public static PolicyReading Of(DeploymentObject policy)
    {
        var list = policy.Records("EmergencyNumbers")
            .Select(number => new EmergencyNumber(number.Text("DialString"), Split(number.Text("DialMask")), Nowhere))
            .Where(number => number.DialString.Length > 0).ToArray();
        var legacy = policy.Text("EmergencyDialString");
        var pair = new EmergencyNumber(legacy, Split(policy.Text("EmergencyDialMask")), Nowhere);
        if (list.Length == 0 && legacy.Length > 0) list = [pair];
        var conference = policy.Text("ConferenceUri");
        var mode = policy.Text("ConferenceMode");
        return new PolicyReading
        {
            Numbers = list,
            Legacy = legacy,
            LegacyFits = legacy.Length > 0 && list.Any(number => number.DialString == legacy && number.Masks.SequenceEqual(pair.Masks)),
            Notification = [.. Property.Split(policy.Text("NotificationUri"), ',').Select(uri => uri.Trim()).Where(uri => uri.Length > 0)],
            ConferenceUri = conference.Length == 0 ? null : conference,
            ConferenceMode = mode.Length == 0 ? null : mode,
            Settings = [.. PolicySetting.All.Select(setting =>
                (setting.Name, Value: policy[setting.Property.Name] ?? setting.Property.Default))
                .Where(pair => pair.Value is not null and not "")
                .Select(pair => new KeyValuePair<string, object>(pair.Name, pair.Value!))],
        };
    }

    /// <summary>The numbers in the order of a route's pattern, as far as that names them: a design's own pattern has its order.</summary>
    public PolicyReading InOrderOf(string pattern)
    {
        var order = Digits.Matches(pattern).Cast<Match>().Select(match => match.Value).ToList();
        return this with
        {
            Numbers = [.. Numbers.OrderBy(number => order.IndexOf(number.DialString) is >= 0 and var place ? place : int.MaxValue)],
        };
    }

    /// <summary>Whether a design's own pattern names a number.</summary>
    public static bool Names(string pattern, string number) => Digits.Matches(pattern).Cast<Match>().Any(match => match.Value == number);

    /// <summary>Whether a pattern is a list of these numbers, whole, and of no others.</summary>
    public static bool NamesOnly(string pattern, IReadOnlyCollection<string> numbers) => OtherCalls.IsListOfNumbers(pattern)
        && Digits.Matches(pattern).Cast<Match>().All(match => numbers.Contains(match.Value));

    private static string[] Split(string masks) =>
        [.. Property.Split(masks, ';').Select(mask => mask.Trim()).Where(mask => mask.Length > 0)];
}
