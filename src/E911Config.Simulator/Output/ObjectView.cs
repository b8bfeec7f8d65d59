using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Output;

/// <summary>
/// Objects as Microsoft's cmdlets return them: type name, properties in printed order, values that can be changed and given to Set
/// -Instance.
/// </summary>
internal static class ObjectView
{
    /// <summary>An object as it is stored, or one that is not: then with the lists that it would be given.</summary>
    public static PSObject Of(Simulation simulation, DeploymentObject item, EmbeddedLists? embedded = null)
    {
        var view = new PSObject();
        if (item.Type.ClrTypeName is { } name)
        {
            view.TypeNames.Clear();
            view.TypeNames.Add(name);
            view.TypeNames.Add("System.Object");
        }

        if (item.Type.KeyProperties.Count == 0) Add(view, "Identity", item.Identity);
        foreach (var property in item.Type.Properties)
        {
            if (simulation.Lacks(item.Type, property)) continue;
            var value = property.EmbedsNoun is null ? item.Has(property.Name) ? item.Stated(property.Name) : item[property.Name]
                : embedded is null ? EmbeddedRules.Current(simulation.Objects, item, property) : embedded.Find(property) ?? [];
            Add(view, property.Name, value is null && property.EmbedsNoun is not null ? null
                : value is null && IsCell(item.Type, property) ? "" : ClrValue.Of(property, value));
        }

        return view;
    }

    // The pages find rows of the location service without a city by an empty text.
    private static bool IsCell(ObjectType type, Property property) => type.KeyProperties.Count > 0 && property.Kind == PropertyKind.Text;

    /// <summary>An object of a documented type with the given properties.</summary>
    public static PSObject Of(string typeName, params (string Name, object? Value)[] values)
    {
        var view = new PSObject();
        view.TypeNames.Clear();
        view.TypeNames.Add(typeName);
        view.TypeNames.Add("System.Object");
        foreach (var (name, value) in values) Add(view, name, value);
        return view;
    }

    // Unasked, because the session knows the name already, of what KnownMembers tells it.
    private static void Add(PSObject view, string name, object? value) =>
        view.Properties.Add(new PSNoteProperty(name, value), preValidated: true);

}
