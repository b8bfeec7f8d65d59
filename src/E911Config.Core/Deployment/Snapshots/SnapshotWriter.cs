using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Deployment;

/// <summary>Writes a snapshot: one object a line, nouns and objects in fixed order, nothing that says nothing.</summary>
internal static class SnapshotWriter
{
    public static string Write(Snapshot snapshot)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        output.Write("{\n  \"formatVersion\": 1");
        if (snapshot.CapturedAt is { } time) Part(output, "capturedAt", Text(Timestamp.Format(time)));
        Part(output, "source", Line(json =>
        {
            Member(json, "kind", snapshot.Source.Kind);
            Member(json, "version", snapshot.Source.Version);
            Member(json, "deployment", snapshot.Source.Deployment);
        }));
        foreach (var type in snapshot.ReadTypes) Part(output, type.Noun, List(snapshot.All(type).Select(ObjectLine)));
        Part(output, "callers", List(snapshot.Callers.Select(CallerLine).OrderBy(line => line, System.StringComparer.Ordinal)));
        if (snapshot.CallersCapturedAt is { } counted && counted != snapshot.CapturedAt) Part(output, "callersCapturedAt",
            Text(Timestamp.Format(counted)));
        if (snapshot.OwnersNoted) Part(output, "emergencyNumberOwners",
            List(snapshot.EmergencyNumberOwners.OrderBy(line => line, System.StringComparer.Ordinal).Select(Text)));
        Part(output, "unread", List(snapshot.Unread.OrderBy(entry => entry.Noun, System.StringComparer.Ordinal).Select(entry => Line(json =>
        {
            Member(json, "noun", entry.Noun);
            Member(json, "reason", entry.Reason);
            if (entry.NotAsked) Member(json, "asked", false);
        }))));
        if (snapshot.MissingProperties.Count > 0) Part(output, "missingProperties", List(snapshot.MissingProperties.Select(entry =>
            Line(json =>
            {
                Member(json, "noun", entry.Noun);
                Member(json, "property", entry.Property);
            }))));
        if (snapshot.Simulation is { } simulation) Part(output, "simulation", simulation);
        output.Write("\n}\n");
        return JsonHalves.Escaped(output.ToString());
    }

    /// <summary>One object on one line, in the order of its type.</summary>
    public static string ObjectLine(DeploymentObject item) => Line(json =>
    {
        if (item.Type.KeyProperties.Count == 0) Member(json, "Identity", item.Identity);
        foreach (var property in item.Known)
        {
            var value = item.Stated(property.Name);
            var silent = ValueText.IsEmpty(value) && ValueText.IsEmpty(property.Default);
            if (silent || property.EmbedsNoun is not null || property.IsIdentityName && Equals(value, item.Name)) continue;
            Member(json, property.Name, property.Single ? item.Records(property.Name)[0] : value);
        }
    });

    private static string CallerLine(CallerClass caller) => Line(json =>
    {
        Member(json, "count", caller.Count);
        Member(json, "networkSite", caller.NetworkSite);
        Member(json, "registrarPool", caller.RegistrarPool);
        Member(json, "voicePolicy", caller.VoicePolicy);
        Member(json, "locationPolicy", caller.LocationPolicy);
        Member(json, "dialPlan", caller.DialPlan);
        Member(json, "kind", caller.Kind);
        Member(json, "trunk", caller.Trunk);
    });

    private static void Part(StringWriter output, string name, string value)
    {
        output.Write(",\n  ");
        output.Write(Text(name));
        output.Write(": ");
        output.Write(value);
    }

    private static string List(IEnumerable<string> lines)
    {
        var joined = string.Join(",\n    ", lines);
        return joined.Length == 0 ? "[]" : "[\n    " + joined + "\n  ]";
    }

    private static string Text(string value) => JsonConvert.ToString(value);

    private static string Line(System.Action<JsonTextWriter> members)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new SpacedJsonWriter(text))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return text.ToString();
    }

    private static void Member(JsonTextWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        JsonValue.Write(json, value);
    }
}
