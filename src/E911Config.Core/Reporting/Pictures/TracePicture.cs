using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The way of one call through its deployment: each line has the number of the question that decided it.</summary>
internal sealed class TracePicture
{
    private const int TrunksShown = 30;
    private const string Caller = "caller";
    private const string End = "end";
    private readonly CallTrace trace;
    private readonly DeploymentMap map;
    private readonly Risks failed = new();
    private readonly List<PictureLine> lines = [];
    private readonly List<string> pools = [];
    private readonly Dictionary<(string From, string To), int> joined = [];
    private readonly List<string> trunks = [];
    private readonly List<PictureThing> ends = [];
    private string place = Caller;

    private TracePicture(CallTrace trace, DeploymentMap map, IEnumerable<string> down)
    {
        this.trace = trace;
        this.map = map;
        foreach (var element in down) failed.Of(element, Tone.Bad, "has failed");
    }

    /// <summary>The picture.</summary>
    /// <param name="request">The call.</param>
    /// <param name="trace">Its way.</param>
    /// <param name="map">The deployment.</param>
    public static Picture Of(CallRequest request, CallTrace trace, DeploymentMap map) =>
        new TracePicture(trace, map, request.Failed).Draw(request);

    private Picture Draw(CallRequest request)
    {
        for (var number = 1; number <= trace.Hops.Count; number++) Follow(trace.Hops[number - 1],
            number.ToString(CultureInfo.InvariantCulture));
        if (ends.Count == 0) Ends(place, trace.Outcome, trace.Hops.Count.ToString(CultureInfo.InvariantCulture));
        var shown = trunks.Take(TrunksShown).ToArray();
        PictureLane[] lanes =
        [
            new("Caller", [Where(request.Caller)]),
            new("Servers", [.. pools.Select(Server).GroupBy(server => server.Place).Select(at =>
                new PictureBox("at " + at.Key, at.Key, Tone.Plain, [], [.. at.Select(server => server.Thing)]))]),
            new("Trunks that were tried", [.. shown.Select(Trunk).GroupBy(trunk => trunk.Role).Select(same =>
                new PictureBox("role " + same.Key, same.Key, Tone.Plain, [], [.. same.Select(trunk => trunk.Thing)]))]),
            new("What becomes of it", [new PictureBox(End, "At worst: " + trace.Outcome,
                TracePaper.ToneOf(trace.Outcome), [], ends)]),
        ];
        return new Picture($"The way of {Visible.Of(request.Digits)} from {CallerText.From(request.Caller)}",
            "The numbers are those of the questions below.", [.. lanes.Where(lane => lane.Boxes.Count > 0)], lines)
        {
            Notes =
            [
                .. trunks.Count > shown.Length ? [$"{HarmText.Count(trunks.Count - shown.Length, "other trunk")} not drawn."]
                    : Array.Empty<string>(),
                .. map.Unread.Count > 0 ? [$"Not read: {string.Join(", ", map.Unread)}."] : Array.Empty<string>(), .. failed.Others(),
            ],
            Key = [.. lines.Select(line => line.Stroke).Distinct().OrderBy(stroke => stroke).Select(stroke =>
                new KeyValuePair<PictureStroke, string>(stroke, stroke switch
                {
                    PictureStroke.Broken => "refused, down or not reached: skipped",
                    PictureStroke.Dotted => "cannot be told",
                    _ => "the call goes this way",
                }))],
        };
    }

