using System;
using System.Collections.Generic;

namespace E911Config.Core.Planning;

/// <summary>The ids of findings: stable, for scripts and for <c>accept</c>. Each has its sentence in <see cref="Reporting"/>.</summary>
public static class FindingIds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Array.ConvertAll(
        Array.FindAll(typeof(FindingIds).GetFields(), field => field.IsLiteral), field => (string)field.GetRawConstantValue()!));

    /// <summary>A noun could not be read without which nothing can be planned.</summary>
    public const string NounUnread = nameof(NounUnread);

    /// <summary>Nouns were not read without which something can be planned, and not everything told.</summary>
    public const string NounsUnread = nameof(NounsUnread);

    /// <summary>Callers were not read: whose calls there are, the plan has not seen.</summary>
    public const string CallersUnread = nameof(CallersUnread);

    /// <summary>A trunk of the design does not exist.</summary>
    public const string TrunkUnknown = nameof(TrunkUnknown);

    /// <summary>A network site of the design does not exist.</summary>
    public const string NetworkSiteUnknown = nameof(NetworkSiteUnknown);

    /// <summary>A topology site of the design does not exist.</summary>
    public const string TopologySiteUnknown = nameof(TopologySiteUnknown);

    /// <summary>A voice policy of the design does not exist.</summary>
    public const string VoicePolicyUnknown = nameof(VoicePolicyUnknown);

    /// <summary>Callers are written down with the name of something that does not exist.</summary>
    public const string CallersNameUnknown = nameof(CallersNameUnknown);

    /// <summary>A network site is in no zone and not out of scope.</summary>
    public const string NetworkSiteUnassigned = nameof(NetworkSiteUnassigned);

    /// <summary>An object of that name exists and is somebody else's.</summary>
    public const string NameTaken = nameof(NameTaken);

    /// <summary>There is nothing to adopt under that name.</summary>
    public const string AdoptUnknown = nameof(AdoptUnknown);

    /// <summary>Something is accepted of an object that neither the deployment nor the design has.</summary>
    public const string AcceptUnknown = nameof(AcceptUnknown);

    /// <summary>A site or user policy stands before the Global one.</summary>
    public const string PolicyBeforeGlobal = nameof(PolicyBeforeGlobal);

    /// <summary>A network site has the location policy of another design.</summary>
    public const string NetworkSiteOfOtherDesign = nameof(NetworkSiteOfOtherDesign);

    /// <summary>A voice policy has the local usage of another design.</summary>
    public const string VoicePolicyOfOtherDesign = nameof(VoicePolicyOfOtherDesign);

    /// <summary>The Global location policy leads to another design.</summary>
    public const string GlobalPolicyOfOtherDesign = nameof(GlobalPolicyOfOtherDesign);

    /// <summary>On a trunk this design and another want what excludes each other.</summary>
    public const string TrunkOfOtherDesign = nameof(TrunkOfOtherDesign);

    /// <summary>Another design leads calls over trunks of this one too.</summary>
    public const string TrunkShared = nameof(TrunkShared);

    /// <summary>The design wants a property that the objects of this deployment do not have.</summary>
    public const string PropertyMissing = nameof(PropertyMissing);

    /// <summary>The location policies of this deployment have no list of emergency numbers, and a single pair says all of them.</summary>
    public const string NumbersInPair = nameof(NumbersInPair);

    /// <summary>A configuration cannot be copied in one write.</summary>
    public const string CopyImpossible = nameof(CopyImpossible);

    /// <summary>Removals are asked for before the design is in place.</summary>
    public const string RetireTooEarly = nameof(RetireTooEarly);

    /// <summary>Something is left over from an earlier design.</summary>
    public const string RetireOffered = nameof(RetireOffered);

    /// <summary>A route that is left over from an earlier design stands in a usage of this one.</summary>
    public const string RouteLeftOver = nameof(RouteLeftOver);

    /// <summary>Calls are as they are only as long as routes of an earlier design are there.</summary>
    public const string LeftOverCarries = nameof(LeftOverCarries);

    /// <summary>Something that is left over must stay for now.</summary>
    public const string RetireWaits = nameof(RetireWaits);

    /// <summary>Calls are worse on the way than before and afterwards.</summary>
    public const string CallsDark = nameof(CallsDark);

    /// <summary>On the way it cannot be told what becomes of calls.</summary>
    public const string CallsNotProven = nameof(CallsNotProven);

    /// <summary>Calls end worse.</summary>
    public const string CallsWorse = nameof(CallsWorse);

    /// <summary>One trunk, gateway, Mediation Server pool or topology site can take from calls what none could take before.</summary>
    public const string CallsWeaker = nameof(CallsWeaker);

    /// <summary>Residents of a zone end misrouted, or nobody answers them.</summary>
    public const string CallsStillWrong = nameof(CallsStillWrong);

    /// <summary>Of calls of residents of a zone it cannot be told what becomes of them after the plan.</summary>
    public const string CallsNotTold = nameof(CallsNotTold);

    /// <summary>Residents of a zone whose strategy sends the location end without it.</summary>
    public const string ZoneNotLocated = nameof(ZoneNotLocated);

    /// <summary>Nobody's calls are followed at a network site of a zone, or only those of callers who are supposed.</summary>
    public const string CallersSupposed = nameof(CallersSupposed);

    /// <summary>
    /// Emergency calls from a network site out of scope reach the provider or its ECRC, and nobody said what jurisdiction it is in.
    /// </summary>
    public const string JurisdictionUnknown = nameof(JurisdictionUnknown);

    /// <summary>A zone of the US tells nobody of an emergency call.</summary>
    public const string NotificationMissing = nameof(NotificationMissing);

    /// <summary>A zone does not have the emergency number of its country.</summary>
    public const string CountryNumberMissing = nameof(CountryNumberMissing);

    /// <summary>
    /// Something that a plan leaves to others has moved since the plan before was applied, and harms callers: drift compares with what is
    /// there when this one is applied, and tells of it no more.
    /// </summary>
    public const string MovedSinceApply = nameof(MovedSinceApply);

    /// <summary>A range of remote access is mapped to a network site of a zone, or has a row in the location service.</summary>
    public const string RemoteAccessPlaced = nameof(RemoteAccessPlaced);

    /// <summary>A number leaves a trunk in another form than the design declares.</summary>
    public const string NumberInOtherForm = nameof(NumberInOtherForm);

    /// <summary>An emergency number leaves as another emergency number than the one that is meant.</summary>
    public const string NumberBecomesAnother = nameof(NumberBecomesAnother);

    /// <summary>Who dials the test number reaches an emergency service.</summary>
    public const string TestReachesService = nameof(TestReachesService);

    /// <summary>A value that the plan replaces names something that does not exist.</summary>
    public const string ValueLeadsNowhere = nameof(ValueLeadsNowhere);

    /// <summary>A foreign object refers to a usage of the design.</summary>
    public const string UsageIntruder = nameof(UsageIntruder);

    /// <summary>An adopted route keeps the caller id that it has.</summary>
    public const string CallerIdKept = nameof(CallerIdKept);

    /// <summary>An adopted route only hides the caller's number.</summary>
    public const string CallerIdHidden = nameof(CallerIdHidden);

    /// <summary>A plus sign is lost on the way to the provider, and the design does not say whether it wants one.</summary>
    public const string PlusUndeclared = nameof(PlusUndeclared);

    /// <summary>Nobody has the location policy of a zone by grant.</summary>
    public const string PolicyNotGranted = nameof(PolicyNotGranted);

    /// <summary>The conference of a zone is no telephone number.</summary>
    public const string ConferenceIsNoNumber = nameof(ConferenceIsNoNumber);

    /// <summary>What people are told of an emergency call, or shown in it, changes where an object is adopted.</summary>
    public const string AdoptionChanges = nameof(AdoptionChanges);

    /// <summary>Emergency calls tell fewer people, since another location policy is in effect for their callers.</summary>
    public const string CallersToldLess = nameof(CallersToldLess);

    /// <summary>An entry of <c>adopt</c> names no object of the design: nothing is taken over by it.</summary>
    public const string AdoptsNothing = nameof(AdoptsNothing);

    /// <summary>What is named as a country is no code of one.</summary>
    public const string CountryUnknown = nameof(CountryUnknown);

    /// <summary>Outcomes hang on an open question.</summary>
    public const string CallsDependOnReading = nameof(CallsDependOnReading);

    /// <summary>A pilot changes the way of calls from outside its zones.</summary>
    public const string PilotTouchesOthers = nameof(PilotTouchesOthers);

    /// <summary>A plan changes the way of calls from network sites that the design leaves alone.</summary>
    public const string OutOfScopeTouched = nameof(OutOfScopeTouched);

    /// <summary>Calls are worse than the plan before proved, by what others changed, and stay so.</summary>
    public const string WorseSinceApply = nameof(WorseSinceApply);

    /// <summary>No emergency call reaches a route of the design.</summary>
    public const string RouteShadowed = nameof(RouteShadowed);

    /// <summary>No emergency call reaches a translation rule of the design.</summary>
    public const string RuleShadowed = nameof(RuleShadowed);

    /// <summary>Visitors of a zone fare worse than its residents.</summary>
    public const string VisitorsFareWorse = nameof(VisitorsFareWorse);
}
