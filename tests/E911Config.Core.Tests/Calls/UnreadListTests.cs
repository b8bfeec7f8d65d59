using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// A noun that a snapshot calls unread is unread, whatever list of it stands there: no list, an empty one, half of one, before it is said
/// or after. Every call answers alike.
/// </summary>
public sealed class UnreadListTests
{
    private static readonly string Whole = SnapshotFile.Format(Deployment().Build());
    private static readonly string[] Answers = Ask(Whole);

    public static TheoryData<string> Nouns => [.. ObjectTypes.All.Select(type => type.Noun)];

    [Theory]
    [MemberData(nameof(Nouns))]
    public void AListThatStandsThereMakesNoDifference(string noun)
    {
        var absent = Ask(Unread(noun, list: null));

        Assert.Equal(absent, Ask(Unread(noun, [])));
        Assert.Equal(absent, Ask(Unread(noun, (JArray)JObject.Parse(Whole)[noun]!)));
        Assert.Equal(absent, Ask(Unread(noun, [], saidFirst: true)));
        Assert.Equal(absent, Ask(Unread(noun, [], said: noun.ToUpperInvariant())));
    }

    [Fact]
    public void WhatIsUnreadIsKeptApart()
    {
        var snapshot = SnapshotFile.Parse("test", Unread("CsVoiceRoute", []));
        Assert.False(snapshot.IsRead(VoiceRoute.Type));
        Assert.Equal(SnapshotFile.Format(SnapshotFile.Parse("test", Unread("CsVoiceRoute", list: null))), SnapshotFile.Format(snapshot));
    }

    // Else the theory would compare nothing with nothing.
    [Fact]
    public void MostNounsAreMissedBySomeCall()
    {
        var missed = ObjectTypes.All.Where(type => !Ask(Unread(type.Noun, list: null)).SequenceEqual(Answers)).Select(type => type.Noun);
        Assert.InRange(missed.Count(), 17, ObjectTypes.All.Count);
    }

    private static DeploymentBuilder Deployment() => Office.WithBranch("Narrow").Orbit("Park", "7000", "7100")
        .DirectLink("HQ", "Branch").Set("CsRoutingConfiguration", "Global", ("EnableLocationBasedRouting", true))
        .Set("CsNetworkSite", "Branch", ("EnableLocationBasedRouting", true), ("VoiceRoutingPolicy", "Branch"))
        .Put("CsVoiceRoutingPolicy", "Tag:Branch", ("PstnUsages", new[] { "Local" }))
        .Normalization("Global", "Emergency", "^(911|112)$", "+911").CallerTranslation("Global", "Plus", "^(1\\d{10})$", "+$1")
        .Translation("Service:PstnGateway:gw-branch", "Plain", @"^\+911$", "911")
        .ResponseCode("Service:PstnGateway:sbc", "Refused", 503, 486)
        .Callers(3, "HQ", "pool", "Users").Callers(2, "Branch", "sba", "Users", "analog");

    // Every group of callers, with what may fail, as a user sees it.
    private static string[] Ask(string text)
    {
        var snapshot = SnapshotFile.Parse("test", text);
        var facts = CallFacts.Assumed(snapshot);
        var index = new CallIndex(snapshot, facts);
        var engine = new CallEngine(index);
        return
        [
            .. from caller in new[]
               {
                   Office.Caller, Office.Branch, Office.Branch with { Kind = ClientKind.Analog, RegistrarPool = "sba" },
                   Office.Caller with { Address = "10.0.0.9", NetworkSite = null },
                   Office.Caller with { NetworkSite = null, OffNetwork = true },
                   new Caller { Kind = ClientKind.Pbx, Trunk = "gw-branch" },
               }
               from number in new[] { "911", "112", "7001" }
               from failed in new[] { "", "Reply:PstnGateway:sbc=503", "Trunk:PstnGateway:sbc", "Registrar:pool", "Wan:Branch", "Lis" }
               let request = new CallRequest(caller, number) { Failed = index.Elements.Contains(failed) ? [failed] : [] }
               select TraceResult.Of(request, engine.Trace(request)).Text,
        ];
    }

    private static string Unread(string noun, JArray? list, bool saidFirst = false, string? said = null)
    {
        var file = JObject.Parse(Whole);
        file.Remove(noun);
        file.Remove("unread");
        var unread = new JProperty("unread",
            new JArray(new JObject(new JProperty("noun", said ?? noun), new JProperty("reason", "Access denied."))));
        if (saidFirst) file.Property("formatVersion")!.AddAfterSelf(unread);
        if (list is not null) file.Add(noun, list);
        if (!saidFirst) file.Add(unread);
        return file.ToString();
    }
}