    private void Follow(Hop hop, string number)
    {
        var about = hop.Asked.Values.Count > 0 ? hop.Asked.Values[0] : "";
        var answer = hop.Answer.Values.Count > 0 ? hop.Answer.Values[0] : "";
        switch (hop.Asked.Kind)
        {
            case HopQuestion.Registration:
                Register(hop, answer, number);
                break;
            case HopQuestion.ComesIn:
                if (MediationOf(about) is { Length: > 0 } own) Line(Caller, place = Pool(own),
                    hop.Answer.Kind == HopAnswer.No ? PictureStroke.Broken : hop.Answer.Kind == HopAnswer.Untold ? PictureStroke.Dotted
                        : PictureStroke.Solid, hop, number);
                break;
            case HopQuestion.TrunkUse or HopQuestion.Reply:
                Line(Reach(about, hop, number), Tried(about), hop.Answer.Kind == HopAnswer.Untold ? PictureStroke.Dotted
                    : PictureStroke.Broken, hop, number);
                break;
            case HopQuestion.LeavingNumber:
                Line(Reach(about, hop, number), Tried(about), hop.Answer.Kind == HopAnswer.Untold ? PictureStroke.Dotted
                    : PictureStroke.Solid, hop, number);
                break;
            case HopQuestion.AnswerAtTrunk:
                if (hop.Answer.Kind == HopAnswer.Ends
                    && Enum.TryParse<Outcome>(answer, out var outcome)) Ends(Tried(about), outcome, number);
                break;
        }
    }

    private void Register(Hop hop, string pool, string number)
    {
        foreach (var home in hop.Rules.Where(rule => rule.Values.Count > 0 && rule.Kind is HopRule.HomePoolDown
            or HopRule.HomePoolUnreached))
            Line(Caller, Pool(home.Values[0]), PictureStroke.Broken, hop, number);
        if (hop.Answer.Kind is HopAnswer.Registered or HopAnswer.RegisteredAtBackup or HopAnswer.RegistrationUntold && pool.Length > 0)
            Line(Caller, place = Pool(pool), hop.Answer.Kind == HopAnswer.RegistrationUntold ? PictureStroke.Dotted : PictureStroke.Solid,
                hop, number);
    }

    // From the pool in use to the Mediation Server of the trunk, if that is another one.
    private string Reach(string trunk, Hop hop, string number)
    {
        if (MediationOf(trunk) is not { Length: > 0 } mediation) return place;
        var pool = Pool(mediation);
        if (pool == place) return pool;
        var stroke = hop.Answer.Kind switch
        {
            HopAnswer.Skipped => PictureStroke.Broken,
            HopAnswer.Untold => PictureStroke.Dotted,
            _ => PictureStroke.Solid,
        };
        var line = new PictureLine(place, pool, stroke, stroke == PictureStroke.Dotted ? Tone.Unknown : Tone.Plain,
            $"For {TrunkLane.NameOf(trunk)} the call needs Mediation Server {Visible.Of(mediation)}.") { Number = number };
        if (!joined.TryGetValue((place, pool), out var at))
        {
            joined.Add((place, pool), lines.Count);
            lines.Add(line);
        }

        // One trunk of a server may be down and the next one carry the call: what shows is the best that became of the way there.
        else if (Place(stroke) < Place(lines[at].Stroke)) lines[at] = line;
        return pool;
    }

    private static int Place(PictureStroke stroke) => stroke switch
    {
        PictureStroke.Solid => 0,
        PictureStroke.Dotted => 1,
        _ => 2,
    };

    private void Ends(string from, Outcome outcome, string number)
    {
        var id = "end " + number;
        ends.Add(new PictureThing(id, RegionLane.Words(outcome), TracePaper.ToneOf(outcome), [outcome.ToString()]));
        lines.Add(new PictureLine(from, id, PictureStroke.Solid, TracePaper.ToneOf(outcome), RegionLane.Words(outcome) + ".")
            { Number = number });
    }

    private void Line(string from, string to, PictureStroke stroke, Hop hop, string number) => lines.Add(
        new PictureLine(from, to, stroke, stroke == PictureStroke.Dotted ? Tone.Unknown : Tone.Plain,
            $"{HopText.Asked(hop)} {HopText.Answer(hop)} ({HopText.Rule(hop)}).") { Number = number });

    private string Pool(string fqdn)
    {
        if (!pools.Contains(fqdn, StringComparer.OrdinalIgnoreCase)) pools.Add(fqdn);
        return ServerLane.IdOf(fqdn);
    }

    private string Tried(string trunk)
    {
        if (!trunks.Contains(trunk, StringComparer.OrdinalIgnoreCase)) trunks.Add(trunk);
        return TrunkLane.IdOf(trunk);
    }

