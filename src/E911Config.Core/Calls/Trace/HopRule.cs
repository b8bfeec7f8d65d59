namespace E911Config.Core.Calls;

/// <summary>What decides on the way of a call. Beside it stand the values that belong to it, in the order given here.</summary>
public enum HopRule
{
    /// <summary>Nouns were not read. Values: the nouns.</summary>
    Unread,

    /// <summary>Something named does not exist. Value: its identity.</summary>
    Missing,

    /// <summary>A question on which the documents disagree is read so. Values: its name, the answer.</summary>
    Switch,

    /// <summary>A pattern is no regular expression. Value: the pattern.</summary>
    PatternInvalid,

    /// <summary>A route's pattern runs out of time. Value: the pattern.</summary>
    PatternSlow,

    /// <summary>A rule's pattern runs out of time. Values: the rule, the pattern.</summary>
    RuleSlow,

    /// <summary>Something has failed. Value: the element.</summary>
    Down,

    /// <summary>It lies nowhere known, and may be in a topology site that has failed.</summary>
    DownUntold,

    /// <summary>The trunk does not name its Mediation Server.</summary>
    MediationUntold,

    /// <summary>There is no design.</summary>
    NoDesign,

    /// <summary>The caller's network site is given. Value: its name.</summary>
    SiteGiven,

    /// <summary>The address of the caller's client is given. Value: the address.</summary>
    AddressGiven,

    /// <summary>Neither a network site nor an address is given.</summary>
    NoPlaceGiven,

    /// <summary>The caller is at a network site. Value: its name.</summary>
    CallerAtSite,

    /// <summary>The caller is outside every mapped subnet.</summary>
    CallerOffNetwork,

    /// <summary>Where the caller is cannot be told.</summary>
    CallerNowhereKnown,

    /// <summary>The home pool is up and reached.</summary>
    HomePoolInUse,

    /// <summary>The home pool is down. Value: the pool.</summary>
    HomePoolDown,

    /// <summary>The home pool is not reached. Value: the pool.</summary>
    HomePoolUnreached,

    /// <summary>Where the home pool lies, or the way to it, is not known. Value: the pool.</summary>
    HomePoolUntold,

    /// <summary>The home pool's backup registrar is not known.</summary>
    BackupUnknown,

    /// <summary>The home pool has no backup registrar.</summary>
    NoBackup,

    /// <summary>The backup registrar takes nobody over by itself. Value: the backup registrar.</summary>
    NoFailover,

    /// <summary>The backup registrar stands in.</summary>
    BackupStandsIn,

    /// <summary>The home pool has a backup registrar. Value: the backup registrar.</summary>
    BackupIs,

    /// <summary>A network site could name a policy, if it were read.</summary>
    SiteMayNameOne,

    /// <summary>There are objects at topology sites, and that of the pool is not known. Value: the noun of the objects.</summary>
    SiteOfPoolUnknown,

    /// <summary>A policy that the client holds does not exist any more. Value: its name.</summary>
    Gone,

    /// <summary>The server routes by the policy that the client names.</summary>
    ClientNamesPolicy,

    /// <summary>The caller's network site names the policy. Value: the network site.</summary>
    SiteNamesIt,

    /// <summary>The policy is granted to the user.</summary>
    Granted,

    /// <summary>The policy is that of the topology site of the pool. Value: the topology site.</summary>
    OfTopologySite,

    /// <summary>Nothing more specific exists.</summary>
    NothingMoreSpecific,

    /// <summary>What is named does not exist. Value: the name.</summary>
    NamesMissing,

    /// <summary>What is named is no per-user policy. Value: the name.</summary>
    NamesNoUserPolicy,

    /// <summary>A call park or group pickup range has the digits. Value: the range.</summary>
    OrbitHas,

    /// <summary>No rule matches.</summary>
    NoRule,

    /// <summary>No rule of a scope matches. Value: the scope.</summary>
    NoRuleAt,

    /// <summary>A rule matches. Values: the rule, its pattern, its translation.</summary>
    RuleMatches,

    /// <summary>A policy does not have the number. Values: the policy, the number, the kind of client.</summary>
    PolicyLacks,

    /// <summary>A policy has the number. Values: the policy, the dial string.</summary>
    PolicyHas,

    /// <summary>A policy is not enabled. Value: the policy.</summary>
    PolicyDisabled,

