using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// What follows a deployment while it changes says what a fresh look would say, and what fails alone is found without trying all.
/// </summary>
public class ChangeTests
{
    private static readonly ObjectType[] Changing =
    [
        VoiceRoute.Type, TrunkConfiguration.Type, OutboundTranslationRule.Type, VoiceNormalizationRule.Type,
        SipResponseCodeTranslationRule.Type,
        LocationPolicy.Type, VoicePolicy.Type, VoiceRoutingPolicy.Type, DialPlan.Type, NetworkSite.Type, CallParkOrbit.Type,
    ];

    /// <summary>A change runs again every call that it can touch: whatever a call looks up is noted, and only that.</summary>
    [Fact]
    public void WatchedCallsFollowEveryChange()
    {
        var (followed, differed) = (0, 0);
        foreach (var seed in Enumerable.Range(1, Chances.Of(2000)))
        {
            var world = CallWorldGenerator.Call(seed);
            var random = new Random(seed);
            var facts = Facts(world);
            var watched = new WatchedCalls(new CallIndex(world.Snapshot, facts));
            var calls = Requests(world).ToDictionary(watched.Add, request => request);
            var now = world.Snapshot;
            foreach (var change in Enumerable.Range(0, 6).Select(_ => Change(now, random)).OfType<ObjectChange>())
            {
                var before = calls.Keys.ToDictionary(call => call, call => watched[call]);
                if (!Follows(change)) continue;
                var touched = watched.Change([change]);
                now = After(now, change);
                var fresh = new CallEngine(new CallIndex(now, facts));
                followed++;
                foreach (var (call, request) in calls)
                {
                    Assert.Equal(Told(fresh.Run(request)), Told(watched[call]));
                    if (Told(before[call]) == Told(watched[call])) continue;
                    Assert.Contains(call, touched);
                    differed++;
                }
            }
        }

        Assert.True(followed > Chances.Of(4000) && differed > Chances.Of(400), $"{followed} changes, {differed} results that differ");
    }

    /// <summary>A change that shows under one failure touches the call that is watched under failures.</summary>
    [Fact]
    public void CallsThatAreWatchedUnderFailuresAreTouchedByWhatShowsUnderOne()
    {
        var differed = 0;
        foreach (var seed in Enumerable.Range(1, Chances.Of(600)))
        {
            var world = CallWorldGenerator.Call(seed);
            var facts = Facts(world);
            CallRequest[] requests = [.. Requests(world)];
            var before = new CallEngine(new CallIndex(world.Snapshot, facts));
            var random = new Random(seed);
            foreach (var change in Enumerable.Range(0, 4).Select(_ => Change(world.Snapshot, random)).OfType<ObjectChange>().Where(Follows))
            {
                var watched = WatchedWays.Of(new CallEngine(new CallIndex(world.Snapshot, facts)), requests);
                var touched = watched.Touched([change])!;
                var index = new CallIndex(After(world.Snapshot, change), facts);
                var after = new CallEngine(index);
                string?[] elements = [.. index.Elements.Where(before.CanFail), null];
                for (var call = 0; call < requests.Length; call++)
                {
                    var request = requests[call];
                    if (elements.All(element => Outcome(before, request, element) == Outcome(after, request, element))) continue;
                    differed++;
                    Assert.Contains(call, touched);
                }
            }
        }

        Assert.True(differed > Chances.Of(100), $"{differed} changes that show");
    }

