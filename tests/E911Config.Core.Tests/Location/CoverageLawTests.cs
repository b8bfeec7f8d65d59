using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Readings;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Location;

/// <summary>
/// Of chance deployments: what is told of a network is what becomes of the call of a modern caller there, and what is told of a network
/// site is what a call from the site finds.
/// </summary>
public sealed class CoverageLawTests
{
    private const int All = 2500;

    [Fact]
    public void WhatIsToldOfANetworkIsWhatACallFromThereFinds()
    {
        var seen = new Dictionary<string, int>();
        foreach (var (seed, design, snapshot) in Worlds())
        {
            var engine = new CallEngine(new CallIndex(snapshot, CallFacts.From(design)));
            foreach (var zone in LocationSurvey.Of(snapshot, design).Zones.Where(zone => zone.IsNeeded))
            {
                var number = design.AllZones.First(one => one.Name == zone.Zone).Numbers[0].DialString;
                foreach (var (site, network) in zone.Networks.Where(pair => pair.Site.NetworkSite is not null && !pair.Network.IsRest))
                {
                    if (Traced(engine, snapshot, site.NetworkSite!, network, number, zone.Role) is not { } found) continue;
                    Assert.True(Told(network) == found,
                        $"seed {seed}, {zone.Zone}, {site.NetworkSite}, {network}: {Told(network)} and {found}");
                    seen[found] = seen.GetValueOrDefault(found) + 1;
                }
            }
        }

        Assert.All(["Located", "NotLocated NetworkUnknown", "NotLocated FieldMissing", "NotLocated NotValidated"], kind =>
            Assert.True(seen.GetValueOrDefault(kind) >= Chances.Of(30), $"{kind}: {seen.GetValueOrDefault(kind)}"));
        Assert.Contains(seen.Keys, kind => kind.StartsWith("Untold", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsToldOfASiteIsWhatACallFromThereFinds()
    {
        var seen = new Dictionary<CoverageState, int>();
        foreach (var (seed, design, snapshot) in Worlds())
        {
            if (design.Assumptions.Any(set => set.Switch.Question == Question.LocationByPort)) continue;
            var engine = new CallEngine(new CallIndex(snapshot, CallFacts.From(design)));
            foreach (var zone in LocationSurvey.Of(snapshot, design).Zones)
            {
                foreach (var site in zone.Sites.Where(site => site.NetworkSite is not null && !zone.Unread.Any()))
                {
                    var gaps = engine.LocationGaps(site.NetworkSite!, zone.Role)
                        .Select(gap => gap.Kind + " " + string.Join(" ", gap.Values)).Distinct().Order(StringComparer.Ordinal);
                    var told = site.Networks.Where(network => network.State != CoverageState.Located)
                        .Select(network => Rule(network.Problems[0]) + " " + network.Problems[0].Subnet
                            + (Rule(network.Problems[0]) == HopRule.NoElin ? " " + network.Problems[0].Value
                                : network.Problems[0].Field.Length > 0 ? " " + network.Problems[0].Field : ""))
                        .Distinct().Order(StringComparer.Ordinal);
                    Assert.True(gaps.SequenceEqual(told, StringComparer.Ordinal),
                        $"seed {seed}, {zone.Zone}, {site.NetworkSite}: {string.Join(", ", gaps)} and {string.Join(", ", told)}");
                    seen[site.State] = seen.GetValueOrDefault(site.State) + 1;
                }
            }
        }

        Assert.All([CoverageState.Located, CoverageState.Partly, CoverageState.NotLocated], state =>
            Assert.True(seen.GetValueOrDefault(state) >= Chances.Of(40), $"{state}: {seen.GetValueOrDefault(state)}"));
    }

    private static IEnumerable<(int Seed, DesignDocument Design, Snapshot Snapshot)> Worlds() => Chances.Seeds(1, All)
        .Select(CallWorldGenerator.Call).Where(call => call.DesignText is not null)
        .Select(call => (call.Seed, DesignFile.Parse($"seed {call.Seed}", call.DesignText!), call.Snapshot));

    private static string Told(NetworkCoverage network) => network.State == CoverageState.NotLocated
        ? $"NotLocated {Rule(network.Problems[0])}" : network.State == CoverageState.Untold ? $"Untold {network.Unread}" : "Located";

    private static HopRule Rule(LocationProblem problem) => problem.Kind switch
    {
        LocationProblemKind.FieldMissing or LocationProblemKind.ElinMissing => HopRule.FieldMissing,
        LocationProblemKind.ElinMalformed => HopRule.NoElin,
        LocationProblemKind.NotValidated => HopRule.NotValidated,
        _ => HopRule.NetworkUnknown,
    };

    // What a call says of the location, where it gets so far as to ask, at a trunk of the zone's role, and the service answers.
    private static string? Traced(CallEngine engine, Snapshot snapshot, string site, NetworkCoverage network, string number, TrunkRole role)
    {
        if (NetworkAddress.Parse(network.Network) is not { } id) return null;
        var prefix = network.Row is not null && network.Mapped?.StartsWith(network.Network + "/", StringComparison.Ordinal) != true
            ? id.Width.ToString(System.Globalization.CultureInfo.InvariantCulture) : network.Mapped!.Split('/')[1];
        var caller = new Caller { NetworkSite = site, Address = network.Network + "/" + prefix };
        foreach (var pool in snapshot.All(Registrar.Type))
        {
            var trace = engine.Trace(new CallRequest(caller with { RegistrarPool = pool.Identity }, number));
            if (AskedFor(engine, trace, role) is not { } hop) continue;
            if (hop.Answer.Kind == HopAnswer.Yes) return "Located";
            var kinds = hop.Rules.Select(rule => rule.Kind).ToArray();

            // Where the location service lives is no matter of what it holds.
            if (kinds is [HopRule.Unread] && hop.Rules[0].Values[0] != LocationServiceTables.Subnet.Noun) continue;
            // What was not read gives no location; the trace names it where the outcome hangs on it.
            var unread = network.Unread is { } noun && ObjectTypes.All.Any(type => type.Noun == noun && !snapshot.IsRead(type)) ? noun
                : null;
            if (kinds is [HopRule.Unread] || (unread is not null && kinds is [HopRule.NotValidated] or [HopRule.NetworkUnknown]))
                return $"Untold {(kinds is [HopRule.Unread] ? hop.Rules[0].Values[0] : unread)}";
            if (kinds is [HopRule.NetworkUnknown] or [HopRule.FieldMissing] or [HopRule.NoElin] or [HopRule.NotValidated])
                return $"NotLocated {kinds[0]}";
        }

        return null;
    }

    // The trunk for which the location is asked is the one whose answer is told next.
    private static Hop? AskedFor(CallEngine engine, CallTrace trace, TrunkRole role) => trace.Hops
        .Where((hop, place) => hop.Asked.Kind == HopQuestion.Location
            && trace.Hops.Skip(place).FirstOrDefault(next => next.Asked.Kind == HopQuestion.AnswerAtTrunk) is { } answer
            && engine.Index.Trunks.Find(answer.Asked.Values[0], null)?.Role == role).FirstOrDefault();
}
