using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Planning;

/// <summary>Writes a plan file.</summary>
internal static class PlanWriter
{
    /// <summary>The whole file; for its seal everything but that.</summary>
    public static string Write(Plan plan, bool withSeal) => Text(json =>
    {
        Member(json, "formatVersion", PlanFile.FormatVersion);
        Member(json, "id", plan.Id);
        if (withSeal) Member(json, "seal", plan.Seal);
        Member(json, "created", Timestamp.Format(plan.Created));
        Member(json, "deployment", plan.Deployment);
        if (plan.Simulated is { } simulated) Member(json, "simulated", simulated);
        if (plan.Read is { } read) Member(json, "read", Timestamp.Format(read));
        json.WritePropertyName("design");
        json.WriteStartObject();
        Member(json, "name", plan.Design.Name);
        Member(json, "path", plan.Design.Path);
        Member(json, "hash", plan.Design.Hash);
        Member(json, "text", plan.Design.Text);
        json.WriteEndObject();
        Member(json, "zones", plan.Zones);
        Member(json, "retire", plan.Retire);
        Member(json, "compared", (long)plan.Compared);
        List(json, "steps", plan.Steps, Step);
        ProofWriter.Write(json, plan);
    });

    /// <summary>What makes the id: deployment, design, scope and steps, whoever plans it and when.</summary>
    public static string WriteChange(Plan plan) => Text(json =>
    {
        Member(json, "deployment", plan.Deployment);
        Member(json, "design", plan.Design.Hash);
        Member(json, "zones", plan.Zones);
        Member(json, "retire", plan.Retire);
        List(json, "steps", plan.Steps, Step);
    });

    /// <summary>What a step does and why, wherever it stands among others.</summary>
    public static string StepText(Step step) => Text(json => Content(json, step));

    /// <summary>An object with its noun and everything that is known of it, embedded lists included.</summary>
    public static void Object(JsonWriter json, DeploymentObject? item)
    {
        if (item is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        Member(json, "noun", item.Type.Noun);
        Member(json, "Identity", item.Identity);
        foreach (var property in item.Known) Member(json, property.Name, item[property.Name]);
        json.WriteEndObject();
    }

    /// <summary>A list of objects under a name.</summary>
    public static void List<T>(JsonWriter json, string name, IEnumerable<T> items, Action<JsonWriter, T> members)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A value under a name.</summary>
    public static void Member(JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        JsonValue.Write(json, value);
    }

    private static string Text(Action<JsonWriter> members)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return JsonHalves.Escaped(text + "\n");
    }

    private static void Step(JsonWriter json, Step step)
    {
        Member(json, "number", (long)step.Number);
        Content(json, step);
        Member(json, "command", step.Command);
        Member(json, "inverse", step.Inverse);
        Member(json, "dependsOn", step.DependsOn.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray());
    }

    private static void Content(JsonWriter json, Step step)
    {
        Member(json, "action", step.Action.ToString());
        Member(json, "objectType", step.ObjectType);
        Member(json, "identity", step.Identity);
        json.WritePropertyName("reason");
        json.WriteStartObject();
        Member(json, "kind", step.Reason.Kind.ToString());
        Member(json, "purpose", step.Reason.Purpose?.Kind.ToString());
        Member(json, "zone", step.Reason.Purpose?.Zone);
        Member(json, "leg", step.Reason.Purpose?.Leg);
        Member(json, "properties", step.Reason.Properties);
        Member(json, "source", step.Reason.Source);
        json.WriteEndObject();
        json.WritePropertyName("before");
        Object(json, step.Before);
        json.WritePropertyName("after");
        Object(json, step.After);
    }
}
