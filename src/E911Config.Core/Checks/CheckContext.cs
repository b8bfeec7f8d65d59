using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Dialing;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Planning;
using E911Config.Core.Resilience;

namespace E911Config.Core.Checks;

/// <summary>What checks look at; what several of them ask is found out once.</summary>
internal sealed class CheckContext
{
    private readonly Lazy<FollowedCalls> calls;
    private readonly Lazy<FailingCalls> failing;
    private readonly Lazy<ILookup<string, FollowedCall>> byZone;
    private readonly Lazy<ILookup<string, CallerGroup>> groupsByZone;
    private readonly Lazy<AccessPrefixes> prefixes;
    private readonly Lazy<CallerCounts> counts;
    private readonly Dictionary<CallerGroup, IReadOnlyList<int>> classes = new(SameGroup.Instance);
    private readonly Lazy<IReadOnlyList<DialledDigits>> dialled;
    private readonly Lazy<LocationSurvey> locations;
    private readonly Lazy<ILookup<string, DeploymentObject>> sitesOfPolicy;
    private readonly Lazy<ILookup<string, CallerGroup>> bySite;
    private readonly Lazy<DesiredConfiguration?> desired;
    private readonly Lazy<DesignFit> fit;
    private readonly Lazy<IReadOnlyList<CallerGroup>> groups;
    private readonly Lazy<HashSet<string>> policiesInUse;
    private readonly Lazy<HashSet<string>> ordinaryUsages;

