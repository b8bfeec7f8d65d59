using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Reporting.Html;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Resilience;
using E911Config.TestSupport.Calls;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Pictures show what the call engine found, and nothing that it did not.</summary>
public sealed class PictureTests
{
    private static readonly DateTime Today = new(2026, 11, 22);

    private static readonly CallIndex Right = new(Litware.Right, CallFacts.From(Litware.Design));

    private static readonly DeploymentMap Map = DeploymentMap.Of(Right);

    /// <summary>What stands at a site is the worst of all calls from there.</summary>
    [Fact]
    public void ASiteHasTheWorstOutcomeOfItsCalls()
    {
        var survey = ResilienceSurvey.Of(Right, new ResilienceScope { MaxSize = 1 }, Litware.Design, Today);
        var worst = survey.Found.Calls.GroupBy(call => call.Group.NetworkSite ?? "").ToDictionary(calls => calls.Key,
            calls => (Outcome?)calls.Min(call => call.Failures.Outcome));
        Assert.Equal(worst.OrderBy(site => site.Key, StringComparer.Ordinal), Map.Sites.Where(site => site.Outcome is not null)
            .ToDictionary(site => site.Name ?? "", site => site.Outcome).OrderBy(site => site.Key, StringComparer.Ordinal));
        Assert.All(Map.Sites.Where(site => site.Outcome is null), site => Assert.True(site.IsOutOfScope));
    }

