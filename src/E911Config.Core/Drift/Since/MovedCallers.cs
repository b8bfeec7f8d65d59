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
    private readonly Dictionary<(string Home, string To), (DriftSeverity, DriftEffect)?> known = [];
    private readonly Lazy<ILookup<string, (CallerGroup Group, CallRequest Request)>> calls = new(() => context.Calls
        .Where(call => call.Group.NetworkSite is not null && call.Group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)
        .ToLookup(call => call.Group.NetworkSite!, StringComparer.OrdinalIgnoreCase));

    /// <summary>How much worse they fare; null if they do not.</summary>
    /// <param name="home">The network site at which they are.</param>
    /// <param name="to">The one at which the servers take them to be; empty for none.</param>
    public (DriftSeverity Severity, DriftEffect Effect)? Fare(string home, string to)
    {
        var key = (home.ToUpperInvariant(), to.ToUpperInvariant());
        if (!known.TryGetValue(key, out var found)) known.Add(key, found = Compare(home, to));
        return found;
    }

    private (DriftSeverity, DriftEffect)? Compare(string home, string to)
    {
        var runs = calls.Value[home].Select(call => new Pair(context.Engine, call.Group, call.Request,
            new CallRequest(At(call.Group.Caller, to), call.Request.Digits) { ReallyAt = home })).ToArray();
        var worse = runs.Where(run => run.Bad.IsWorseThan(run.Good)).OrderBy(run => JudgedCalls.Becomes(run.Good, run.Bad)).ToArray();
        if (worse.Length > 0) return (DriftSeverity.Critical,
            JudgedCalls.Effect((worse[0].Group, worse[0].Home), worse[0].Good, worse[0].Bad, "", worse.Length - 1));

        // A zone is as its design says at every place of it: who of it moves to another of its places is at home there.
        if (context.Design.ZoneOf(home) == context.Design.ZoneOf(to)) return null;
        return (ToldLess(runs) ?? UnderFailures(runs)) is { } effect ? (DriftSeverity.Major, effect) : null;
    }

    private DriftEffect? ToldLess(IReadOnlyList<Pair> runs)
    {
        var less = runs.Select(run => (Run: run, Lost: Lost(run))).Where(run => run.Lost.Length > 0).ToArray();
        return less.Length == 0 ? null
            : JudgedCalls.ToldLess((less[0].Run.Group, less[0].Run.Home), less[0].Run.Bad, less[0].Lost, less.Length - 1);
    }

    private (string Property, string Value)[] Lost(Pair run) =>
        context.Engine.ToldBy(run.Good) is { } good && context.Engine.ToldBy(run.Bad) is { } bad ? [.. good.Without(bad)] : [];

    private DriftEffect? UnderFailures(IEnumerable<Pair> runs) => (
        from run in runs
        where run.Good.Outcome >= Outcome.Unlocated
        from element in context.Engine.Asked(run.Home).Union(context.Engine.Asked(run.There), StringComparer.Ordinal)
            .OrderBy(element => element, StringComparer.Ordinal)
        let failing = new Pair(context.Engine, run.Group, run.Home with { Failed = [element] }, run.There with { Failed = [element] })
        where failing.Good.Outcome >= Outcome.Unlocated && failing.Bad.IsWorseThan(failing.Good)
        select JudgedCalls.Effect((run.Group, run.Home), failing.Good, failing.Bad, element, 0)).FirstOrDefault();

    private static Caller At(Caller caller, string site) => site.Length > 0 ? caller with { NetworkSite = site }
        : caller with { NetworkSite = null, Address = null, OffNetwork = true };

    private sealed class Pair(CallEngine engine, CallerGroup group, CallRequest home, CallRequest there)
    {
        public CallerGroup Group => group;

        public CallRequest Home => home;

        public CallRequest There => there;

        public CallResult Good { get; } = engine.Run(home);

        public CallResult Bad { get; } = engine.Run(there);
    }
}
