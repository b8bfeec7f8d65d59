using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>
/// Which objects a design owns. An owned object says so at the beginning of its description; a PSTN usage, which has none, is the design's
/// when nothing else refers to it.
/// </summary>
public sealed class Ownership
{
    private const string Prefix = "[E911Config:";
    private const string ZoneWord = "zone ";
    private const string Separator = ", ";
    private readonly string mark;
    private readonly HashSet<string> declared;

    /// <summary>The ownership of a design.</summary>
    /// <param name="designName">The design's name.</param>
    /// <param name="declared">Addresses of foreign objects in which the design declares something, such as its voice policies.</param>
    public Ownership(string designName, IEnumerable<string> declared)
    {
        mark = Prefix + designName + "]";
        this.declared = new HashSet<string>(declared, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A description that marks an object as owned.</summary>
    public string Describe(string text) => mark + " " + text;

    /// <summary>A description that marks an object as owned and made for a zone; of a route also for a leg.</summary>
    public string Describe(string zone, string leg) => Describe(ZoneWord + zone + (leg.Length == 0 ? "" : Separator + leg));

    /// <summary>The zone, and of a route the leg, for which an owned object was made; null if it does not say.</summary>
    public static (string Zone, string Leg)? MadeFor(DeploymentObject item)
    {
        if (OwnerOf(item) is null) return null;
        var description = item.Text("Description");
        var text = description.Substring(description.IndexOf(']') + 1).Trim();
        if (!text.StartsWith(ZoneWord, StringComparison.Ordinal)) return null;
        var (zone, leg) = (text.Substring(ZoneWord.Length), "");
        if (item.Type == VoiceRoute.Type && zone.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end)
            (zone, leg) = (zone.Substring(0, end), zone.Substring(end + Separator.Length));
        return (zone, leg);
    }

    /// <summary>Whether an object says that it is this design's.</summary>
    public bool Owns(DeploymentObject item) =>
        item.Type.Find("Description") is not null && item.Text("Description").StartsWith(mark, StringComparison.OrdinalIgnoreCase);

    /// <summary>The design that an object names as its owner; null if it names none.</summary>
    public static string? OwnerOf(DeploymentObject item)
    {
        var description = item.Type.Find("Description") is null ? "" : item.Text("Description");
        var end = description.IndexOf(']');
        return end > 0 && description.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? description.Substring(Prefix.Length, end - Prefix.Length) : null;
    }

    /// <summary>
    /// By PSTN usage, without case, the objects of others that refer to it; while there is one, the usage is not the design's own.
    /// </summary>
    public ILookup<string, DeploymentObject> ForeignUsers(Snapshot snapshot) =>
        Users(snapshot).Where(pair => !Owns(pair.Item) && !declared.Contains(pair.Item.Address))
            .ToLookup(pair => pair.Usage, pair => pair.Item, StringComparer.OrdinalIgnoreCase);

    /// <summary>The PSTN usages that objects refer to, with the objects.</summary>
    internal static IEnumerable<(string Usage, DeploymentObject Item)> Users(Snapshot snapshot) =>
        from type in ObjectTypes.All
        let properties = type.Properties.Where(property => property.References == PstnUsage.Type.Noun).ToArray()
        where properties.Length > 0
        from item in snapshot.All(type)
        from usage in properties.SelectMany(property => Usages(item[property.Name])).Distinct(StringComparer.OrdinalIgnoreCase)
        select (usage, item);

    private static IEnumerable<string> Usages(object? value) => value switch
    {
        string { Length: > 0 } text => [text],
        IEnumerable<string> list => list,
        _ => [],
    };
}
