using System;
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

    /// <summary>
    /// Tells a session which properties the simulated server lacks, where it was told otherwise: what is known of a type, every object of
    /// it has.
    /// </summary>
    public static void Tell(PSModuleInfo module, Simulation simulation)
    {
        var lacking = Nouns.SelectMany(type => type.Properties.Where(property => simulation.Lacks(type, property))
            .Select(property => new MissingProperty(type.Noun, property.Name))).ToArray();
        var before = SessionHandle.Untold(module);
        if (lacking.SequenceEqual(before)) return;
        SessionHandle.Untold(module, lacking);
        foreach (var type in Nouns.Where(type => lacking.Concat(before).Any(missing => missing.Noun == type.Noun)))
        {
            using var forget = PowerShell.Create(RunspaceMode.CurrentRunspace);
            forget.AddCommand("Microsoft.PowerShell.Utility\\Remove-TypeData").AddParameter("TypeName", NameOf(type))
                .AddParameter("ErrorAction", ActionPreference.Ignore).Invoke();
            using var tell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            tell.AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData").AddParameter("TypeData",
                Of(type, property => !simulation.Lacks(type, property))).AddParameter("Force").Invoke();
        }
    }

    private static IEnumerable<ObjectType> Nouns => ObjectTypes.All.Concat(OwnTypes.All);

    private static IEnumerable<TypeData> Types() => Nouns.Select(type => Of(type, _ => true))
        .Concat(CallerNoun.All.Select(noun => Of(noun.ClrTypeName, UserView.Properties(noun))));

    private static string NameOf(ObjectType type) => type.KeyProperties.Count > 0 ? Rows + type.Noun : type.ClrTypeName!;

    private static TypeData Of(ObjectType type, Func<Property, bool> has) => Of(NameOf(type),
        type.Properties.Where(has).Select(property => property.Name).Concat(type.KeyProperties.Count > 0 ? [] : ["Identity"]));

    private static TypeData Of(string name, IEnumerable<string> properties)
    {
        var data = new TypeData(name);
        foreach (var property in properties) data.Members.Add(property, new NotePropertyData(property, null));
        return data;
    }
}