    /// <summary>Over a trunk that is a way of calls now some call leaves, and over no other.</summary>
    [Fact]
    public void TheWaysOfNowAreThoseThatCallsTake()
    {
        var engine = new CallEngine(Right);
        var survey = ResilienceSurvey.Of(Right, new ResilienceScope { MaxSize = 1 }, Litware.Design, Today);
        var taken = survey.Found.Calls.SelectMany(call => engine.Trace(new CallRequest(call.Group.Caller, call.Number)).Hops)
            .Where(hop => hop.Asked.Kind == HopQuestion.LeavingNumber).Select(hop => hop.Asked.Values[0]).ToHashSet();
        Assert.Equal(taken.Order(StringComparer.Ordinal), Map.Ways.Where(way => way.Kind == MapWayKind.Now).Select(way => way.Trunk)
            .Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(Map.Ways, way => way.Kind == MapWayKind.Later);
    }

    [Fact]
    public void EveryLinkOfTheNetworkIsThereByItsElement()
    {
        var links = Right.Elements.Where(element => element.StartsWith("RegionLink:", StringComparison.Ordinal)
            || element.StartsWith("InterSite:", StringComparison.Ordinal));
        Assert.Equal(links.Order(StringComparer.Ordinal), Map.Links.Select(link => link.Element).Order(StringComparer.Ordinal));
        Assert.Equal(Right.Elements.Where(element => element.StartsWith("Wan:", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Map.Sites.Select(site => site.Link).Where(link => link.Length > 0).Order(StringComparer.Ordinal));
    }

    /// <summary>What was not read is said, and never drawn as if it were well.</summary>
    [Fact]
    public void WhatWasNotReadIsDrawnAsUnknown()
    {
        var text = JObject.Parse(SnapshotFile.Format(Litware.Right));
        text.Remove("CsTrunkConfiguration");
        text.Remove("CsNetworkRegionLink");
        var snapshot = SnapshotFile.Parse("x", text.ToString());
        var picture = Picture(DeploymentMap.Of(new CallIndex(snapshot, CallFacts.Assumed(snapshot))));
        Assert.Contains(picture.Notes, note => note.Contains("CsNetworkRegionLink", StringComparison.Ordinal));
        Assert.Contains(picture.Notes, note => note.Contains("guessed", StringComparison.Ordinal));
        var trunks = picture.Lanes[2].Boxes;
        Assert.Equal(Tone.Unknown, Assert.Single(trunks).Tone);
        Assert.All(trunks[0].Things, trunk => Assert.Equal(Tone.Unknown, trunk.Tone));
        Assert.DoesNotContain(picture.Lanes[0].Boxes.SelectMany(box => box.Things), site => site.Tone == Tone.Good);
    }

    /// <summary>Where the routes were not read nobody knows which trunks are used: none is drawn as unused.</summary>
    [Fact]
    public void OfTrunksThatNobodyCouldLookAtNothingIsSaid()
    {
        var text = JObject.Parse(SnapshotFile.Format(Litware.Right));
        text.Remove("CsVoiceRoute");
        var picture = Picture(DeploymentMap.Of(new CallIndex(SnapshotFile.Parse("x", text.ToString()), CallFacts.From(Litware.Design))));
        var trunks = picture.Lanes[2].Boxes.SelectMany(box => box.Things).ToArray();
        Assert.NotEmpty(trunks);
        Assert.All(trunks, trunk => Assert.Equal((Tone.Unknown, "whether emergency calls go there cannot be told"),
            (trunk.Tone, trunk.Notes[0])));
        Assert.Contains(picture.Notes, note => note.Contains("CsVoiceRoute", StringComparison.Ordinal));
        var told = Picture(Map).Lanes[2].Boxes.SelectMany(box => box.Things).SelectMany(trunk => trunk.Notes).ToArray();
        Assert.Contains("no call that was followed goes there", told);
        Assert.DoesNotContain("whether emergency calls go there cannot be told", told);
    }

    /// <summary>What arrives only under one reading of an open question is not known to arrive, in the picture as elsewhere.</summary>
    [Fact]
    public void WhatHangsOnAnOpenQuestionIsDrawnAsUnknown()
    {
        var elin = Litware.Right.Find(TrunkConfiguration.Type, "Service:PstnGateway:elin-det.litwareinc.com")!;
        var snapshot = Litware.Right.With([elin.With("EnablePIDFLOSupport", false)]);
        var picture = Picture(DeploymentMap.Of(new CallIndex(snapshot, CallFacts.From(Litware.Design))));
        var detroit = picture.Lanes[0].Boxes.SelectMany(box => box.Things).Single(site => site.Name == "Detroit");
        Assert.Equal(Tone.Unknown, detroit.Tone);
        Assert.Contains(detroit.Notes, note => note.EndsWith("by one reading alone", StringComparison.Ordinal));
        Assert.Contains("by one reading alone from 1 site", picture.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("by one reading alone", Picture(Map).Summary, StringComparison.Ordinal);
    }

    /// <summary>
    /// Red is what fails alone, and nothing else: of what stands in a site whose failure alone takes calls no more is said than is so.
    /// </summary>
    [Fact]
    public void OnlyASinglePointIsSaidToTakeCallsAlone()
    {
        var world = new CallIndex(Litware.Snapshot, CallFacts.From(Litware.Design));
        var survey = ResilienceSurvey.Of(world, new ResilienceScope { MaxSize = 1 }, Litware.Design, Today);
        var picture = DeploymentPicture.Of(DeploymentMap.Of(world), ResilienceRisks.Of(survey), "x");
        var points = survey.SinglePoints.Select(point => point.Elements[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Site:Portland", points);
        Assert.DoesNotContain("Gateway:PstnGateway:gw-pdx.litwareinc.com", points);
        var alone = picture.Lanes.Skip(1).SelectMany(lane => lane.Boxes).SelectMany(box => box.Things)
            .Where(thing => thing.Tone == Tone.Bad || thing.Notes.Any(note => note.Contains("alone", StringComparison.Ordinal))).ToArray();
        Assert.All(alone, thing => Assert.Contains(points, point => point.EndsWith(":" + thing.Name, StringComparison.OrdinalIgnoreCase)
            && !point.StartsWith("Site:", StringComparison.Ordinal)));
        var places = picture.Lanes.SelectMany(lane => lane.Boxes).SelectMany(box => box.Notes).Concat(picture.Notes).ToArray();
        Assert.All(points.Where(point => point.StartsWith("Site:", StringComparison.Ordinal)), site => Assert.Contains(places, note =>
            note.Contains(site["Site:".Length..], StringComparison.Ordinal) && note.Contains("alone", StringComparison.Ordinal)));
    }

    /// <summary>What has no place in a picture is told below it.</summary>
    [Fact]
    public void WhatHasNoPlaceInAPictureIsCounted()
    {
        var risks = new Risks();
        risks.AtSite("Atlantis", Tone.Bad, "sunk");
        risks.Nowhere();
        var notes = DeploymentPicture.Of(Map, risks, "x").Notes;
        Assert.Contains("Atlantis: sunk.", notes);
        Assert.Contains(notes, note => note.StartsWith("1 other of what was found has no place", StringComparison.Ordinal));
        Assert.DoesNotContain(Picture(Map).Notes, note => note.Contains("no place", StringComparison.Ordinal));
    }

    /// <summary>
    /// Where one trunk of a Mediation Server is down and another one carries the call, the way to the server is no dead end.
    /// </summary>
    [Fact]
    public void AServerThatCarriesTheCallIsNotCrossedOut()
    {
        var request = new CallRequest(new Caller { NetworkSite = "Chicago", RegistrarPool = "pool-chi.litwareinc.com",
            VoicePolicy = "Tag:HeadquartersUsers" }, "911")
        {
            Failed = ["Trunk:PstnGateway:e911-chi.litwareinc.com", "Trunk:PstnGateway:e911-nyc.litwareinc.com"],
        };
        var trace = new CallEngine(Right).Trace(request);
        Assert.Equal("PstnGateway:gw-chi.litwareinc.com", new CallEngine(Right).Run(request).Trunk);
        var picture = TracePicture.Of(request, trace, DeploymentMap.WithoutCalls(Right));
        var things = picture.Lanes.SelectMany(lane => lane.Boxes).SelectMany(box => box.Things).ToDictionary(thing => thing.Id);
        Assert.Equal(PictureStroke.Solid, Assert.Single(picture.Lines, line => things.TryGetValue(line.From, out var from)
            && from.Name == "pool-chi.litwareinc.com" && things[line.To].Name == "med-chi.litwareinc.com").Stroke);
    }

    /// <summary>A region that sites name and that is not there is a box, and so is a trunk that routes name.</summary>
    [Fact]
    public void WhatIsMissingIsDrawnAsMissing()
    {
        var site = Litware.Right.Find(NetworkSite.Type, "Reno")!;
        var snapshot = Litware.Right.With([site.With("NetworkRegionID", "Nowhere"), .. Litware.Right.All(VoiceRoute.Type)
            .Select(one => one.With("PstnGatewayList", one.List("PstnGatewayList").Prepend("PstnGateway:gone").ToArray()))]);
        var picture = Picture(DeploymentMap.Of(new CallIndex(snapshot, CallFacts.From(Litware.Design))));
        Assert.Equal(Tone.Bad, Assert.Single(picture.Lanes[0].Boxes, box => box.Title == "Nowhere").Tone);
        Assert.Contains(picture.Lanes[2].Boxes.SelectMany(box => box.Things), trunk => trunk.Name == "gone"
            && trunk.Notes.Any(note => note.Contains("no such trunk", StringComparison.Ordinal)));
    }

    /// <summary>Of many sites those at risk have names, and every other one is counted.</summary>
    [Fact]
    public void OfManySitesTheWorstHaveNamesAndAllAreCounted()
    {
        var made = DeploymentGenerator.Make(DeploymentSize.M);
        var map = DeploymentMap.Of(new CallIndex(made.Snapshot, CallFacts.From(made.Design)));
        var risks = new Risks();
        var hurt = map.Sites.Where(site => site.Name is not null).Skip(50).Take(3).Select(site => site.Name!).ToArray();
        foreach (var site in hurt) risks.AtSite(site, Tone.Bad, "hurt");
        var lane = DeploymentPicture.Of(map, risks, "x").Lanes[0];
        var named = lane.Boxes.SelectMany(box => box.Things).ToArray();
        Assert.InRange(named.Length, 3, RegionLane.Named);
        Assert.All(hurt, site => Assert.Contains(named, thing => thing.Name == site && thing.Tone == Tone.Bad));
        var counted = lane.Boxes.SelectMany(box => box.More).Sum(count => int.Parse(Regex.Match(count.Text, "^[0-9,]+").Value
            .Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(map.Sites.Count(site => site.Name is not null), named.Length + counted);
    }

    /// <summary>A plan that takes what was there is red; what nobody had before, or what hung on it already, is nobody's loss.</summary>
    [Fact]
    public void OnlyWhatAPlanTakesIsItsRisk()
    {
        var had = new CallChange(new CallerKey("Reno", ClientKind.Modern, null, null, null, null), 1, "911", Outcome.Located,
            Outcome.Located, []) { SinglePointsAfter = new SinglePoints(["Lis"], ["Trunk:new"], []) };
        var told = had with { Before = Outcome.Unlocated, SinglePointsAfter = new SinglePoints(["Lis:other"], [], []) };
        var hung = had with
        {
            SinglePointsBefore = new SinglePoints(["Wan:old"], ["Trunk:old"], []),
            SinglePointsAfter = new SinglePoints(["Wan:old"], ["Trunk:old"], []),
        };
        var had0 = had with { Before = Outcome.Failed, SinglePointsAfter = new SinglePoints([], ["Trunk:first"], []) };
        var risks = PlanRisks.Of(new Plan
        {
            Created = Litware.Created, Deployment = Litware.Plan.Deployment, Design = Litware.Plan.Design, Steps = [], Compared = 1,
            Calls = [had, told, hung, had0],
        });
        foreach (var (element, what) in new[] { ("Trunk:new", "takes the call, new"), ("Lis", "takes the location, new") })
        {
            var risk = risks.Of([element]);
            Assert.Equal(Tone.Bad, risk.Tone);
            Assert.Contains(what, Assert.Single(risk.Notes), StringComparison.Ordinal);
        }

        foreach (var element in new[] { "Lis:other", "Wan:old", "Trunk:old", "Trunk:first" })
        {
            var risk = risks.Of([element]);
            Assert.Equal(Tone.Plain, risk.Tone);
            Assert.DoesNotContain("new", Assert.Single(risk.Notes).Replace(element, "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }
    }

    /// <summary>The numbers in the picture of a call are those of its questions.</summary>
    [Fact]
    public void TheWayOfACallIsDrawnHopByHop()
    {
        var request = new CallRequest(new Caller { NetworkSite = "Reno", RegistrarPool = "sba-rno.litwareinc.com",
            VoicePolicy = "Tag:RenoUsers" }, "911") { Failed = ["Registrar:sba-rno.litwareinc.com"] };
        var trace = new CallEngine(Right).Trace(request);
        var picture = TracePicture.Of(request, trace, DeploymentMap.WithoutCalls(Right));
        var things = picture.Lanes.SelectMany(lane => lane.Boxes).SelectMany(box => box.Things).ToDictionary(thing => thing.Id);
        Assert.All(picture.Lines, line => Assert.True(things.ContainsKey(line.From) && things.ContainsKey(line.To)));
        Assert.Contains(picture.Lines, line => line.Stroke == PictureStroke.Broken
            && things[line.To].Name == "sba-rno.litwareinc.com" && things[line.To].Tone == Tone.Bad);
        Assert.Contains(picture.Lines, line => line.Stroke == PictureStroke.Solid && things[line.To].Name == "pool-chi.litwareinc.com");
        foreach (var leaving in trace.Hops.Where(hop => hop.Asked.Kind == HopQuestion.LeavingNumber))
        {
            var number = (trace.Hops.ToList().IndexOf(leaving) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(picture.Lines, line => line.Number == number && line.Stroke == PictureStroke.Solid
                && things[line.To].Name == TrunkLane.NameOf(leaving.Asked.Values[0]));
        }

        Assert.Equal(TracePaper.ToneOf(trace.Outcome), picture.Lanes[^1].Boxes[0].Tone);
    }

    /// <summary>A page without a deployment says that it has no picture, and why.</summary>
    [Fact]
    public void WithoutADeploymentThereIsNoPictureAndThePageSaysWhy()
    {
        var drift = new DriftTestResult(DriftFinder.Find(Litware.Design, Litware.Snapshot, DriftSeverity.NotRated, Today));
        foreach (var (result, why) in new (object, string)[]
            { (drift, "a drift file holds"), (new TrunkPlan(Litware.Plan), "a plan file holds") })
        {
            var page = ReportFormat.Choose("Html", "").Write([result]);
            Assert.Contains("No picture: " + why, page, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        }
    }

    /// <summary>The drawing is well-formed, whatever things are called, and the same every time; names are whole in its words.</summary>
    [Fact]
    public void ADrawingIsXmlWhateverThingsAreCalled()
    {
        string[] hostile = ["</svg><script>x</script>", "\"'&<", "a\u202Eb", "x\u0001y", "\uD800", "]]>", new string('n', 300), ""];
        var picture = new Picture("</title>", "&amp;", [new("<b>", [new("box", hostile[0], Tone.Bad, hostile,
            [.. hostile.Select((name, at) => new PictureThing("t" + at, name, Tone.Unknown, hostile) { Link = Tone.Bad })])
            { More = [new PictureCount(Tone.Good, hostile[1])] }])],
            [.. hostile.Select((name, at) => new PictureLine("box", "t" + at, PictureStroke.Broken, Tone.Bad, name) { Number = name })]);
        var svg = SvgPicture.Of(picture, "p0");
        Assert.Equal(svg, SvgPicture.Of(picture, "p0"));
        var root = XElement.Parse(svg);
        Assert.Equal("svg", root.Name.LocalName);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is not ("title" or "desc" or "g" or "text" or "rect"
            or "path"));
        Assert.Contains(root.Descendants("title"), title => title.Value == hostile[6]);
        Assert.Equal("img", root.Attribute("role")!.Value);
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("PstnGateway:a-very-long-name-of-a-gateway.litwareinc.com", "PstnGate\u2026einc.com")]
    public void ALongNameIsCutInItsMiddle(string name, string shown) => Assert.Equal(shown, SvgText.Cut(name, 12, 130));

    private static Picture Picture(DeploymentMap map) => DeploymentPicture.Of(map, new Risks(), "x");
}
