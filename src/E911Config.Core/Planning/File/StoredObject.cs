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
    /// <exception cref="DataFileException">With <paramref name="errorId"/>, line and column.</exception>
    public static DeploymentObject? Read(JsonNode node, string path, string errorId)
    {
        if (node.Members is null) return node.Scalar is null && node.Items is null ? null : throw Fail("an object is expected here.");
        var type = ObjectTypes.Find(Text("noun")) ?? throw Fail("there is no such noun.");
        try
        {
            return new DeploymentObject(type.Unit, Text("Identity"), node.Members
                .Where(member => member.Name is not ("noun" or "Identity"))
                .Select(member => new KeyValuePair<string, object?>(member.Name, ValueOf(member.Value))));
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw Fail(error.Message, error);
        }

        string Text(string name) => node.Members!.FirstOrDefault(member => member.Name == name)?.Value.Scalar as string ?? throw Fail($"\"{name}\" is missing.");

        DataFileException Fail(string problem, Exception? inner = null) => new(errorId, path, node.Line, node.Column, problem, inner);
    }

    private static object? ValueOf(JsonNode node) => node.Items is not null
        ? node.Items.Select(ValueOf).ToArray()
        : node.Members is not null ? node.Members.ToDictionary(member => member.Name, member => ValueOf(member.Value)) : node.Scalar;
}