    [Fact]
    public void SinglePointsAreWhatFailingEachElementShows()
    {
        var found = new HashSet<string>();
        foreach (var seed in Enumerable.Range(1, Chances.Of(3000)))
        {
            var world = CallWorldGenerator.Call(seed);
            var index = new CallIndex(world.Snapshot, Facts(world));
            var engine = new CallEngine(index);
            foreach (var request in Requests(world))
            {
                var whole = engine.Run(request).Outcome;
                var points = engine.SinglePoints(request);
                if (whole < Core.Calls.Outcome.Unlocated)
                {
                    Assert.Equal(SinglePoints.None, points);
                    continue;
                }

                var others = index.Elements.Select(element => (Element: element, Outcome: Outcome(engine, request, element)))
                    .OrderBy(pair => pair.Element, StringComparer.Ordinal).ToArray();
                string[] Of(Func<Outcome, bool> fits) => [.. others.Where(pair => fits(pair.Outcome)).Select(pair => pair.Element)];
                Assert.Equal(new SinglePoints(
                    Of(outcome => outcome >= Core.Calls.Outcome.Unlocated && outcome < whole),
                    Of(outcome => outcome < Core.Calls.Outcome.Unlocated && outcome != Core.Calls.Outcome.Unknown),
                    Of(outcome => outcome == Core.Calls.Outcome.Unknown)), points);
                found.UnionWith(points.Call.Concat(points.Location).Select(element => element.Split(':')[0]));
            }
        }

        Assert.Superset(new HashSet<string> { "Trunk", "Gateway", "Mediation", "Registrar", "Wan", "Site", "Provider", "Lis", "Cac",
            "Reply" }, found);
    }

    private static CallFacts Facts(LiteralCall world) =>
        world.DesignText is { } text ? CallFacts.From(DesignFile.Parse("world.e911.json", text)) : CallFacts.Assumed(world.Snapshot);

    private static IEnumerable<CallRequest> Requests(LiteralCall world)
    {
        foreach (var (pool, site) in new[] { ("pool-a.test", "Alpha"), ("sba-g.test", "Gamma"), ("pool-b.test", "Delta") })
        {
            yield return new CallRequest(new Caller { NetworkSite = site, RegistrarPool = pool, VoicePolicy = "Users" }, "911");
            yield return new CallRequest(new Caller { NetworkSite = site, RegistrarPool = pool, Kind = ClientKind.Analog }, "911");
        }

        yield return new CallRequest(new Caller { Kind = ClientKind.Pbx, Trunk = world.Snapshot.All(Trunk.Type)
            .FirstOrDefault(trunk => trunk.Name.StartsWith("pbx", StringComparison.Ordinal))?.Identity ?? "gw-a" }, "911");
    }

    // One object goes, comes back, or has another value of a property, taken from another object of its type.
    private static ObjectChange? Change(Snapshot now, Random random)
    {
        var type = Changing[random.Next(Changing.Length)];
        var all = now.All(type);
        if (!now.IsRead(type) || all.Count == 0) return null;
        var before = all[random.Next(all.Count)];
        if (random.Next(3) == 0 && type != NetworkSite.Type) return new ObjectChange(before, null);
        var like = all[random.Next(all.Count)];
        string[] properties = [.. like.Known.Select(property => property.Name)
            .Where(name => name is not ("Identity" or "NetworkSiteID" or "NetworkRegionID" or "BWPolicyProfileID" or "BypassID"))];
        if (properties.Length == 0) return null;
        var property = properties[random.Next(properties.Length)];
        return new ObjectChange(before, before.With(property, before[property] is bool flag && random.Next(2) == 0 ? !flag
            : like[property]));
    }

    private static bool Follows(ObjectChange change) => change.After is null || change.After.DifferencesTo(change.Before!).Any()
        || change.Before!.DifferencesTo(change.After).Any();

    private static Snapshot After(Snapshot now, ObjectChange change) => change.After is { } after ? now.With([after])
        : now.Without([change.Before!]);

    private static Outcome Outcome(CallEngine engine, CallRequest request, string? element) =>
        engine.Run(element is null ? request : request with { Failed = [element] }).Outcome;

    private static (Outcome, Outcome, string?, string?, string?, string?, string?) Told(CallResult result) =>
        (result.Outcome, result.BestOutcome, result.Trunk, result.DeliveredNumber, result.ReasonCode, result.LocationPolicy,
            string.Join(">", result.Usages));
}
