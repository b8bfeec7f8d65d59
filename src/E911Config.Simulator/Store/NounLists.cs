using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace E911Config.Simulator.Store;

/// <summary>Objects by noun as a JSON object: what a simulation keeps beside the snapshot, and a backup of the location service.</summary>
internal static class NounLists
{
    public static string Format(IEnumerable<KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>> lists) => "{\n    "
        + string.Join(",\n    ", lists.Select(list => JsonConvert.ToString(list.Key.Noun) + ": " + List(list.Value))) + "\n  }";

    /// <summary>The objects of a text.</summary>
    /// <param name="path">The file, as messages name it.</param>
    /// <param name="text">The text.</param>
    /// <param name="find">The type of a noun; null if the text may not hold it.</param>
    /// <exception cref="SimulatorException">NounListsInvalid: the text is something else.</exception>
    public static Dictionary<ObjectType, IReadOnlyList<DeploymentObject>> Parse(string path, string text, Func<string, ObjectType?> find)
    {
        var lists = new Dictionary<ObjectType, IReadOnlyList<DeploymentObject>>();
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            foreach (var part in JObject.Load(reader).Properties())
            {
                var type = find(part.Name) ?? throw Invalid(path, $"\"{part.Name}\" does not belong there", null);
                if (part.Value is not JArray items) throw Invalid(path, $"\"{part.Name}\" is no list", null);
                lists[type] = [.. items.Select(item => SnapshotFile.ParseObject(path, type, item.ToString(Formatting.None)))];
            }
        }
        catch (JsonException error)
        {
            throw Invalid(path, error.Message.TrimEnd('.'), error);
        }

        return lists;
    }

    private static string List(IReadOnlyList<DeploymentObject> items) => items.Count == 0 ? "[]"
        : "[\n      " + string.Join(",\n      ", items.Select(SnapshotFile.FormatObject)) + "\n    ]";

    private static SimulatorException Invalid(string path, string problem, Exception? inner) => new("NounListsInvalid",
        ErrorCategory.InvalidData, $"What a simulation keeps cannot be read from \"{path}\": {problem}.", path, inner);
}