    /// <summary>Such phones send no emergency mark and no location. Value: the kind of client.</summary>
    NoEmergencyMark,

    /// <summary>No rule matched, and the digits do not begin with a plus sign.</summary>
    NoRuleNoPlus,

    /// <summary>Numbers of users come before outbound routing.</summary>
    UsersComeFirst,

    /// <summary>The usage of the location policy comes first. Value: the location policy.</summary>
    LocationPolicyFirst,

    /// <summary>The usages of the voice policy that is granted to the user. Value: the voice policy.</summary>
    VoicePolicyGranted,

    /// <summary>The usages of the voice policy in effect, since none is granted. Value: the voice policy.</summary>
    VoicePolicyByDefault,

    /// <summary>The usages of a voice policy that cannot be told.</summary>
    VoicePolicyUntold,

    /// <summary>The caller's network site names a voice routing policy. Values: the network site, the policy.</summary>
    SiteNamesRouting,

    /// <summary>Location-based routing is on for the deployment, the voice policy and the place of the caller.</summary>
    SiteRoutingOn,

    /// <summary>A route matches. Values: the route, its priority, its pattern.</summary>
    RouteMatches,

    /// <summary>No route has the usage.</summary>
    NoRouteInUsage,

    /// <summary>No pattern of the usage's routes matches.</summary>
    NoPatternMatches,

    /// <summary>A pattern matches only without the plus sign. Values: the route, the pattern.</summary>
    OnlyWithoutPlus,

    /// <summary>Every trunk of every route was skipped.</summary>
    EveryTrunkSkipped,

    /// <summary>No usage has a route for the number.</summary>
    NoRoute,

    /// <summary>There is no usage.</summary>
    NoUsage,

    /// <summary>A client that is registered nowhere cannot call.</summary>
    NotRegistered,

    /// <summary>The trunk is not routable.</summary>
    NotRoutable,

    /// <summary>The trunk's gateway is not routable.</summary>
    GatewayNotRoutable,

    /// <summary>The trunk's Mediation Server is down. Value: its pool.</summary>
    MediationDown,

    /// <summary>Location-based routing keeps the trunk for a network site. Values: the trunk configuration, the network site.</summary>
    RestrictedTo,

    /// <summary>The pool does not reach the Mediation Server. Values: the pool, the Mediation Server.</summary>
    PoolDoesNotReach,

    /// <summary>The caller does not reach the Mediation Server. Value: the Mediation Server.</summary>
    CallerDoesNotReach,

    /// <summary>The Mediation Server does not reach its gateway. Value: the Mediation Server.</summary>
    GatewayNotReached,

    /// <summary>Whether location-based routing refuses the trunk cannot be told.</summary>
    RestrictionUntold,

    /// <summary>Where the client is registered cannot be told.</summary>
    RegistrationUntold,

    /// <summary>Whether the pool reaches the Mediation Server cannot be told. Values: the pool, the Mediation Server.</summary>
    PoolReachUntold,

    /// <summary>Whether the media reaches the Mediation Server and its gateway cannot be told. Value: the Mediation Server.</summary>
    MediaUntold,

    /// <summary>Whether the Mediation Server reaches its gateway cannot be told. Value: the Mediation Server.</summary>
    GatewayReachUntold,

    /// <summary>The caller does not reach the far end of the trunk, to which media would go past the Mediation Server.</summary>
    FarEndNotReached,

    /// <summary>
    /// A topology site lies in no network site: none has its name, and no design says in which it lies. Value: the topology site.
    /// </summary>
    LiesNowhere,

    /// <summary>There are no network sites, so that a design alone can tell whom a trunk serves.</summary>
    NoNetworkSites,

    /// <summary>Whether call admission control refuses the call cannot be told.</summary>
    AdmissionUntold,

    /// <summary>Call admission control refuses the call. Values: the links that refuse it.</summary>
    Refused,

    /// <summary>The trunk replies. Value: the SIP response code.</summary>
    Reply,

    /// <summary>The trunk gives no reply in time.</summary>
    NoReply,

    /// <summary>A rule makes another response code of it. Values: the rule, the code.</summary>
    ReplyTranslated,

    /// <summary>The trunk configuration takes the plus sign away. Value: the trunk configuration.</summary>
    RemovesPlus,

