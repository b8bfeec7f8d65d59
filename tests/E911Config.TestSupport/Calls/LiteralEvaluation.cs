using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>One call under one setting of the switches.</summary>
internal sealed partial class LiteralEvaluation
{
    private readonly LiteralCall call;
    private readonly Snapshot snapshot;
    private readonly LiteralSwitches switches;
    private readonly bool assumeLocation;
    private readonly HashSet<string> failed;
    private readonly Maybe<string> place;

    public LiteralEvaluation(LiteralCall call, LiteralSwitches switches, bool assumeLocation)
    {
        this.call = call;
        this.switches = switches;
        this.assumeLocation = assumeLocation;
        snapshot = call.Snapshot;
        failed = new HashSet<string>(call.Failed.Select(LiteralElements.Normal), StringComparer.OrdinalIgnoreCase);
        place = Place();
    }

    /// <summary>The switches that the call asked for so far.</summary>
    public LiteralSwitches Asked { get; private set; }

    /// <summary>The unread nouns behind locations that cannot be told.</summary>
    public HashSet<string> LocationNouns { get; } = new(StringComparer.Ordinal);

    private bool IsAnalogOrPbx => !Same(call.Caller.Kind, "modern") && !Same(call.Caller.Kind, "legacy");

    /// <summary>The steps in their order. Registration decides first; the steps after it are shown even if it failed.</summary>
    public LiteralResult Run()
    {
        var (registered, pool) = Register();
        var shown = StepsOneToFour(pool);
        if (registered.IsNo) return End(shown.Result, LiteralOutcome.Failed);
        return shown.Ended ? shown.Result : RoutesAndTrunks(shown);
    }

    private static LiteralResult End(LiteralResult result, LiteralOutcome outcome, string? code = null) =>
        result with { Outcome = outcome, BestOutcome = outcome, ReasonCode = code };

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    // One leading plus is ignored.
    private static string WithoutPlus(string number) => number.StartsWith('+') ? number[1..] : number;

    private bool Second(LiteralSwitches which)
    {
        Asked |= which;
        return switches.HasFlag(which);
    }

    private bool HasFailed(string element) => failed.Contains(element);

    private bool AnySiteFailed => failed.Any(element => element.StartsWith("Site:", StringComparison.OrdinalIgnoreCase));

    private string? UnreadName(ObjectType type) => snapshot.IsRead(type) ? null : type.Noun;

    private string[] Unread(params ObjectType[] types) => types.Select(UnreadName).OfType<string>().ToArray();

    /// <summary>What the steps 1 to 4 came to.</summary>
    private sealed record Shown(LiteralResult Result, bool Ended, bool ByPolicyUsage, Sure LocationBasedRouting)
    {
        /// <summary>Whether there are further usages that cannot be told.</summary>
        public bool OtherUsages { get; init; }
    }
}
