using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>
/// The deployment of the hand-checked examples. Chicago, the hub: a pool and the provider's SBC. Reno, a branch: an appliance and a local
/// gateway.
/// Emergency calls go to the SBC, and fall back on the voice policy, which leads to Reno's gateway.
/// </summary>
internal static class Town
{
    public const string Ecrc = "+18005550199";

    public static LiteralDesign Design { get; } = new()
    {
        Trunks = new Dictionary<string, LiteralTrunk>
        {
            ["PstnGateway:sbc"] = new(LiteralRole.Provider),
            ["PstnGateway:sbc2"] = new(LiteralRole.Provider) { PassesPidfLo = false },
            ["PstnGateway:gw"] = new(LiteralRole.Local) { ServedZones = ["Reno"] },
            ["PstnGateway:elin"] = new(LiteralRole.Elin) { ServedZones = ["Reno"] },
        },
        Zones = [new LiteralZone("Chicago") { NetworkSites = ["Chicago"] }, new LiteralZone("Reno") { NetworkSites = ["Reno"] }],
        EcrcNumber = Ecrc,
    };

    public static DeploymentBuilder Build() => new DeploymentBuilder()
        .Office("Chicago", locationPolicy: "E911").Office("Reno", "Chicago", locationPolicy: "E911")
        .Pool("pool.chi", "Chicago", mediation: true).Appliance("sba.reno", "Reno", "pool.chi")
        .Gateway("sbc", "Chicago", "pool.chi").PassesLocation("sbc")
        .Gateway("gw", "Reno", "sba.reno")
        .LocationPolicy("E911", "Emergency", "911:112;999")
        .Route("Main", @"^\+911$", "Emergency", "sbc")
        .Route("Near", @"^\+911$", "Local", "gw")
        .VoicePolicy("Tag:Users", "Local");

    public static LiteralCall Call(DeploymentBuilder? town = null, string digits = "911", params string[] failed) => new()
    {
        Snapshot = (town ?? Build()).Build(),
        Design = Design,
        Caller = new LiteralCaller { NetworkSite = "Reno", RegistrarPool = "sba.reno", VoicePolicy = "Tag:Users" },
        Digits = digits,
        Failed = failed,
    };

    public static LiteralCall With(this LiteralCall call, Func<LiteralCaller, LiteralCaller> change) =>
        call with { Caller = change(call.Caller) };

    public static LiteralCall Assuming(this LiteralCall call, LiteralSwitches switches) => call with { Switches = switches };

    public static LiteralCall Replying(this LiteralCall call, string trunk, int? code) =>
        call with { Replies = call.Replies.Append(new("PstnGateway:" + trunk, code)).ToDictionary() };

    /// <summary>Outcome (and the best, if that is another), trunk, delivered number, reason.</summary>
    public static void Is(this LiteralCall call, string expected)
    {
        var result = LiteralCallModel.Judge(call);
        string?[] parts = [result.Outcome.ToString(), result.BestOutcome == result.Outcome ? null : "to " + result.BestOutcome,
            result.Trunk?.Replace("PstnGateway:", ""), result.DeliveredNumber, result.ReasonCode];
        Assert.Equal(expected, string.Join(" ", parts.Where(part => part is not null)));
    }

    public static void DependsOn(this LiteralCall call, params string[] expected) =>
        Assert.Equal(expected, LiteralCallModel.Judge(call).DependsOn);
}
