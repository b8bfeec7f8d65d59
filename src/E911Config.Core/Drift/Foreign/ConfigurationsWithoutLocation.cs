using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Readings;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A trunk configuration of others that is in effect for a trunk of the design and keeps the location from it.</summary>
internal sealed class ConfigurationsWithoutLocation : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var found in context.Configurations(trunk => NeedsIt(context, trunk))
            .Where(found => !context.Wants(found.Key) && !found.Key.Flag("EnablePIDFLOSupport")))
        {
            var trunks = found.Select(trunk => trunk.Identity).ToArray();
            yield return DriftContext.Unexpected(found.Key, "EnablePIDFLOSupport",
                DriftValue.About(DriftValueKind.LocationOrNotInEffect, trunks), DriftValue.About(DriftValueKind.NoLocationInEffect, trunks),
                found.Key.With("EnablePIDFLOSupport", true)) with { OnlyByEffect = true };
        }
    }

    private static bool NeedsIt(DriftContext context, DesignTrunk trunk) => trunk.Role switch
    {
        TrunkRole.Provider => trunk.Provider?.PassesPidfLo != false,
        TrunkRole.Elin => context.Facts.Assumptions.IsTurned(Question.ElinNeedsPidfLo),
        _ => false,
    };
}
