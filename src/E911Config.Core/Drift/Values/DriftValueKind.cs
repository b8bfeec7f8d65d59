namespace E911Config.Core.Drift;

/// <summary>What is meant by one side of a drift: what is intended, or what is there.</summary>
public enum DriftValueKind
{
    /// <summary>The value of a property: <see cref="DriftValue.Text"/>, empty where it has none.</summary>
    Plain,

    /// <summary>The object exists.</summary>
    Exists,

    /// <summary>The object does not exist.</summary>
    Absent,

    /// <summary>The noun could not be read: the reason is <see cref="DriftValue.Text"/>, as whoever refused said it.</summary>
    Unread,

    /// <summary>The snapshot says nothing of the noun.</summary>
    NotHeld,

    /// <summary>
    /// What becomes of the calls: the outcome is <see cref="DriftValue.Text"/>, its reason code <see cref="DriftValue.Other"/>.
    /// </summary>
    Outcome,

    /// <summary>The calls survive the failure of each of <see cref="DriftValue.Names"/>.</summary>
    Survives,

    /// <summary>The route in its place among the legs of its zone.</summary>
    InItsPlace,

    /// <summary>The usages of <see cref="DriftValue.Names"/> before all others.</summary>
    First,

    /// <summary>The rule before every other of its scope.</summary>
    BeforeOthers,

    /// <summary>The rule behind the one of <see cref="DriftValue.Text"/>.</summary>
    Behind,

    /// <summary>Anything but <see cref="DriftValue.Text"/>.</summary>
    Not,

    /// <summary>A list without <see cref="DriftValue.Text"/>.</summary>
    Without,

    /// <summary>No policy that lacks <see cref="DriftValue.Text"/>.</summary>
    NoneWithout,

    /// <summary>The policy of <see cref="DriftValue.Text"/>, which location-based routing puts in the place of the callers' own.</summary>
    UnderLocationRouting,

    /// <summary>No route of others in the usage of <see cref="DriftValue.Text"/>.</summary>
    NoRouteOfOthers,

    /// <summary>A pattern, <see cref="DriftValue.Text"/>, that leads to the trunks of <see cref="DriftValue.Names"/>.</summary>
    Leads,

    /// <summary>A pattern without any emergency number.</summary>
    NoEmergencyNumber,

    /// <summary>
    /// A pattern, <see cref="DriftValue.Text"/>, that takes the numbers of <see cref="DriftValue.Others"/> to the trunks of
    /// <see cref="DriftValue.Names"/>.
    /// </summary>
    Takes,

    /// <summary>Emergency numbers as they are.</summary>
    NumbersUnchanged,

    /// <summary>Numbers that are turned into others: <see cref="DriftValue.Rewritten"/>.</summary>
    Rewrites,

    /// <summary>No range that covers the digits of <see cref="DriftValue.Names"/>.</summary>
    NoRangeOver,

    /// <summary>A range from <see cref="DriftValue.Text"/> to <see cref="DriftValue.Other"/>.</summary>
    Range,

    /// <summary>No emergency number.</summary>
    NotEmergency,

    /// <summary>The line of a user.</summary>
    LineOfUser,

    /// <summary>Left over from an earlier design.</summary>
    LeftOver,

    /// <summary>PIDF-LO is supported, or the configuration is not in effect for the trunks of <see cref="DriftValue.Names"/>.</summary>
    LocationOrNotInEffect,

    /// <summary>PIDF-LO is not supported, and the configuration is in effect for the trunks of <see cref="DriftValue.Names"/>.</summary>
    NoLocationInEffect,

    /// <summary>No restriction of the trunks of <see cref="DriftValue.Names"/> to a network site.</summary>
    NoRestriction,

    /// <summary>
    /// Location-based routing keeps the trunks of <see cref="DriftValue.Names"/> for the network site of <see cref="DriftValue.Text"/>.
    /// </summary>
    KeptFor,

    /// <summary>An address in the location service, whole and validated, or for an ELIN gateway with its number.</summary>
    GoodAddress,

    /// <summary>No row of the location service.</summary>
    NoAddress,

    /// <summary>A row of the location service without <see cref="DriftValue.Text"/>.</summary>
    FieldMissing,

    /// <summary>
    /// A row of the location service with <see cref="DriftValue.Text"/> as company name, where an ELIN gateway needs a telephone number.
    /// </summary>
    NoElin,

    /// <summary>A row of the location service with an address that was not validated.</summary>
    NotValidated,

    /// <summary>
    /// A call goes on to the next trunk when a trunk of <see cref="DriftValue.Names"/> replies <see cref="DriftValue.Text"/>.
    /// </summary>
    GoesOn,

    /// <summary>A reply of <see cref="DriftValue.Text"/> becomes <see cref="DriftValue.Other"/>, which ends the call.</summary>
    EndsTheCall,

    /// <summary>No location policy before the Global one for callers off the network.</summary>
    NoneBeforeGlobal,

    /// <summary>The location policy of the callers of a topology site.</summary>
    OfSite,

    /// <summary>The location policy of those to whom it is granted: <see cref="DriftValue.Text"/> callers.</summary>
    Granted,

    /// <summary>Granted to the callers of the zone that <see cref="DriftValue.Text"/> names.</summary>
    GrantedToZone,

    /// <summary>Of <see cref="DriftValue.Text"/> callers: <see cref="DriftValue.Other"/>, empty for none granted.</summary>
    HadBy,

    /// <summary><see cref="DriftValue.Text"/> of these have <see cref="DriftValue.Other"/>, empty for none granted.</summary>
    HaveNow,

    /// <summary>The caller's number as it is.</summary>
    CallerIdShown,

    /// <summary>No caller id.</summary>
    CallerIdHidden,

    /// <summary>In a zone of the design, or out of its scope.</summary>
    Placed,

    /// <summary>Neither in a zone nor out of scope.</summary>
    Unplaced,

    /// <summary>No place: an address of the range of remote access <see cref="DriftValue.Text"/>.</summary>
    NoPlace,

    /// <summary>An address in the location service.</summary>
    HasAddress,
}
