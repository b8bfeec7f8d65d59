using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Reporting;

/// <summary>What takes a call's location away, or the call, if it alone fails.</summary>
public sealed class TrunkPlanSinglePoints
{
    internal TrunkPlanSinglePoints(SinglePoints points)
    {
        Location = new TextList(points.Location);
        Call = new TextList(points.Call);
        Unknown = new TextList(points.Unknown);
    }

    /// <summary>What takes the location away.</summary>
    public TextList Location { get; }

    /// <summary>What takes the call away.</summary>
    public TextList Call { get; }

    /// <summary>What leaves a call of which nobody can tell what becomes of it.</summary>
    public TextList Unknown { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join("; ", new[] { ("location: ", Location), ("call: ", Call), ("cannot be told: ", Unknown) }
        .Where(part => part.Item2.Count > 0).Select(part => part.Item1 + part.Item2));
}
