using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Output;

/// <summary>
/// Tells a session which properties the objects of the Get cmdlets have, so that they are completed behind a pipe: Microsoft's types are no
/// types here, and of a name alone nothing is known.
/// </summary>
internal static class KnownMembers
{
    /// <summary>What the name begins with under which the rows of a table are completed; they have no type of their own.</summary>
    public const string Rows = "E911Config.Simulator.";

    /// <summary>Tells the session that imports the module.</summary>
    public static void Tell()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData").AddParameter("TypeData", Types().ToArray())
            .AddParameter("Force").Invoke();
    }

    private static IEnumerable<TypeData> Types() => ObjectTypes.All.Concat(OwnTypes.All)
        .Select(type => Of(type.KeyProperties.Count > 0 ? Rows + type.Noun : type.ClrTypeName!,
            type.Properties.Select(property => property.Name).Concat(type.KeyProperties.Count > 0 ? [] : ["Identity"])))
        .Concat(CallerNoun.All.Select(noun => Of(noun.ClrTypeName, UserView.Properties(noun))));

    private static TypeData Of(string name, IEnumerable<string> properties)
    {
        var data = new TypeData(name);
        foreach (var property in properties) data.Members.Add(property, new NotePropertyData(property, null));
        return data;
    }
}
