using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// One chance edit of the applied example each: the worst that the nightly run says is what following every call before and after says,
/// with nothing failed and with each element failed; and nothing is named that was not touched.
/// </summary>
public sealed class ChanceEditTests
{
    private const int All = 300;
    private static readonly Snapshot Right = Litware.Right;
    private static readonly CallFacts Facts = CallFacts.From(Litware.Design);
    private static readonly CallRequest[] Calls = CallProof.Calls(Litware.Design, Facts, CallerGroups.Of(Right, Facts))
        .Select(call => call.Request)
        .Concat(Litware.Plan.Calls.Select(call => new CallRequest(call.Callers.Caller, call.Number))).Distinct().ToArray();

    private static readonly CallEngine RightEngine = new(new CallIndex(Right, Facts));

    // What gets through and is no number of the design: behind an access prefix, or by a mask from a phone that knows none.
    private static readonly CallRequest[] Earlier = [..
        from @group in CallerGroups.Of(Right, Facts)
        let zone = Litware.Design.ZoneOf(@group.NetworkSite, @group.Caller.LocationPolicy)
        where zone is not null
        from prefix in Right.All(DialPlan.Type).Select(plan => plan.Text("ExternalAccessPrefix")).Append("").Distinct()
        from number in zone.Numbers.SelectMany(number => number.Masks.Prepend(number.DialString)).Distinct()
        let call = new CallRequest(@group.Caller, prefix + number)
        where !Calls.Contains(call) && RightEngine.Run(call).Outcome >= Outcome.Unlocated
        select call];

    private static readonly CallRequest[] Tests = [.. CallerGroups.Of(Right, Facts)
        .Where(group => group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy
            && Litware.Design.ZoneOf(group.NetworkSite, group.Caller.LocationPolicy)?.TestNumber is not null)
        .Select(group => new CallRequest(group.Caller, "933"))];

    private static readonly (ObjectType Type, string[] Properties)[] Edited =
    [
        (VoiceRoute.Type, ["NumberPattern", "PstnUsages", "PstnGatewayList", "Priority"]), (VoicePolicy.Type, ["PstnUsages"]),
        (LocationPolicy.Type, ["EnhancedEmergencyServicesEnabled", "PstnUsage", "NotificationUri", "EmergencyNumbers"]),
        (NetworkSite.Type, ["LocationPolicy"]), (TrunkConfiguration.Type, ["EnablePIDFLOSupport", "RemovePlusFromUri"]),
        (OutboundTranslationRule.Type, ["Translation", "Pattern"]), (VoiceNormalizationRule.Type, ["Translation", "Pattern"]),
        (LocationServiceTables.Subnet, ["City", "HouseNumber"]), (Trunk.Type, ["Routable"]),
    ];

    [Fact]
    public void TheNightlyRunSaysWhatFollowingEveryCallSays()
    {
        var seen = new Dictionary<DriftSeverity, int>();
        var before = new Followed(Right);
        foreach (var seed in Chances.Seeds(0, All))
        {
            var random = new Random(seed);
            var (edited, address) = Edit(random);
            if (edited is null) continue;
            var after = new Followed(edited);
            var truth = Truth(before, after, address);
            var items = new DriftTestResult(DriftFinder.Find(Litware.Design, edited, DriftSeverity.Minor, new DateTime(2026, 11, 22),
                DriftBasis.Of(Litware.Plan) with { After = Right })).Items;
            var worst = items.Select(item => item.Severity).DefaultIfEmpty(DriftSeverity.Minor).Max();
            var told = $"Seed {seed}, {address}: {truth}, and the run says {worst}: "
                + $"{string.Join("; ", items.Select(item => $"{item} {item.Effect}"))}";

            // Whatever was touched beyond calls, such as a caller id, may weigh more than the calls say; never less.
            Assert.True(truth == worst || (truth < worst && worst == DriftSeverity.Major
                && items.Any(item => item.Effect.Contains("not told")
                || item.Effect.Contains("does not see"))) || worst == DriftSeverity.NotRated, told);
            Assert.True(items.All(item => item.ObjectType == "CsNetworkSite"
                && item.Property.StartsWith("Calls to", StringComparison.Ordinal)
                || Touches(address, item.ObjectType, item.Identity)), told);
            seen[truth] = seen.GetValueOrDefault(truth) + 1;
        }

        Assert.All([DriftSeverity.Minor, DriftSeverity.Major, DriftSeverity.Critical], severity =>
            Assert.True(seen.GetValueOrDefault(severity) >= Chances.Of(20), $"{severity}: {seen.GetValueOrDefault(severity)}"));
    }

    private static bool Touches(string address, string noun, string identity) => address == noun + " " + identity

        // What the other rules of a trunk make of the ECRC number is what the design wants there.
        || (address.Contains('/', StringComparison.Ordinal) && identity.Contains('/', StringComparison.Ordinal)
            && address.Split(' ', 2)[1].Split('/')[0] == identity.Split('/')[0])

        // A row of the location service, and the network that it is for.
        || (address.StartsWith("CsLisSubnet ", StringComparison.Ordinal) && identity == address["CsLisSubnet ".Length..])

        // The trunk that leads to it may go with its rules, and a configuration with its rules.
        || address.Contains(identity, StringComparison.OrdinalIgnoreCase)
            || identity.Contains(address.Split(' ', 2)[1], StringComparison.OrdinalIgnoreCase);

