using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Drift;

/// <summary>
/// The result of a drift run as a file (<c>*.e911-drift.json</c>), for a later run to tell what is new. It holds values alone.
/// </summary>
public static class DriftFile
{
    /// <summary>The version of the format. One that held words was 1.</summary>
    public const long FormatVersion = 2;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads a result.</summary>
    /// <exception cref="DataFileException">DriftInvalid with line and column, or DriftVersionUnsupported; the ids of <see cref="TextFile"/>
    /// where the file cannot be read.</exception>
    public static DriftResult Read(string path) => Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a result from a text.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>.</exception>
    public static DriftResult Parse(string path, string text) => new DriftReader(path).Whole(text);

    /// <summary>Replaces the file with a result, in one step.</summary>
    public static void Write(string path, DriftResult result) => TextFile.Replace(path, Format(result));

    /// <summary>The text of a result: the same result gives the same bytes.</summary>
    public static string Format(DriftResult result)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Culture = CultureInfo.InvariantCulture })
        {
            Write(json, Record(
                ("formatVersion", FormatVersion), ("run", result.Run is { } run ? Run(run) : null),
                    ("reference", Reference(result.Reference)), ("compared", (long)result.Compared),
                    ("minimumSeverity", result.MinimumSeverity.ToString()),
                ("callers", Callers(result.Callers)), ("items", result.Items.Select(Item).ToArray()),
                ("unread", result.Unread.Select(noun => Record(("noun", noun.Noun), ("reason", noun.Reason))).ToArray())));
        }

        return JsonHalves.Escaped(text + "\n");
    }

    private static KeyValuePair<string, object?>[] Run(DriftRun run) => Record(
        ("time", Time(run.Time)), ("deployment", run.Deployment), ("read", Time(run.Read)),
            ("maxHours", run.MaxHours is { } hours ? (long)hours : null), ("simulated", run.Simulated),
        ("designPath", run.DesignPath), ("computer", run.Computer), ("user", run.User));

    private static KeyValuePair<string, object?>[] Reference(DriftReference reference) => Record(
        ("design", reference.Design), ("designHash", reference.DesignHash), ("basis", reference.Basis.ToString()),
        ("zones", reference.Zones), ("planId", reference.PlanId), ("isOfThisText", reference.IsOfThisText),
        ("applied", Time(reference.Applied)), ("appliedBy", reference.AppliedBy),
        ("provenCalls", (long)reference.ProvenCalls), ("followedCalls", (long)reference.FollowedCalls))
        .Concat(reference.NewCallers == 0 ? [] : Record(("newCallers", (long)reference.NewCallers)))
        .Concat(reference.Gone.Count == 0 ? [] : Record(("gone", reference.Gone.Select(one => Record(("kind", one.Kind.ToString()),
            ("networkSite", one.NetworkSite))).ToArray())))
        .Concat(reference.CallersTaken is null ? [] : Record(("callersTaken", Time(reference.CallersTaken)))).ToArray();

    private static KeyValuePair<string, object?>[] Callers(CallersNote note) => Record(
        ("counted", note.Counted), ("known", note.Known), ("notCounted", note.NotCounted), ("countedAt", Time(note.CountedAt)),
            ("readAt", Time(note.ReadAt)), ("allModern", note.AllModern))
        .Concat(note.HomedOnline > 0 ? Record(("homedOnline", note.HomedOnline)) : []).ToArray();

    private static KeyValuePair<string, object?>[] Item(DriftItem item) => Record(
        ("kind", item.Kind.ToString()), ("objectType", item.ObjectType), ("identity", item.Identity), ("property", item.Property),
            ("numbers", item.Numbers),
        ("intended", Value(item.Intended)), ("actual", Value(item.Actual)), ("severity", item.Severity.ToString()),
        ("effect", item.Effect is { } effect ? Effect(effect) : null), ("waiting", item.Waiting),
            ("accepted", item.Accepted), ("new", item.New))
        .Concat(item.NotAccepted == AcceptanceGap.None ? [] : Record(("notAccepted", item.NotAccepted.ToString())))
        .Concat(item.Harm is not { } harm ? [] : Record(("harm",
            Record(("atWorst", harm.AtWorst?.ToString()), ("untold", harm.Untold))))).ToArray();

    private static KeyValuePair<string, object?>[] Value(DriftValue value) => Record(
        ("kind", value.Kind.ToString()), ("text", value.Text), ("other", value.Other), ("names", value.Names), ("others", value.Others),
        ("rewritten", value.Rewritten.Select(number => Record(("number", number.Number), ("made", number.Made), ("trunk", number.Trunk)))
            .ToArray()));

    private static KeyValuePair<string, object?>[] Effect(DriftEffect effect) => Record(
        ("kind", effect.Kind.ToString()), ("numbers", effect.Numbers), ("callers", effect.Callers is { } callers ? Callers(callers) : null),
            ("outcome", effect.Outcome.ToString()),
        ("insteadOf", effect.InsteadOf.ToString()), ("reasonCode", effect.ReasonCode), ("failedElement", effect.FailedElement),
            ("lostProperties", effect.LostProperties), ("lost", effect.Lost), ("others", (long)effect.Others))
        .Concat(effect.Network.Length == 0 ? [] : Record(("network", effect.Network)))
        .Concat(effect.Leaving.Count == 0 ? [] : Record(("leaving", effect.Leaving))).ToArray();

    private static KeyValuePair<string, object?>[] Callers(CallerKey callers) => Record(
        ("networkSite", callers.NetworkSite), ("kind", callers.Kind.ToString()), ("registrarPool", callers.RegistrarPool),
            ("voicePolicy", callers.VoicePolicy),
        ("locationPolicy", callers.LocationPolicy), ("dialPlan", callers.DialPlan), ("trunk", callers.Trunk));

    private static string? Time(DateTimeOffset? time) => time is { } known ? Timestamp.Format(known) : null;

    private static KeyValuePair<string, object?>[] Record(params (string Name, object? Value)[] members) =>
        members.Select(member => new KeyValuePair<string, object?>(member.Name, member.Value)).ToArray();

    private static void Write(JsonWriter json, object? value)
    {
        switch (value)
        {
            case KeyValuePair<string, object?>[] record:
                json.WriteStartObject();
                foreach (var member in record)
                {
                    json.WritePropertyName(member.Key);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case KeyValuePair<string, object?>[][] records:
                json.WriteStartArray();
                foreach (var record in records) Write(json, record);
                json.WriteEndArray();
                break;
            default:
                JsonValue.Write(json, value);
                break;
        }
    }
}
