using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Planning;

/// <summary>An object of a deployment as plans and journals store it (see <see cref="PlanWriter.Object"/>), read back.</summary>
internal static class StoredObject
{
    /// <summary>Reads an object; null stands for none.</summary>
    /// <exception cref="DataFileException">With the id of the file's errors, line and column.</exception>
    public static DeploymentObject? Read(JsonFile file, JsonNode node)
    {
        if (node.IsNull) return null;
        if (node.Members is null) throw file.Fail(node, "an object is expected here.");
        var stored = file.Open(node, "an object");
        var type = ObjectTypes.Find(stored.RequiredText("noun")) ?? throw file.Fail(node, "there is no such noun.");
        try
        {
            return new DeploymentObject(type.Unit, stored.RequiredText("Identity"), node.Members
                .Where(member => member.Name is not ("noun" or "Identity"))
                .Select(member => new KeyValuePair<string, object?>(member.Name, ValueOf(member.Value))));
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw file.Fail(node, error.Message, error);
        }
    }

    private static object? ValueOf(JsonNode node) => node.Items is not null
        ? node.Items.Select(ValueOf).ToArray()
        : node.Members is not null ? node.Members.ToDictionary(member => member.Name, member => ValueOf(member.Value)) : node.Scalar;
}
