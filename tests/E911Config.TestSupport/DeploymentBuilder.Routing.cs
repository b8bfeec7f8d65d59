using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>Usages, routes, policies, trunk configurations, dial plans, and who calls.</summary>
public sealed partial class DeploymentBuilder
{
    private readonly List<CallerClass> callers = [];
    private readonly List<string> owners = [];

    /// <summary>Adds PSTN usages that are not there yet.</summary>
    public DeploymentBuilder Usage(params string[] names)
    {
        var known = Find(PstnUsage.Type, "Global")?.List("Usage") ?? [];
        return Set("CsPstnUsage", "Global", ("Usage", known.Concat(names).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()));
    }

    /// <summary>A route after all others, with its usage, which is made if need be.</summary>
    public DeploymentBuilder Route(string name, string pattern, string usage, params string[] trunks)
    {
        Usage(usage);
        return Put("CsVoiceRoute", name, ("Priority", NextPriority(VoiceRoute.Type, null)), ("NumberPattern", pattern),
            ("PstnUsages", new[] { usage }), ("PstnGatewayList", trunks));
    }

    /// <summary>A voice policy with its usages in order, which are made if need be.</summary>
    public DeploymentBuilder VoicePolicy(string identity, params string[] usages)
    {
        Usage(usages);
        return Set("CsVoicePolicy", identity, ("PstnUsages", usages), ("Name", Core.Deployment.VoicePolicy.Type.Identity.NameOf(identity)));
    }

    /// <summary>
    /// An enabled location policy with its usage, which is made if need be. Each number is a dial string, with masks after a colon
    /// (<c>911:112;999</c>);
    /// the first is also the pair of old clients.
    /// </summary>
    public DeploymentBuilder LocationPolicy(string identity, string? usage, params string[] numbers)
    {
        if (usage is not null) Usage(usage);
        var records = numbers.Select(number => number.Split(':'))
            .Select(parts => new ValueRecord("DialString", parts[0], "DialMask", parts.ElementAtOrDefault(1))).ToArray();
        return Put("CsLocationPolicy", identity, ("EnhancedEmergencyServicesEnabled", true), ("PstnUsage", usage),
            ("EmergencyNumbers", records),
            ("EmergencyDialString", records.FirstOrDefault()?.Text("DialString")),
                ("EmergencyDialMask", records.FirstOrDefault()?.Text("DialMask")));
    }

    /// <summary>Gives a network site its location policy.</summary>
    public DeploymentBuilder Assign(string networkSite, string? locationPolicy) =>
        Set("CsNetworkSite", networkSite, ("LocationPolicy", locationPolicy));

    /// <summary>A trunk configuration at the scope of a trunk that passes the location on.</summary>
    public DeploymentBuilder PassesLocation(string trunk) => Set("CsTrunkConfiguration", ServiceScope(trunk),
        ("EnablePIDFLOSupport", true));

    /// <summary>
    /// A rule that rewrites the called number, after the others of its scope (<c>Global</c>, <c>Site:x</c>, <c>PstnGateway:x</c>).
    /// </summary>
    public DeploymentBuilder Translation(string scope, string name, string pattern, string translation) =>
        Rule(OutboundTranslationRule.Type, scope, name, ("Pattern", pattern), ("Translation", translation));

    /// <summary>A rule that rewrites the calling number, after the others of its scope.</summary>
    public DeploymentBuilder CallerTranslation(string scope, string name, string pattern, string translation) =>
        Rule(OutboundCallingNumberTranslationRule.Type, scope, name, ("Pattern", pattern), ("Translation", translation));

    /// <summary>A rule that rewrites a response code, after the others of its scope.</summary>
    public DeploymentBuilder ResponseCode(string scope, string name, int received, int translated) =>
        Rule(SipResponseCodeTranslationRule.Type, scope, name, ("ReceivedResponseCode", received), ("TranslatedResponseCode", translated));

    /// <summary>A rule of a dial plan, after the others; the dial plan is made if need be.</summary>
    public DeploymentBuilder Normalization(string dialPlan, string name, string pattern, string translation) =>
        Rule(VoiceNormalizationRule.Type, dialPlan, name, ("Pattern", pattern), ("Translation", translation));

    /// <summary>A range of call park numbers.</summary>
    public DeploymentBuilder Orbit(string name, string start, string end) => Put("CsCallParkOrbit", name, ("NumberRangeStart", start),
        ("NumberRangeEnd", end), ("Type", "CallPark"));

    /// <summary>
    /// A class of callers; a null network site means that nobody knows where they sit, <c>*offnetwork*</c> that they are elsewhere.
    /// </summary>
    public DeploymentBuilder Callers(long count, string? networkSite, string pool, string? voicePolicy, string kind = "modern",
        string? locationPolicy = null, string? dialPlan = null)
    {
        callers.Add(new CallerClass(count, networkSite, pool, voicePolicy, locationPolicy, dialPlan, kind));
        return this;
    }

    /// <summary>A class of callers behind a PBX; their calls come in over a trunk.</summary>
    public DeploymentBuilder PbxCallers(long count, string? trunk, string? dialPlan = null)
    {
        callers.Add(new CallerClass(count, null, null, null, null, dialPlan, "pbx", trunk));
        return this;
    }

    /// <summary>A user's line that equals an emergency number.</summary>
    public DeploymentBuilder Owner(string line)
    {
        owners.Add(line);
        return this;
    }

    private DeploymentBuilder Rule(ObjectType type, string scope, string name, params (string Property, object? Value)[] values)
    {
        Set(type.ParentNoun!, scope);
        var identity = type.CanonicalIdentity(scope + "/" + name);
        return Put(type.Noun, identity, [("Priority", NextPriority(type, type.Identity.ScopeOf(identity))), .. values]);
    }

    private long NextPriority(ObjectType type, string? scope) => All(type)
        .Where(item => scope is null || string.Equals(type.Identity.ScopeOf(item.Identity), scope, StringComparison.OrdinalIgnoreCase))
        .Select(item => item.Number("Priority") ?? 0).DefaultIfEmpty(-1).Max() + 1;

    private static string ServiceScope(string trunk) => "Service:" + Core.Deployment.Trunk.Type.CanonicalIdentity(trunk);
}
