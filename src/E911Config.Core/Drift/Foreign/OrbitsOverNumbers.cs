using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A range of call park or group pickup numbers in which something lies that people dial in an emergency.</summary>
internal sealed class OrbitsOverNumbers : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var orbit in context.Snapshot.All(CallParkOrbit.Type))
        {
            var (start, end) = (orbit.Text("NumberRangeStart"), orbit.Text("NumberRangeEnd"));
            var covered = context.Dialled.Where(digits => OrbitTable.Has(start, end, digits)).ToArray();
            if (covered.Length > 0)
                yield return DriftContext.Unexpected(orbit, "NumberRangeStart", DriftValue.About(DriftValueKind.NoRangeOver, covered),
                    new DriftValue(DriftValueKind.Range, start) { Other = end }) with { OnlyByEffect = true };
        }
    }
}
