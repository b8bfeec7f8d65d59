using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Calls;

/// <summary>
/// A deployment prepared for following calls: made once, asked as often as one likes, by several threads at a time. Identities are
/// resolved, subnets stand in a prefix structure, patterns are parsed once, routes are sorted per usage.
/// </summary>
public sealed class CallIndex
{
    private readonly Lazy<IReadOnlyList<string>> names;
    private readonly Dictionary<ObjectType, IChangingTable> changing;
    private Snapshot snapshot;

    /// <summary>Prepares a deployment.</summary>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="facts">What a design tells, or what is assumed without one.</param>
    public CallIndex(Snapshot snapshot, CallFacts facts)
        : this(snapshot, facts, null)
    {
    }

    /// <summary>Prepares a deployment that is like one which is prepared: subnets and addresses that are the same are shared.</summary>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="like">The other one.</param>
    internal CallIndex(Snapshot snapshot, CallIndex like)
        : this(snapshot, like.Facts, like)
    {
    }

    private CallIndex(Snapshot snapshot, CallFacts facts, CallIndex? like)
    {
        this.snapshot = snapshot;
        Facts = facts;
        var patterns = PatternSet.Of(snapshot);
        Parts = new ElementTable();
        Network = new NetworkMap(snapshot, facts, Parts);
        Pools = new PoolTable(snapshot, Network, Parts);
        TranslationRules = NumberRule.Table(snapshot, OutboundTranslationRule.Type, patterns);
        CallerRules = NumberRule.Table(snapshot, OutboundCallingNumberTranslationRule.Type, patterns);
        NormalizationRules = NumberRule.Table(snapshot, VoiceNormalizationRule.Type, patterns);
        ReplyRules = new RuleTable<ReplyRule>(snapshot, SipResponseCodeTranslationRule.Type, ReplyRule.Of);
        Subnets = like is not null && SubnetTable.Nouns.All(noun => like.snapshot.IsRead(noun) == snapshot.IsRead(noun)
            && ReferenceEquals(like.snapshot.All(noun), snapshot.All(noun))) ? like.Subnets : new SubnetTable(snapshot, facts.VpnRanges);
        Trunks = new TrunkTable(snapshot, facts, new FarEnds(snapshot, Network, Subnets), Pools, Parts, ReplyRules);
        Routes = new RouteTable(snapshot, patterns);
        Orbits = new OrbitTable(snapshot);
        LocationPolicies = new PolicyTable<LocationPolicyNode>(snapshot, LocationPolicy.Type, policy => new LocationPolicyNode(policy));
        VoicePolicies = new PolicyTable<VoicePolicyNode>(snapshot, VoicePolicy.Type, policy => new VoicePolicyNode(policy));
        VoiceRoutingPolicies = new PolicyTable<VoicePolicyNode>(snapshot, VoiceRoutingPolicy.Type, policy => new VoicePolicyNode(policy));
        DialPlans = new PolicyTable<string>(snapshot, DialPlan.Type, plan => plan.Identity);
        Owners = new HashSet<string>(snapshot.EmergencyNumberOwners.Select(LineUri.Bare), StringComparer.Ordinal);
        SiteRouting = !snapshot.IsRead(RoutingConfiguration.Type)
            || snapshot.Find(RoutingConfiguration.Type, "Global")?.Flag("EnableLocationBasedRouting") == true;
        UnreadPorts = [.. PortTypes.Where(type => !snapshot.IsRead(type))];
        HasSecondSource = snapshot.All(WebServiceConfiguration.Type)
            .Any(settings => settings.Text("SecondaryLocationSourceUrl").Length > 0 || settings.Text("MACResolverUrl").Length > 0);
        Bypass = MediaBypass.Of(snapshot);
        HasPorts = PortTypes.Any(type => snapshot.All(type).Count > 0);
        names = new Lazy<IReadOnlyList<string>>(() => Parts.Names);
        changing = new Dictionary<ObjectType, IChangingTable>
        {
            [VoiceRoute.Type] = Routes,
            [TrunkConfiguration.Type] = Trunks,
            [OutboundTranslationRule.Type] = TranslationRules,
            [OutboundCallingNumberTranslationRule.Type] = CallerRules,
            [VoiceNormalizationRule.Type] = NormalizationRules,
            [SipResponseCodeTranslationRule.Type] = ReplyRules,
            [LocationPolicy.Type] = LocationPolicies,
            [VoicePolicy.Type] = VoicePolicies,
            [VoiceRoutingPolicy.Type] = VoiceRoutingPolicies,
            [DialPlan.Type] = DialPlans,
            [NetworkSite.Type] = Network,
            [CallParkOrbit.Type] = Orbits,
        };
    }

    /// <summary>What is known beside the deployment.</summary>
    public CallFacts Facts { get; }

    /// <summary>The deployment as it was when it was prepared.</summary>
    internal Snapshot Deployment => snapshot;

