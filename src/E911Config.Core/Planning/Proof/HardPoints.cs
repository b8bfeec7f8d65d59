using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>
/// Which single points of failure make a plan unsafe where there were none: what a plan itself chooses, and no weather takes away.
/// </summary>
internal static class HardPoints
{
    private static readonly ElementKind[] Kinds = [ElementKind.Trunk, ElementKind.Gateway, ElementKind.Mediation, ElementKind.Site];

    /// <summary>Whether one of them takes the location, alone or with the call.</summary>
    public static bool InLocation(SinglePoints points) => Any(points.Location) || InCall(points);

    /// <summary>Whether one of them takes the call, as far as can be told.</summary>
    public static bool InCall(SinglePoints points) => Any(points.Call) || Any(points.Unknown);

    /// <summary>Whether an element, by its name, is one of them.</summary>
    public static bool Is(string element) =>
        Enum.TryParse<ElementKind>(element.Substring(0, Math.Max(0, element.IndexOf(':'))), out var kind) && Kinds.Contains(kind);

    /// <summary>Those that there are, each once.</summary>
    public static IEnumerable<string> Of(SinglePoints points) =>
        points.Call.Concat(points.Unknown).Concat(points.Location).Where(Is).Distinct(StringComparer.Ordinal);

    private static bool Any(IReadOnlyList<string> elements) => elements.Any(Is);
}
