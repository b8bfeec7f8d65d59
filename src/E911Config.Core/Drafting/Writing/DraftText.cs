using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Drafting;

/// <summary>The text of a design file, with what stands where.</summary>
/// <param name="Text">The text, lines ended by <c>\n</c>.</param>
/// <param name="Decisions">Each decision with the line of its comment, or of the entry whose reason it is, in order.</param>
/// <param name="Zones">The first line of each zone, in order.</param>
public sealed record DraftText(string Text, IReadOnlyList<KeyValuePair<OpenDecision, int>> Decisions,
    IReadOnlyList<KeyValuePair<string, int>> Zones)
{
    /// <summary>The zone in whose part of the file a line stands; null if it stands before the first.</summary>
    public string? ZoneAt(int line) => Zones.LastOrDefault(zone => zone.Value <= line).Key;
}
