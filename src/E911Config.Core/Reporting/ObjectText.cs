using System;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Objects of a deployment as people read them.</summary>
internal static class ObjectText
{
    private const string ObjectType = "ObjectType";
    private const string Identity = "Identity";

    /// <summary>The address, if it is a whole object, and a line for each property.</summary>
    public static string Of(PropertyMap map)
    {
        var whole = map.ContainsKey(ObjectType) && map.ContainsKey(Identity);
        var shown = map.Where(pair => !whole || pair.Key is not (ObjectType or Identity)).ToArray();
        var width = shown.Select(pair => pair.Key.Length).DefaultIfEmpty(0).Max();
        return Page.Lines(
        [
            .. whole ? [Visible.Of(map[ObjectType] + " " + map[Identity])] : Array.Empty<string>(),
            .. shown.SelectMany(pair => Page.Wrap(PropertyMap.InOneLine(pair.Value), $"  {pair.Key.PadRight(width)} : ", width + 5)),
        ]);
    }
}
