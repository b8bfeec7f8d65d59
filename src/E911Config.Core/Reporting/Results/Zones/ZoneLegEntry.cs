using System;
using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Resilience;

namespace E911Config.Core.Reporting;

/// <summary>A way out of calls to a number of a zone: the routes of one usage and priority.</summary>
public sealed class ZoneLegEntry
{
    internal ZoneLegEntry(ZoneWays ways, CallLeg leg, int order)
    {
        Number = ways.Number;
        IsTestNumber = ways.IsTest;
        Order = order;
        Routes = new TextList(leg.Routes);
        Trunks = new TextList(leg.Trunks.Select(trunk => trunk.Trunk));
        Roles = new TextList(leg.Trunks.Select(trunk => trunk.Role.ToString()).Distinct());
        Ends = new TextList(leg.Trunks.Select(trunk => trunk.Outcome?.ToString() ?? "Skipped").Distinct());
        Kinds = new TextList(ways.Calls.Select(call => call.Group.Caller.Kind).Distinct().OrderBy(kind => kind)
            .Select(kind => kind.ToString()));
        NetworkSites = new TextList(ways.Calls.Select(call => CallerText.Where(call.Group.NetworkSite))
            .Distinct(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The number.</summary>
    public string Number { get; }

    /// <summary>Whether it is the provider's test number.</summary>
    public bool IsTestNumber { get; }

    /// <summary>Its place among the ways of the same calls, from 1.</summary>
    public int Order { get; }

    /// <summary>The voice routes.</summary>
    public TextList Routes { get; }

    /// <summary>Their trunks, equal peers.</summary>
    public TextList Trunks { get; }

    /// <summary>What these are for.</summary>
    public TextList Roles { get; }

    /// <summary>
    /// What becomes of a call that gets so far: an outcome, or Skipped where no call leaves over it while nothing has failed.
    /// </summary>
    public TextList Ends { get; }

    /// <summary>What the callers call with whose calls go so.</summary>
    public TextList Kinds { get; }

    /// <summary>Where they are.</summary>
    public TextList NetworkSites { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Order}: {Routes}";
}