    /// <summary>
    /// The names of everything that can fail: <c>Trunk:PstnGateway:gw</c>, <c>Wan:Reno</c>, <c>Provider</c> and so on, by kind and name.
    /// </summary>
    public IReadOnlyList<string> Elements => names.Value;

    internal ElementTable Parts { get; }

    internal NetworkMap Network { get; }

    internal PoolTable Pools { get; }

    internal RuleTable<NumberRule> TranslationRules { get; }

    internal RuleTable<NumberRule> CallerRules { get; }

    internal RuleTable<NumberRule> NormalizationRules { get; }

    internal RuleTable<ReplyRule> ReplyRules { get; }

    internal TrunkTable Trunks { get; }

    internal RouteTable Routes { get; }

    internal SubnetTable Subnets { get; private set; }

    internal OrbitTable Orbits { get; }

    internal PolicyTable<LocationPolicyNode> LocationPolicies { get; }

    internal PolicyTable<VoicePolicyNode> VoicePolicies { get; }

    internal PolicyTable<VoicePolicyNode> VoiceRoutingPolicies { get; }

    internal PolicyTable<string> DialPlans { get; }

    /// <summary>The numbers that are lines of users, without plus sign.</summary>
    internal HashSet<string> Owners { get; }

    /// <summary>Whether location-based routing is on for the deployment, as far as can be told.</summary>
    internal bool SiteRouting { get; }

    /// <summary>The nouns of switches, ports and access points that were not read.</summary>
    internal IReadOnlyList<ObjectType> UnreadPorts { get; }

    /// <summary>Whether a second source of locations is named.</summary>
    internal bool HasSecondSource { get; }

    /// <summary>How media bypass is set for the deployment.</summary>
    internal MediaBypass Bypass { get; }

    /// <summary>Whether the location service has any switch, port or access point.</summary>
    internal bool HasPorts { get; }

    internal bool IsRead(ObjectType type) => snapshot.IsRead(type);

    /// <summary>
    /// The same deployment with another location service. All else is shared: what follows a change in one follows it in both.
    /// </summary>
    /// <param name="other">The deployment, which differs in the rows of the location service alone.</param>
    internal CallIndex WithLocationsOf(Snapshot other)
    {
        var index = (CallIndex)MemberwiseClone();
        index.snapshot = other;
        index.Subnets = new SubnetTable(other, Facts.VpnRanges);
        return index;
    }

    /// <summary>Follows the deployment over one changed object, while nobody else asks.</summary>
    /// <param name="before">The object as it is; null if there is none.</param>
    /// <param name="after">The object as it will be; null if there will be none.</param>
    /// <param name="touched">Where to note the look-ups that give another answer now.</param>
    /// <returns>Whether it can be followed; if not, nothing was changed, and only a new index tells what calls do.</returns>
    internal bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched) =>
        changing.TryGetValue((after ?? before)!.Type, out var table) && table.Replace(before, after, touched)
            && Settle(before, after, touched);

    /// <summary>The rules of a trunk configuration's scope as they stand in the deployment.</summary>
    internal IReadOnlyList<DeploymentObject> RulesAt(ObjectType type, string scope) =>
        type == OutboundTranslationRule.Type ? TranslationRules.ObjectsAt(scope)
        : type == OutboundCallingNumberTranslationRule.Type ? CallerRules.ObjectsAt(scope)
        : ReplyRules.ObjectsAt(scope);

    /// <summary>Refuses replies of trunks that are not there.</summary>
    internal void CheckReplies(CallRequest request)
    {
        foreach (var trunk in request.Replies.Keys)
        {
            if (ReplyProblem(trunk) is { } problem) throw problem;
        }
    }

    /// <summary>Why a trunk cannot reply: there is none of this name; null if it can, or if the trunks were not read.</summary>
    internal E911Exception? ReplyProblem(string trunk) =>
        !Trunks.IsRead || Trunks.Find(Trunk.Type.Identity.Canonical(trunk) ?? trunk, null) is not null ? null
        : new E911Exception("ElementUnknown",
            $"No trunk {Quoted.Of(trunk)} can reply here.{KnownNames.Hint(snapshot, Trunk.Type, trunk)} "
            + $"{Trunk.Type.ListCommand} lists what there is.") { Target = trunk };

    // What trunks are for is guessed by routes and location policies; what they may reply hangs on response-code rules.
    private bool Settle(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        var changed = (after ?? before)!;
        Trunks.Guess(before, after, touched);
        if (changed.Type == SipResponseCodeTranslationRule.Type) Trunks.SettleAt(changed.Type.Identity.ScopeOf(changed.Identity));
        return true;
    }

    private static ObjectType[] PortTypes =>
        [LocationServiceTables.Switch, LocationServiceTables.Port, LocationServiceTables.WirelessAccessPoint];
}
