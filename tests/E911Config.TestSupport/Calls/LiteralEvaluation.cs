using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>One call under one reading of what the documents leave open.</summary>
internal sealed partial class LiteralEvaluation
{
    private readonly LiteralCall call;
    private readonly Snapshot snapshot;
    private readonly LiteralReading reading;
    private readonly HashSet<string> failed;
    private readonly HashSet<LiteralRule> met = [];
    private readonly DeploymentObject? ownTrunk;
    private readonly Maybe<string> place;

    public LiteralEvaluation(LiteralCall call, LiteralReading reading)
    {
        this.call = call;
        this.reading = reading;
        snapshot = call.Snapshot;
        failed = new HashSet<string>(call.Failed.Select(LiteralElements.Normal), StringComparer.OrdinalIgnoreCase);
        ownTrunk = IsPbx && call.Caller.Trunk is { } trunk ? snapshot.Find(Trunk.Type, trunk) : null;
        place = Place();
    }

    private bool IsPbx => Same(call.Caller.Kind, "pbx");

    private bool IsModernOrLegacy => Same(call.Caller.Kind, "modern") || Same(call.Caller.Kind, "legacy");

    private bool NoNetworkSites => snapshot.IsRead(NetworkSite.Type) && snapshot.All(NetworkSite.Type).Count == 0;

    private bool AnySiteFailed => failed.Any(element => element.StartsWith("Site:", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The steps in their order. Registration decides first; the steps after it are shown even if it failed or cannot be told.
    /// </summary>
    public LiteralResult Run() => Judge() with { Rules = [.. met.Order()] };

    private LiteralResult Judge()
    {
        // "If his trunk is not given or does not exist the call is Unknown, unless an orbit takes the digits."
        if (IsPbx && ownTrunk is null) return Orbit(new LiteralResult()) ?? End(new LiteralResult(), LiteralOutcome.Unknown);
        var (registered, pool) = Register();
        var shown = StepsOneToFour(pool);
        if (registered.IsNo && IsPbx) Met(LiteralRule.PbxCutOff);
        if (registered.IsUnknown) Met(LiteralRule.RegistrationUnknown);
        if (registered.IsNo) return End(shown.Result, LiteralOutcome.Failed);
        if (registered.IsUnknown) return End(shown.Result, LiteralOutcome.Unknown) with { TrunkMeansNothing = true };
        return shown.Ended ? shown.Result : RoutesAndTrunks(shown, pool);
    }

    private static LiteralResult End(LiteralResult result, LiteralOutcome outcome, string? code = null) =>
        result with { Outcome = outcome, BestOutcome = outcome, ReasonCode = code };

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    // One leading plus is ignored.
    private static string WithoutPlus(string number) => number.StartsWith('+') ? number[1..] : number;

    private void Met(LiteralRule rule) => met.Add(rule);

    // A condition that is a rule of its own.
    private bool Met(LiteralRule rule, bool holds) => holds && (met.Add(rule) || true);

    private bool Second(LiteralSwitches which) => reading.Ask(which.ToString());

    // "It is one more switch for DependsOn, whose other value is that it knows everything."
    private bool KnowsEverything(string noun) => reading.Ask(noun);

    private bool HasFailed(string element) => failed.Contains(element);

    private string? UnreadName(ObjectType type) => snapshot.IsRead(type) ? null : type.Noun;

    private string[] Unread(params ObjectType[] types) => types.Select(UnreadName).OfType<string>().ToArray();

    /// <summary>What the steps 1 to 4 came to.</summary>
    private sealed record Shown(LiteralResult Result, bool Ended, bool ByPolicyUsage, Sure LocationBasedRouting)
    {
        /// <summary>Whether there are further usages that cannot be told.</summary>
        public bool OtherUsages { get; init; }
    }
}
