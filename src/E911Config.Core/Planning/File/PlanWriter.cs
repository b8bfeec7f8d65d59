using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Planning;

/// <summary>Writes a plan file.</summary>
internal static class PlanWriter
{
    public static string Write(Plan plan, bool withId)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            Member(json, "formatVersion", 1L);
            if (withId) Member(json, "id", plan.Id);
            Member(json, "created", Timestamp.Format(plan.Created));
            Member(json, "deployment", plan.Deployment);
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
            Member(json, "otherCalls", plan.OtherCalls);
            Member(json, "otherZones", plan.OtherZones);
            Member(json, "callersNote", plan.CallersNote);
            List(json, "steps", plan.Steps, Step);
            List(json, "findings", plan.Findings, Finding);
            var points = new SinglePointTable(plan.Calls.SelectMany(call => new[] { call.SinglePointsBefore, call.SinglePointsAfter }));
            List(json, "singlePoints", points.All, Points);
            List(json, "calls", plan.Calls, (target, call) => Call(target, call, points));
            json.WriteEndObject();
        }

        return text + "\n";
    }

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

    private static void Step(JsonWriter json, Step step)
    {
        json.WriteStartObject();
        Member(json, "number", (long)step.Number);
        Member(json, "action", step.Action.ToString());
        Member(json, "objectType", step.ObjectType);
        Member(json, "identity", step.Identity);
        Member(json, "reason", step.Reason);
        Member(json, "command", step.Command);
        Member(json, "inverse", step.Inverse);
        Member(json, "dependsOn", step.DependsOn.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray());
        json.WritePropertyName("before");
        Object(json, step.Before);
        json.WritePropertyName("after");
        Object(json, step.After);
        json.WriteEndObject();
    }

    private static void Points(JsonWriter json, SinglePoints points)
    {
        json.WriteStartObject();
        Member(json, "location", points.Location);
        Member(json, "call", points.Call);
        Member(json, "unknown", points.Unknown);
        json.WriteEndObject();
    }

    private static void Call(JsonWriter json, CallChange call, SinglePointTable points)
    {
        json.WriteStartObject();
        Member(json, "from", call.From);
        Member(json, "callers", call.Callers);
        Member(json, "count", call.Count);
        Member(json, "number", call.Number);
        Member(json, "before", call.Before.ToString());
        Member(json, "after", call.After.ToString());
        Member(json, "worst", call.Worst.ToString());
        Member(json, "worstStep", (long)call.WorstStep);
        Member(json, "worstHeld", call.WorstHeld);
        Member(json, "notProven", call.NotProven);
        Member(json, "sameWay", call.SameWay);
        Member(json, "dependsOn", call.DependsOn);
        Member(json, "singlePointsBefore", (long)points.PlaceOf(call.SinglePointsBefore));
        Member(json, "singlePointsAfter", (long)points.PlaceOf(call.SinglePointsAfter));
        json.WriteEndObject();
    }

    private static void Finding(JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        Member(json, "id", finding.Id);
        Member(json, "severity", finding.Severity.ToString());
        Member(json, "objectType", finding.ObjectType);
        Member(json, "identity", finding.Identity);
        Member(json, "message", finding.Message);
        Member(json, "file", finding.File);
        Member(json, "line", (long)finding.Line);
        Member(json, "column", (long)finding.Column);
        json.WriteEndObject();
    }

    private static void List<T>(JsonWriter json, string name, IEnumerable<T> items, System.Action<JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static void Member(JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        JsonValue.Write(json, value);
    }
}