    /// <summary>Prepares what is to be checked.</summary>
    public CheckContext(CheckScope scope)
    {
        var design = scope.Design;
        Design = design;
        Today = scope.Today;
        Deployed = scope.Snapshot ?? new Snapshot([]);
        HasDeployment = scope.Snapshot is not null;
        var plan = design is null || !HasDeployment ? null : PlanScope.Of(design, []);
        fit = new Lazy<DesignFit>(() => plan is null ? new DesignFit([], []) : DesignFit.Of(plan, Deployed));
        IsHindered = scope.Subject == CheckSubject.Design && Fit.Hinders;
        var snapshot = scope.Subject == CheckSubject.Deployment || plan is null ? Deployed
            : Fit.Applied(plan, Deployed, new DateTimeOffset(scope.Today, TimeSpan.Zero));
        Snapshot = snapshot;
        Facts = design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design);
        Index = new CallIndex(snapshot, Facts);
        Engine = new CallEngine(Index);
        Ordinary = new OrdinaryNumbers(Facts);
        failing = new Lazy<FailingCalls>(() => new FailingCalls(Index, Calls));
        groups = new Lazy<IReadOnlyList<CallerGroup>>(() => CallerGroups.Of(Index));
        calls = new Lazy<FollowedCalls>(() => new FollowedCalls(Index, Ordinary));
        dialled = new Lazy<IReadOnlyList<DialledDigits>>(() => [.. DialledDigits.All(this)]);
        locations = new Lazy<LocationSurvey>(() => LocationSurvey.Of(snapshot, design));
        sitesOfPolicy = new Lazy<ILookup<string, DeploymentObject>>(() => snapshot.All(NetworkSite.Type)
            .Where(site => site.Text("LocationPolicy").Length > 0)
            .ToLookup(site => LocationPolicy.Type.Identity.Canonical(site.Text("LocationPolicy")) ?? site.Text("LocationPolicy"),
                StringComparer.OrdinalIgnoreCase));
        bySite = new Lazy<ILookup<string, CallerGroup>>(() => Groups.Where(group => group.NetworkSite is not null)
            .ToLookup(group => group.NetworkSite!, StringComparer.OrdinalIgnoreCase));
        byZone = new Lazy<ILookup<string, FollowedCall>>(() => (
            from call in Calls.All
            from zone in call.Groups.GroupBy(who => ZoneOf(who)?.Name ?? "", StringComparer.OrdinalIgnoreCase)
            select (Zone: zone.Key, Call: call.Of([.. zone]))).ToLookup(pair => pair.Zone, pair => pair.Call,
                StringComparer.OrdinalIgnoreCase));
        groupsByZone = new Lazy<ILookup<string, CallerGroup>>(() =>
            Groups.ToLookup(who => ZoneOf(who)?.Name ?? "", StringComparer.OrdinalIgnoreCase));
        prefixes = new Lazy<AccessPrefixes>(() => new AccessPrefixes(this));
        counts = new Lazy<CallerCounts>(() => new CallerCounts(snapshot, Facts));
        desired = new Lazy<DesiredConfiguration?>(() => design is null ? null : DesiredConfiguration.Of(design, design.AllZones));
        ordinaryUsages = new Lazy<HashSet<string>>(() => UsagesOfOthers.In(snapshot));
        policiesInUse = new Lazy<HashSet<string>>(() => new HashSet<string>(snapshot.All(NetworkSite.Type)
            .Select(site => site.Text("LocationPolicy")).Concat(snapshot.Callers.Select(callers => callers.LocationPolicy ?? ""))
            .Where(name => name.Length > 0).Select(name => LocationPolicy.Type.Identity.Canonical(name) ?? name),
            StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The deployment: as it is, or where designs are checked as it will be when the design is applied.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The deployment as it is; one without any noun where there is none.</summary>
    public Snapshot Deployed { get; }

    /// <summary>Whether there is a deployment.</summary>
    public bool HasDeployment { get; }

    /// <summary>Whether designs are checked, and there is no plan that tells how the deployment will be.</summary>
    public bool IsHindered { get; }

    /// <summary>How the design and the deployment as it is fit; nothing without one of them.</summary>
    public DesignFit Fit => fit.Value;

    /// <summary>The design; null without one.</summary>
    public DesignDocument? Design { get; }

    /// <summary>The day.</summary>
    public DateTime Today { get; }

    /// <summary>What the design tells of trunks, zones and numbers, or what is guessed without one.</summary>
    public CallFacts Facts { get; }

    /// <summary>The deployment, prepared for calls.</summary>
    public CallIndex Index { get; }

    /// <summary>Follows single calls.</summary>
    public CallEngine Engine { get; }

    /// <summary>Everybody who calls, also from places out of the design's scope.</summary>
    public IReadOnlyList<CallerGroup> Groups => groups.Value;

    /// <summary>The emergency calls of everybody but those at places out of the design's scope.</summary>
    public FollowedCalls Calls => calls.Value;

    /// <summary>The calls from a zone, each of those of its groups that are in the zone.</summary>
    public IEnumerable<FollowedCall> CallsOf(string zone) => byZone.Value[zone];

    /// <summary>Who calls from a zone.</summary>
    public IEnumerable<CallerGroup> GroupsOf(string zone) => groupsByZone.Value[zone];

    /// <summary>What callers may dial for the emergency numbers of their location policy, and what comes of it.</summary>
    public IReadOnlyList<DialledDigits> Dialled => dialled.Value;

    /// <summary>The prefixes that people dial to get a line outside.</summary>
    public AccessPrefixes Prefixes => prefixes.Value;

    /// <summary>What the location service holds for the networks of the deployment.</summary>
    public LocationSurvey Locations => locations.Value;

    /// <summary>The network sites by the location policy that they name, in stored form.</summary>
    public ILookup<string, DeploymentObject> SitesOfPolicy => sitesOfPolicy.Value;

    /// <summary>Who calls from a network site.</summary>
    public IEnumerable<CallerGroup> At(string networkSite) => bySite.Value[networkSite];

    /// <summary>What becomes of them when something fails.</summary>
    public FailingCalls Failing => failing.Value;

    /// <summary>Numbers that are no emergency numbers.</summary>
    public OrdinaryNumbers Ordinary { get; }

    /// <summary>The usages by which ordinary calls go: of voice policies, voice routing policies and calls that come in.</summary>
    public HashSet<string> OrdinaryUsages => ordinaryUsages.Value;

    /// <summary>What the design wants; null without one.</summary>
    public DesiredConfiguration? Desired => desired.Value;

    /// <summary>The zone of callers; null if they are in none, or there is no design.</summary>
    public CallZone? ZoneOf(CallerGroup group) => Facts.ZoneAround(group.NetworkSite, group.Caller.LocationPolicy);

    /// <summary>The country of callers; null if nobody says it.</summary>
    public string? CountryOf(CallerGroup group) => Facts.CountryOf(ZoneOf(group), group.NetworkSite);

    /// <summary>
    /// The voice policy in effect for a caller at his home pool; null if it cannot be told, or he has none, as behind a PBX.
    /// </summary>
    public string? VoicePolicyOf(Caller caller) => caller.Kind == ClientKind.Pbx || !Index.VoicePolicies.IsRead ? null : Index.VoicePolicies
        .InEffect(caller.VoicePolicy, null, Index.Pools.FindRegistrar(caller.RegistrarPool).Site, null)?.Node.Identity;

    /// <summary>How many callers there are in groups; a class counts once.</summary>
    public Harm Count(IEnumerable<CallerGroup> hurt)
    {
        var distinct = hurt.Distinct(SameGroup.Instance).ToArray();
        return new Harm(distinct.Length, distinct.Where(group => !group.IsSupposed).SelectMany(ClassesOf).Distinct()
            .Sum(counts.Value.Of));
    }

    /// <summary>
    /// Whether somebody may have a location policy: it is no per-user policy, or a network site names it, or it is granted to somebody, or
    /// nobody knows to whom it is granted.
    /// </summary>
    public bool IsInUse(DeploymentObject locationPolicy) => !locationPolicy.Identity.StartsWith("Tag:", StringComparison.OrdinalIgnoreCase)
        || !Snapshot.UsersCounted || !Snapshot.IsRead(NetworkSite.Type) || policiesInUse.Value.Contains(locationPolicy.Identity);

    /// <summary>How much a mistake of a location policy weighs: one that nobody has harms nobody yet.</summary>
    public CheckSeverity Weight(DeploymentObject locationPolicy, CheckSeverity severity) =>
        IsInUse(locationPolicy) ? severity : CheckSeverity.Information;

    /// <summary>The object of the configuration in effect for each trunk; the documented defaults where there is none.</summary>
    public DeploymentObject ConfigurationOf(TrunkNode trunk) => Snapshot.Find(TrunkConfiguration.Type, trunk.Settings.Scope)
        ?? new DeploymentObject(TrunkConfiguration.Type, trunk.Settings.Scope);

    private IReadOnlyList<int> ClassesOf(CallerGroup group)
    {
        if (!classes.TryGetValue(group, out var known)) classes.Add(group, known = counts.Value.ClassesOf(group));
        return known;
    }
}
