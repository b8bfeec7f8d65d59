using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// What becomes of the calls of those who are at home at one network site, and whom the servers take for callers of another, or of none.
/// They have not moved: who serves them is decided by where they are.
/// </summary>
internal sealed class MovedCallers(DriftContext context)
{
    private readonly Dictionary<(string Home, string Address), MovedFare?> known = [];
    private readonly Lazy<ILookup<string, (CallerGroup Group, CallRequest Request)>> calls = new(() => context.Calls
        .Where(call => call.Group.NetworkSite is not null && call.Group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)
        .ToLookup(call => call.Group.NetworkSite!, StringComparer.OrdinalIgnoreCase));

    /// <summary>How much worse they fare; null if they do not.</summary>
    /// <param name="home">The network site at which they are.</param>
    /// <param name="to">The one at which the servers take them to be; empty for none.</param>
    /// <param name="address">An address of their network: the location service is asked for it, mapped or not.</param>
    public MovedFare? Fare(string home, string to, string address)
    {
        var key = (home.ToUpperInvariant(), address);
        if (!known.TryGetValue(key, out var found)) known.Add(key, found = Compare(home, to, address));
        return found;
    }

    private MovedFare? Compare(string home, string to, string address)
    {
        var runs = calls.Value[home].Select(call => new Pair(context.Engine, call.Group, call.Request, new CallRequest(
            call.Group.Caller with { NetworkSite = null, OffNetwork = false, Address = address }, call.Request.Digits) { ReallyAt = home }))
            .ToArray();
        var worse = runs.Where(run => run.Bad.IsWorseThan(run.Good)).OrderBy(run => JudgedCalls.Becomes(run.Good, run.Bad)).ToArray();

        // A zone is as its design says at every place of it: who of it moves to another of its places is at home there.
        if (worse.Length == 0 && context.Design.ZoneOf(home) == context.Design.ZoneOf(to)) return null;
        var less = runs.Select(run => (Run: run, Lost: Lost(run))).Where(run => run.Lost.Length > 0).ToArray();
        var failing = UnderFailures(runs).ToArray();
        var outcomes = worse.Select(run => JudgedCalls.Becomes(run.Good, run.Bad)).Concat(failing.Select(run => run.Effect.Outcome));
        var untold = less.SelectMany(run => run.Lost).Select(lost => lost.Property).Distinct(StringComparer.Ordinal);
        var harm = new DriftHarm(outcomes.Select(outcome => (Outcome?)outcome).Min(), new DriftNames(untold));
        return worse.Length > 0 ? Fares(DriftSeverity.Critical, JudgedCalls.Effect(
                (worse[0].Group, worse[0].Home), worse[0].Good, worse[0].Bad, "", worse.Length - 1), worse, harm)
            : less.Length > 0 ? Fares(DriftSeverity.Major, JudgedCalls.ToldLess(
                (less[0].Run.Group, less[0].Run.Home), less[0].Run.Bad, less[0].Lost, less.Length - 1), less.Select(run => run.Run), harm)
            : failing.Length > 0 ? Fares(DriftSeverity.Major, failing.OrderBy(run => run.Effect.Outcome).First().Effect,
                failing.Select(run => run.Run).Distinct(), harm)
            : null;
    }

    private static MovedFare Fares(DriftSeverity severity, DriftEffect effect, IEnumerable<Pair> runs, DriftHarm harm) =>
        new(severity, effect, [.. runs.Select(run => (run.Group, run.Home))], harm);

    private (string Property, string Value)[] Lost(Pair run) =>
        context.Engine.ToldBy(run.Good) is { } good && context.Engine.ToldBy(run.Bad) is { } bad ? [.. good.Without(bad)] : [];

    private IEnumerable<(Pair Run, DriftEffect Effect)> UnderFailures(IEnumerable<Pair> runs) =>
        from run in runs
        where run.Good.Outcome >= Outcome.Unlocated
        from element in context.Engine.Asked(run.Home).Union(context.Engine.Asked(run.There), StringComparer.Ordinal)
            .OrderBy(element => element, StringComparer.Ordinal)
        let failing = new Pair(context.Engine, run.Group, run.Home with { Failed = [element] }, run.There with { Failed = [element] })
        where failing.Good.Outcome >= Outcome.Unlocated && failing.Bad.IsWorseThan(failing.Good)
        select (run, JudgedCalls.Effect((run.Group, run.Home), failing.Good, failing.Bad, element, 0));

    private sealed class Pair(CallEngine engine, CallerGroup group, CallRequest home, CallRequest there)
    {
        public CallerGroup Group => group;

        public CallRequest Home => home;

        public CallRequest There => there;

        public CallResult Good { get; } = engine.Run(home);

        public CallResult Bad { get; } = engine.Run(there);
    }
}