    /// <summary>Rules for the calling number are in effect. Values: the rules.</summary>
    CallingNumberRules,

    /// <summary>The route hides the caller's number. Value: the route.</summary>
    SuppressesCallerId,

    /// <summary>The emergency numbers are not known.</summary>
    NumbersUnknown,

    /// <summary>It is not known where the trunk leads.</summary>
    RoleUnknown,

    /// <summary>The emergency call response center answers, and must ask.</summary>
    EcrcAnswers,

    /// <summary>The number is none of an emergency service on this trunk. Value: the number.</summary>
    NoEmergencyNumber,

    /// <summary>The number is that by which the way to the provider is tested, and another was dialled. Value: the number.</summary>
    TestNumberAnswers,

    /// <summary>Where the trunk's far end lies is not known.</summary>
    FarEndUnknown,

    /// <summary>The emergency centre at the trunk is that of another place.</summary>
    ServesOthers,

    /// <summary>The local emergency centre answers, and must ask.</summary>
    LocalAnswers,

    /// <summary>The trunk configuration sends no PIDF-LO. Value: the trunk configuration.</summary>
    PidfLoOff,

    /// <summary>The design says that the trunk does not pass PIDF-LO on.</summary>
    DeclaredWithoutPidfLo,

    /// <summary>The emergency service has the location.</summary>
    HasLocation,

    /// <summary>The emergency service must ask.</summary>
    MustAsk,

    /// <summary>The emergency service has the location from some subnets only.</summary>
    LocationFromSome,

    /// <summary>An ordinary call carries no location.</summary>
    OrdinaryCarriesNone,

    /// <summary>A pool at a branch has no backup registrar, so there is no location service. Value: the pool.</summary>
    BranchWithoutBackup,

    /// <summary>The location service is down. Value: the pool on which it is.</summary>
    ServiceDown,

    /// <summary>The location service is not reached. Value: the pool on which it is.</summary>
    ServiceNotReached,

    /// <summary>Whether the location service is reached cannot be told. Value: the pool on which it is.</summary>
    ServiceReachUntold,

    /// <summary>The address is one of remote access, which says nothing about where somebody is. Value: the address.</summary>
    RemoteAccess,

    /// <summary>The location service has no row for a network. Value: the network.</summary>
    NetworkUnknown,

    /// <summary>In which network the caller is cannot be told.</summary>
    NetworkUntold,

    /// <summary>A row of the location service lacks a field. Values: its subnet, the field.</summary>
    FieldMissing,

    /// <summary>
    /// A row of the location service has no telephone number in its company name. Values: its subnet, what stands there.
    /// </summary>
    NoElin,

    /// <summary>The address of a row was not validated. Value: its subnet.</summary>
    NotValidated,

    /// <summary>No subnet belongs to the network site. Value: the network site.</summary>
    NoSubnet,

    /// <summary>The location service has a good address for every network that the caller may be in.</summary>
    NetworksCovered,

    /// <summary>The location service knows switches, ports or access points, and these are taken to locate the caller.</summary>
    PortsKnown,

    /// <summary>The caller is where the far end of his trunk lies. Value: the trunk.</summary>
    FarEndOf,

    /// <summary>The trunk that a PBX call comes in over is not given.</summary>
    NoTrunkGiven,

    /// <summary>The trunk, its gateway and its Mediation Server are up, and reach each other.</summary>
    TrunkUp,

    /// <summary>The usages of calls that come in over the trunk. Value: the trunk configuration.</summary>
    UsagesOfTrunk,

    /// <summary>The emergency service there does not serve the caller's country. Value: the country.</summary>
    CountryNotServed,

    /// <summary>
    /// The design does not name the trunk; calls come in over it, so a PBX may be behind it. Value: the trunk configuration.
    /// </summary>
    MayBePbx,

    /// <summary>
    /// The design does not name the trunk, and others may share the configuration by which it sends PIDF-LO. Value: the trunk
    /// configuration.
    /// </summary>
    SharedConfiguration,

    /// <summary>
    /// The design does not name the trunk: it is guessed to lead to the provider, since it gets emergency calls with their location.
    /// </summary>
    GuessedProvider,

    /// <summary>The design does not name the trunk: it is guessed to lead to the local emergency centre at its far end.</summary>
    GuessedLocal,
}
