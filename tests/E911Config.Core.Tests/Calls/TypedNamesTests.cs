using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>What a person names for a call is there, or is an error with the nearest name; the engine is not asked.</summary>
public sealed class TypedNamesTests
{
    private static readonly DeploymentBuilder Deployment = Office.WithBranch()
        .Put("CsDialPlan", "Tag:NorthAmerica").Put("CsRegistrar", "old", ("PoolFqdn", "front.x"));

    public static TheoryData<string, string, string, string> Misspelt => new()
    {
        { "NetworkSite", "Brnch", "NetworkSiteUnknown", "Branch" },
        { "NetworkSite", "Branch ", "NetworkSiteUnknown", "Branch" },
        { "NetworkSite", "Paris", "NetworkSiteUnknown", "" },
        { "RegistrarPool", "pol", "RegistrarPoolUnknown", "pool" },
        { "RegistrarPool", "Registrar:pol", "RegistrarPoolUnknown", "Registrar:pool" },
        { "RegistrarPool", "pool ", "RegistrarPoolUnknown", "pool" },
        { "VoicePolicy", "Usrs", "VoicePolicyUnknown", "Users" },
        { "VoicePolicy", "tag:Usrs", "VoicePolicyUnknown", "Tag:Users" },
        { "VoicePolicy", "Users ", "VoicePolicyUnknown", "Users" },
        { "VoicePolicy", "Site:Users", "VoicePolicyUnknown", "" },
        { "LocationPolicy", "HK", "LocationPolicyUnknown", "HQ" },
        { "HeldPolicy", "HQQ", "LocationPolicyUnknown", "HQ" },
        { "DialPlan", "NorthAmrica", "DialPlanUnknown", "NorthAmerica" },
        { "DialPlan", "Tag:", "DialPlanUnknown", "" },
        { "Trunk", "gw-brnch", "TrunkUnknown", "gw-branch" },
        { "Trunk", "PstnGateway:gw-brnch", "TrunkUnknown", "PstnGateway:gw-branch" },
        { "Reply", "gw-brnch", "ElementUnknown", "gw-branch" },
        { "Failed", "Wan:Brnch", "ElementUnknown", "Wan:Branch" },
    };

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void WhatIsNotThereIsOneErrorWithTheNearestName(string what, string name, string id, string nearest)
    {
        var error = Assert.Single(Unknown(Deployment, what, name));

        Assert.Equal((id, name), (error.ErrorId, error.Target));
        Assert.Contains($"\"{name}\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(nearest.Length > 0, error.Message.Contains(" Did you mean ", StringComparison.Ordinal));
        if (nearest.Length > 0) Assert.Contains($" Did you mean \"{nearest}\"? ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NetworkSite", "branch")]
    [InlineData("NetworkSite", "*offnetwork*")]
    [InlineData("NetworkSite", "")]
    [InlineData("RegistrarPool", "POOL")]
    [InlineData("RegistrarPool", "Service:Registrar:pool")]
    [InlineData("RegistrarPool", "front.x")]
    [InlineData("RegistrarPool", "bare.x")]
    [InlineData("VoicePolicy", "users")]
    [InlineData("VoicePolicy", "Tag:Users")]
    [InlineData("VoicePolicy", "global")]
    [InlineData("LocationPolicy", "HQ")]
    [InlineData("HeldPolicy", "Tag:hq")]
    [InlineData("DialPlan", "NorthAmerica")]
    [InlineData("DialPlan", "Global")]
    [InlineData("Trunk", "gw")]
    [InlineData("Trunk", "1-PstnGateway-7")]
    [InlineData("Reply", "Service:PstnGateway:gw")]
    [InlineData("Reply", "1-PstnGateway-7")]
    [InlineData("Failed", "wan:branch ")]
    public void WhateverTheEngineTakesIsThere(string what, string name)
    {
        var deployment = Office.WithBranch().Put("CsDialPlan", "Tag:NorthAmerica").Put("CsRegistrar", "old", ("PoolFqdn", "front.x"))
            .Put("CsPool", "bare.x").Set("CsPstnGateway", "gw", ("ServiceId", "1-PstnGateway-7"));

        Assert.Empty(Unknown(deployment, what, name));
    }

    /// <summary>A name of a noun that was not read cannot be held against anything.</summary>
    [Theory]
    [InlineData("NetworkSite", "CsNetworkSite")]
    [InlineData("RegistrarPool", "CsRegistrar")]
    [InlineData("VoicePolicy", "CsVoicePolicy", "nowhere", false)]
    [InlineData("LocationPolicy", "CsLocationPolicy")]
    [InlineData("HeldPolicy", "CsLocationPolicy")]
    [InlineData("DialPlan", "CsDialPlan")]
    [InlineData("Trunk", "CsTrunk")]
    [InlineData("Reply", "CsTrunk")]
    [InlineData("Failed", "CsTrunk", "Trunk:nowhere")]
    [InlineData("Failed", "CsTrunk", "Reply:nowhere=503")]
    [InlineData("Failed", "CsPstnGateway", "gateway:nowhere")]
    [InlineData("Failed", "CsNetworkSite", "Wan:nowhere")]
    [InlineData("Failed", "CsNetworkSite", "Cac:Wan:nowhere")]
    [InlineData("Failed", "CsNetworkRegionLink", "RegionLink:nowhere", false)]
    [InlineData("Failed", "CsNetworkInterSitePolicy", "InterSite:nowhere", false)]
    public void WhatWasNotReadRefusesNoName(string what, string noun, string name = "nowhere", bool needed = true)
    {
        Assert.Single(Unknown(Office.WithBranch(), what, name));
        Assert.Empty(Unknown(Office.WithBranch().Unread(noun), what, name));
        var request = Request(what, name);
        var index = Index(Office.WithBranch().Unread(noun));
        var followed = request with { Failed = TypedNames.Followed(index, request.Failed) };

        // Where no step of the call needs the noun, nothing is unknown.
        Assert.Equal(needed ? Outcome.Unknown : Outcome.Located, new CallEngine(index).Trace(followed).Outcome);
    }

    /// <summary>
    /// A pool that was not read may still be known from elsewhere: that it has failed must not be passed over, and cannot be followed.
    /// </summary>
    [Theory]
    [InlineData("Registrar:nowhere", "CsRegistrar")]
    [InlineData("Site:nowhere", "CsSite")]
    [InlineData("Mediation:nowhere", "CsMediationServer")]
    [InlineData("Reply:gw=503", "CsSipResponseCodeTranslationRule")]
    public void WhatCannotBeLeftOutIsAnErrorWithItsReason(string name, string noun) =>
        Assert.Contains(noun + " was not read",
            Assert.Single(Unknown(Office.WithBranch().Unread(noun), "Failed", name)).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEmptyNounSaysSo()
    {
        var error = Assert.Single(Unknown(new DeploymentBuilder(), "NetworkSite", "Reno"), error => error.ErrorId == "NetworkSiteUnknown");

        Assert.Contains("It has no network site at all", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EachNameIsAnErrorOfItsOwnInTheOrderOfTheParameters()
    {
        var caller = new Caller { NetworkSite = "x1", RegistrarPool = "x2", VoicePolicy = "x3", LocationPolicy = "x4", DialPlan = "x5" };
        var request = new CallRequest(caller, "911")
        {
            HeldPolicy = "x6", Failed = ["x7", "Lis", "x8"], Replies = new Dictionary<string, int> { ["x9"] = 503 },
        };

        Assert.Equal(Enumerable.Range(1, 9).Select(number => "x" + number),
            TypedNames.Unknown(Index(Deployment), request).Select(error => (string)error.Target!));
    }

    /// <summary>The engine itself goes on to answer for whatever it is given: a granted policy may be gone.</summary>
    [Fact]
    public void TheEngineStaysAsItIs()
    {
        Assert.Equal(Outcome.Unknown, Office.WithBranch().Trace(Office.Caller with { NetworkSite = "Nowhere" }).Outcome);
        Assert.True(Office.WithBranch().Trace(new Caller { OffNetwork = true, RegistrarPool = "pool", LocationPolicy = "Gone" })
            .Tells(HopQuestion.GrantedLocationPolicy, HopAnswer.CountsAsNone, HopRule.Missing.Of("Gone")));
    }

    private static IReadOnlyList<E911Exception> Unknown(DeploymentBuilder deployment, string what, string name) =>
        TypedNames.Unknown(Index(deployment), Request(what, name));

    private static CallIndex Index(DeploymentBuilder deployment)
    {
        var snapshot = deployment.Build();
        return new CallIndex(snapshot, CallFacts.Assumed(snapshot));
    }

    private static CallRequest Request(string what, string name)
    {
        var caller = Office.Caller;
        return what switch
        {
            "NetworkSite" => new CallRequest(caller with { NetworkSite = name }, "911"),
            "RegistrarPool" => new CallRequest(caller with { RegistrarPool = name }, "911"),
            "VoicePolicy" => new CallRequest(caller with { VoicePolicy = name }, "911"),
            "LocationPolicy" => new CallRequest(caller with { LocationPolicy = name }, "911"),
            "DialPlan" => new CallRequest(caller with { DialPlan = name }, "911"),
            "Trunk" => new CallRequest(new Caller { Kind = ClientKind.Pbx, Trunk = name }, "911"),
            "HeldPolicy" => new CallRequest(caller, "911") { HeldPolicy = name },
            "Failed" => new CallRequest(caller, "911") { Failed = [name] },
            "Reply" => new CallRequest(caller, "911") { Replies = new Dictionary<string, int> { [name] = 503 } },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }
}
