using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// The deployments of these tests. Headquarters (<c>HQ</c>) has the pool, a provider's <c>sbc</c> and a plain gateway <c>gw</c>; the branch
/// has its own gateway <c>gw-branch</c>, reached over the Mediation Server at headquarters or, with an appliance, its own.
/// </summary>
internal static class Office
{
    public static Caller Caller { get; } = new() { NetworkSite = "HQ", RegistrarPool = "pool", VoicePolicy = "Tag:Users" };

    public static Caller Branch { get; } = Caller with { NetworkSite = "Branch" };

    /// <summary>Headquarters alone: 911 (mask 112) goes to the sbc, and by the users' voice policy to the gateway.</summary>
    public static DeploymentBuilder Alone() =>
        new DeploymentBuilder().Office("HQ", locationPolicy: null).Pool("pool", "HQ", mediation: true)
        .Gateway("sbc", "HQ").PassesLocation("sbc").Gateway("gw", "HQ")
        .LocationPolicy("Tag:HQ", "Emergency", "911:112").Assign("HQ", "HQ")
        .Route("Primary", @"^\+911$", "Emergency", "sbc")
        .VoicePolicy("Tag:Users", "Local").Route("Own", @"^\+911$", "Local", "gw");

    /// <summary>With a branch that has the same policy and an appliance with a gateway on a route after the primary one.</summary>
    public static DeploymentBuilder WithBranch(string? profile = null) =>
        Alone().Profile("Narrow").AdmissionControl().Office("Branch", parent: "HQ", locationPolicy: "HQ", profile: profile)
        .Appliance("sba", "Branch", "pool").Gateway("gw-branch", "Branch", "sba").Route("Fallback", @"^\+911$", "Emergency", "gw-branch");

    public static CallTrace Trace(this DeploymentBuilder builder, Caller? caller = null, string digits = "911",
        DesignDocument? design = null, params string[] failed)
    {
        var snapshot = builder.Build();
        var facts = design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design);
        return new CallEngine(new CallIndex(snapshot, facts)).Trace(new CallRequest(caller ?? Caller, digits) { Failed = failed });
    }

    public static CallTrace Trace(this DeploymentBuilder builder, CallRequest request, DesignDocument? design = null)
    {
        var snapshot = builder.Build();
        return new CallEngine(new CallIndex(snapshot, design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design)))
            .Trace(request);
    }

    public static Assumptions Read(string name, string value) => Assumptions.Documented.With(name, value);

    /// <summary>Whether one hop tells all of these rules, perhaps among others.</summary>
    public static bool Tells(this CallTrace trace, params HopPart<HopRule>[] rules) => trace.Hops.Any(hop => rules.All(hop.Rules.Contains));

    /// <summary>Whether one hop tells this question, this answer and these rules, perhaps with other rules.</summary>
    public static bool Tells(this CallTrace trace, HopPart<HopQuestion> asked, HopPart<HopAnswer> answer,
        params HopPart<HopRule>[] rules) =>
        trace.Hops.Any(hop => hop.Asked.Equals(asked) && hop.Answer.Equals(answer) && rules.All(hop.Rules.Contains));

    /// <summary>
    /// A design for headquarters with the sbc as provider's trunk and the gateway of a mode, and one for the branch with an ELIN gateway.
    /// </summary>
    public static DesignDocument Design(string mode = "ecrc", string passes = "true") => DesignFile.Parse("test.e911.json", $$"""
        { "formatVersion": 1, "name": "Test",
          "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc", "certified": true, "passesPidfLo": {{passes}} }],
            "ecrcNumber": "+18005550199", "testNumber": "933" },
          "emergencyNumbers": [{ "dialString": "911", "masks": ["112"], "legacy": true }],
          "zones": [
            { "name": "HQ", "networkSites": ["HQ"], "strategy": "centralTrunk", "providerTrunks": ["PstnGateway:sbc"],
              "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "{{mode}}" }], "voicePolicies": ["Tag:Users"] },
            { "name": "Branch", "networkSites": ["Branch"], "strategy": "elinGateway", "elinGateways": ["PstnGateway:gw-branch"] } ] }
        """);
}