    private string MediationOf(string trunk) => TrunkOf(trunk)?.Mediation ?? "";

    private MapTrunk? TrunkOf(string identity) =>
        map.Trunks.FirstOrDefault(trunk => string.Equals(trunk.Identity, identity, StringComparison.OrdinalIgnoreCase));

    private PictureBox Where(Calls.Caller caller)
    {
        var at = trace.Hops.FirstOrDefault(hop => hop.Asked.Kind == HopQuestion.CallerPlace);
        var name = at is { Answer.Kind: HopAnswer.AtSite } ? at.Answer.Values[0] : null;
        var site = name is null ? null : map.Sites.FirstOrDefault(one =>
            string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        var link = site is null ? Risk.None : failed.Of([site.Link, "Cac:" + site.Link]);
        var isUnknown = at is null or { Answer.Kind: HopAnswer.NowhereKnown };
        return new PictureBox("caller place", site is null ? name is null ? isUnknown ? "Somewhere not known" : "Off the network"
                : "No such network site" : site.Region.Length == 0 ? "In no region" : "Region " + Visible.Of(site.Region),
            site is null && isUnknown ? Tone.Unknown : Tone.Plain, [],
            [new PictureThing(Caller, CallerText.From(caller), link.Notes.Count == 0 ? Tone.Plain : Tone.Bad,
                [.. new[] { caller.Kind.ToString().ToLowerInvariant() + (site?.IsHub == true ? ", at the hub of the region" : "") },
                    .. link.Notes.Select(note => "The site's WAN link " + note)])
            {
                Link = string.IsNullOrEmpty(site?.Link) ? null : link.Notes.Count == 0 ? Tone.Plain : Tone.Bad,
            }]);
    }

    private (string Place, PictureThing Thing) Server(string fqdn)
    {
        var pool = map.Pools.FirstOrDefault(one => string.Equals(one.Fqdn, fqdn, StringComparison.OrdinalIgnoreCase))
            ?? new MapPool(fqdn, "", null);
        var (tone, notes) = Failed(ServerLane.Elements(pool), pool.TopologySite);
        return (ServerLane.PlaceOf(pool), new PictureThing(ServerLane.IdOf(fqdn), Visible.Of(fqdn), tone ?? Tone.Plain,
            [ServerLane.KindOf(pool), .. notes]));
    }

    private (string Role, PictureThing Thing) Trunk(string identity)
    {
        var trunk = TrunkOf(identity) ?? new MapTrunk(identity, Deployment.TrunkRole.Unknown, "") { IsMissing = true };
        var (tone, notes) = Failed([.. TrunkLane.Elements(trunk), .. trunk.Role == Deployment.TrunkRole.Provider ? ["Provider"]
            : Array.Empty<string>()], trunk.FarTopologySite);
        return (TrunkLane.Words(trunk.Role), new PictureThing(TrunkLane.IdOf(identity), TrunkLane.NameOf(identity),
            tone ?? (trunk.Role == Deployment.TrunkRole.Unknown ? Tone.Unknown : Tone.Plain),
            [
                .. trunk.IsMissing ? new[] { "there is no such trunk" } : trunk.FarSite is { } far
                    ? ["its far end lies at " + Visible.Of(far)]
                    : ["where its far end lies is not known"],
                .. trunk.IsGuessed && trunk.Role != Deployment.TrunkRole.Unknown ? ["guessed by its configuration"] : Array.Empty<string>(),
                .. notes,
            ]));
    }

    // What stands in a site that has failed is out too, and has not failed itself.
    private (Tone? Tone, IReadOnlyList<string> Notes) Failed(IReadOnlyList<string> own, string topologySite)
    {
        var (itself, site) = (failed.Of(own), failed.Of(ServerLane.SiteElements(topologySite)));
        return (itself.Notes.Count + site.Notes.Count == 0 ? null : Tones.Worst([itself.Tone, site.Tone]),
            [.. itself.Notes, .. ServerLane.OfSite(topologySite, site)]);
    }
}
