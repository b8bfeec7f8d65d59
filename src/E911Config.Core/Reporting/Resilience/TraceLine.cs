using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>The line of Trace-E911Call for a call of a group of callers.</summary>
internal static class TraceLine
{
    /// <summary>
    /// The line. What was given as an object stands there as a variable: <c>$snapshot</c>, <c>$callers</c>, <c>$session</c>. A policy that
    /// somebody was granted and that is gone is left out: it counts as none.
    /// </summary>
    /// <param name="source">What the call was followed with.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="number">What he dials.</param>
    /// <param name="failed">What has failed.</param>
    public static string Of(TraceSource source, Caller caller, string number, IEnumerable<string> failed)
    {
        var parts = new List<string> { "Trace-E911Call -Number " + CommandText.Quote(number) };
        if (caller.Kind == ClientKind.Pbx) Add("PbxTrunk", caller.Trunk);
        else
        {
            Add("NetworkSite", caller.NetworkSite);
            Add("RegistrarPool", caller.RegistrarPool);
            Add("VoicePolicy", There(VoicePolicy.Type, caller.VoicePolicy));
            Add("LocationPolicy", There(LocationPolicy.Type, caller.LocationPolicy));
            Add("DialPlan", There(DialPlan.Type, caller.DialPlan));
            if (caller.Kind != ClientKind.Modern) parts.Add("-ClientKind " + caller.Kind);
        }

        if (string.Join(", ", failed.Select(CommandText.Quote)) is { Length: > 0 } down) parts.Add("-Failed " + down);
        Add("Design", source.DesignPath);
        AddFile("Snapshot", "$snapshot", source.HasSnapshot, source.SnapshotPath);
        if (source.HasSession) parts.Add("-Session $session");
        if (source.CallersFrom is not null) parts.Add("-CallersFrom " + source.CallersFrom);
        AddFile("CallersSnapshot", "$callers", source.HasCallersSnapshot, source.CallersPath);
        if (source.Assumed.Count > 0) parts.Add("-Assume @{ " + string.Join("; ", source.Assumed.Select(pair =>
            CommandText.Quote(pair.Key) + " = " + CommandText.Quote(pair.Value))) + " }");
        return string.Join(" ", parts);

        void Add(string parameter, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add("-" + parameter + " " + CommandText.Quote(value!));
        }

        void AddFile(string parameter, string variable, bool given, string? path)
        {
            if (given) parts.Add("-" + parameter + " " + (path is null ? variable : CommandText.Quote(path)));
        }

        string? There(ObjectType type, string? name) => string.IsNullOrEmpty(name) || !source.Deployment.IsRead(type)
            || source.Deployment.Find(type, name!) is not null ? name : null;
    }
}