    private static (Snapshot? Edited, string Address) Edit(Random random)
    {
        var (type, properties) = Edited[random.Next(Edited.Length)];
        var all = Right.All(type);
        var item = all[random.Next(all.Count)];
        if (type != NetworkSite.Type && type != LocationServiceTables.Subnet && item.Identity != "Global" && random.Next(6) == 0
            && type != TrunkConfiguration.Type && type != Trunk.Type)
            return (Right.Without([item]), item.Address);
        var name = properties[random.Next(properties.Length)];
        var other = all[random.Next(all.Count)];
        object? value = item[name] switch
        {
            bool flag => !flag,
            long number => (long)random.Next(40) - 1,
            IReadOnlyList<string> list when random.Next(3) == 0 => list.Reverse().ToArray(),
            IReadOnlyList<string> => random.Next(2) == 0 ? Array.Empty<string>() : other[name],
            IReadOnlyList<ValueRecord> => random.Next(2) == 0 ? Array.Empty<ValueRecord>() : other[name],
            _ => name switch
            {
                "NumberPattern" or "Pattern" => random.Next(3) switch { 0 => "^911$", 1 => ".*", _ => "^$" },
                "Translation" => random.Next(3) switch { 0 => "$1", 1 => "0$0", _ => "+14255550100" },
                _ => random.Next(2) == 0 ? null : other[name],
            },
        };
        var edited = item.With(name, value);
        return edited.DifferencesTo(item).Any() || name == "Priority" ? (Right.With([edited]), item.Address) : (null, "");
    }

    private static DriftSeverity Truth(Followed before, Followed after, string address)
    {
        // Whoever comes to a place out of scope that takes a policy of a zone is one of those.
        var visited = address.StartsWith("CsNetworkSite ", StringComparison.Ordinal) && address["CsNetworkSite ".Length..] is var site
            && Litware.Design.IsOutOfScope(site) ? site : null;
        var calls = visited is null ? Calls : [.. Calls, .. Calls.Where(call => call.Caller.Kind != ClientKind.Pbx).Select(call =>
            call with { Caller = call.Caller with { NetworkSite = visited, OffNetwork = false, Count = 0 } }).Distinct()];
        calls = [.. calls, .. Earlier];
        if (calls.Any(call => Worth(after, call).CompareTo(Worth(before, call)) < 0)) return DriftSeverity.Critical;

        // A test call is no emergency call; who tests the way must learn what is true.
        if (Tests.Where(call => before.Engine.Run(call).Outcome >= Outcome.Unlocated)
            .Any(call => Worth(after, call).CompareTo(Worth(before, call)) < 0)) return DriftSeverity.Major;

        // Somebody answers as before, and the number that leaves is another, or in another form.
        if (calls.Concat(Tests).Any(call => LeavesWrong(after, call) && !LeavesWrong(before, call))) return DriftSeverity.Major;

        // Whom others tell, where the design leaves a place alone, is their matter.
        if (Calls.Where(call => call.Caller.NetworkSite is not { } place || !Litware.Design.IsOutOfScope(place))
            .Any(call => before.Told(call).Without(after.Told(call)).Any())) return DriftSeverity.Major;

        // What does not arrive with everything in order survives no failure, though one may help it.
        foreach (var call in calls.Where(call => before.Engine.Run(call).Outcome >= Outcome.Unlocated))
        {
            foreach (var element in before.Elements.Intersect(after.Elements).Intersect(before.Asked(call).Union(after.Asked(call))))
            {
                var failed = call with { Failed = [element] };
                if (Worth(before, failed) is { Worst: >= Outcome.Unlocated } survived && Worth(after, failed).CompareTo(survived) < 0)
                    return DriftSeverity.Major;
                if (before.Engine.Run(failed).Outcome >= Outcome.Unlocated && LeavesWrong(after, failed) && !LeavesWrong(before, failed))
                    return DriftSeverity.Major;
            }
        }

        return DriftSeverity.Minor;
    }

    private static bool LeavesWrong(Followed followed, CallRequest call)
    {
        var result = followed.Engine.Run(call);
        if (result.Outcome < Outcome.Unlocated || result.DeliveredNumber is not { } number) return false;
        var isProvider = Litware.Design.Provider!.Trunks.Any(trunk => trunk.Trunk.Value == result.Trunk);
        if (call.Digits == "933") return !isProvider || number != "+933";
        var meant = Litware.Design.ZoneOf(call.Caller.NetworkSite, call.Caller.LocationPolicy)?.Numbers
            .FirstOrDefault(one => one.DialString == call.Digits || one.Masks.Contains(call.Digits))?.DialString;
        return isProvider ? number != "+" + (meant ?? number.TrimStart('+'))
            : meant is not null && number.Length < 5 && number.TrimStart('+') != meant;
    }

    // At worst, and where that is the same, at best.
    private static (Outcome Worst, Outcome Best) Worth(Followed followed, CallRequest call) =>
        followed.Engine.Run(call) is var result ? (result.Outcome, result.BestOutcome) : default;

    private sealed class Followed
    {
        public Followed(Snapshot snapshot)
        {
            var index = new CallIndex(snapshot, Facts);
            Engine = new CallEngine(index);
            Elements = [.. index.Elements];
        }

        public CallEngine Engine { get; }

        public HashSet<string> Elements { get; }

        public Told Told(CallRequest call) => Engine.ToldBy(Engine.Run(call)) ?? Core.Calls.Told.Nothing;

        public IEnumerable<string> Asked(CallRequest call) => Engine.Asked(call);
    }
}
