using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Text;
using Newtonsoft.Json;
using static E911Config.Core.Planning.PlanWriter;

namespace E911Config.Core.Planning;

/// <summary>Writes what a plan proved, and what it found: calls, other calls, callers, findings.</summary>
internal static class ProofWriter
{
    public static void Write(JsonWriter json, Plan plan)
    {
        Callers(json, plan.Callers);
        List(json, "otherCalls", plan.OtherCalls, OtherCall);
        Reach(json, plan.OtherZones);
        Roles(json, plan.RolesBefore);
        var places = plan.Calls.Select((call, place) => (call, place))
            .ToDictionary(pair => pair.call, pair => pair.place, ByReference.Instance);
        List(json, "findings", plan.Findings, (target, finding) => Finding(target, finding, places));
        var points = new SinglePointTable(plan.Calls.SelectMany(call => new[] { call.SinglePointsBefore, call.SinglePointsAfter }));
        List(json, "singlePoints", points.All, Points);
        List(json, "calls", plan.Calls, (target, call) => Call(target, call, points));
    }

    private static void Callers(JsonWriter json, Deployment.CallersNote note)
    {
        json.WritePropertyName("callers");
        json.WriteStartObject();
        Member(json, "counted", note.Counted);
        Member(json, "known", note.Known);
        Member(json, "notCounted", note.NotCounted);
        Member(json, "countedAt", note.CountedAt is { } counted ? Timestamp.Format(counted) : null);
        Member(json, "readAt", note.ReadAt is { } read ? Timestamp.Format(read) : null);
        Member(json, "allModern", note.AllModern);
        if (note.HomedOnline > 0) Member(json, "homedOnline", note.HomedOnline);
        json.WriteEndObject();
    }

    private static void Reach(JsonWriter json, PilotReach? reach)
    {
        json.WritePropertyName("otherZones");
        if (reach is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        Member(json, "groups", (long)reach.Groups);
        Member(json, "calls", (long)reach.Calls);
        Member(json, "changed", (long)reach.Changed);
        json.WriteEndObject();
    }

    private static void Roles(JsonWriter json, RolesBefore? roles)
    {
        json.WritePropertyName("rolesBefore");
        if (roles is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        Member(json, "design", roles.Design);
        Member(json, "designHash", roles.DesignHash);
        Member(json, "planId", roles.PlanId);
        json.WriteEndObject();
    }

    private static void OtherCall(JsonWriter json, OtherCallChange change)
    {
        Member(json, "kind", change.Kind.ToString());
        Member(json, "identity", change.Identity);
        Member(json, "property", change.Property);
        Member(json, "value", change.Value);
    }

    private static void Finding(JsonWriter json, Finding finding, Dictionary<CallChange, int> places)
    {
        Member(json, "id", finding.Id);
        Member(json, "severity", finding.Severity.ToString());
        Member(json, "objectType", finding.ObjectType);
        Member(json, "identity", finding.Identity);
        Member(json, "file", finding.File);
        Member(json, "line", (long)finding.Line);
        Member(json, "column", (long)finding.Column);
        Member(json, "values", finding.Values);
        json.WritePropertyName("calls");
        json.WriteStartArray();
        foreach (var call in finding.Calls) json.WriteValue((long)places[call]);
        json.WriteEndArray();
    }

    private static void Points(JsonWriter json, SinglePoints points)
    {
        Member(json, "location", points.Location);
        Member(json, "call", points.Call);
        Member(json, "unknown", points.Unknown);
    }

    private static void Call(JsonWriter json, CallChange call, SinglePointTable points)
    {
        Member(json, "networkSite", call.Callers.NetworkSite);
        Member(json, "kind", call.Callers.Kind.ToString());
        Member(json, "registrarPool", call.Callers.RegistrarPool);
        Member(json, "voicePolicy", call.Callers.VoicePolicy);
        Member(json, "locationPolicy", call.Callers.LocationPolicy);
        Member(json, "dialPlan", call.Callers.DialPlan);
        Member(json, "trunk", call.Callers.Trunk);
        Member(json, "count", call.Count);
        if (call.Placed > 0) Member(json, "placed", call.Placed);
        if (call.IsSupposed) Member(json, "supposed", true);
        Member(json, "number", call.Number);
        Member(json, "before", call.Before.ToString());
        Member(json, "after", call.After.ToString());
        Member(json, "bestBefore", call.BestBefore.ToString());
        Member(json, "bestAfter", call.BestAfter.ToString());
        Member(json, "worst", call.Worst.ToString());
        Member(json, "worstStep", (long)call.WorstStep);
        Member(json, "worstHeld", call.WorstHeld);
        Member(json, "notProven", call.NotProven);
        Member(json, "sameWay", call.SameWay);
        Member(json, "dependsOn", call.DependsOn);
        Member(json, "singlePointsBefore", (long)points.PlaceOf(call.SinglePointsBefore));
        Member(json, "singlePointsAfter", (long)points.PlaceOf(call.SinglePointsAfter));
    }

    // Two calls of a plan may be alike in every value.
    private sealed class ByReference : IEqualityComparer<CallChange>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(CallChange? one, CallChange? other) => ReferenceEquals(one, other);

        public int GetHashCode(CallChange call) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(call);
    }
}
