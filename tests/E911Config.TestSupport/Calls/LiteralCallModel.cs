using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>
/// The rules of an emergency call once more, written down sentence by sentence: slow, plain, and without a line in common with the engine,
/// so that each can find the other's mistakes. Every method says which rule it stands for.
/// </summary>
/// <remarks>
/// Open points, where the rules can be read in more than one way, and what is done here:
/// <list type="number">
/// <item>A caller of whom neither site nor address is known calls as one off the network. Without a registrar pool his registration
/// cannot be told; neither can it if the home pool cannot be told, even where the backup registrar is reached.</item>
/// <item>Where registration fails or cannot be told, nothing else counts: an orbit or 4005 on the way only shows in CalledNumber, never
/// as a code. The steps are shown as at the home pool.</item>
/// <item>A pbx caller without a known trunk is judged by the orbits alone; one with a trunk goes by his registration first. What his
/// class says of a site, a pool, policies or a dial plan does not count, nor does a held location policy.</item>
/// <item>Whether a pbx caller's far end and pool reach each other asks for open paths, not for bandwidth; his own trunk need not be
/// routable.</item>
/// <item>What a step needs it needs late: a location policy that cannot be told harms modern and legacy clients only, and not digits
/// inside an orbit. A voice policy that cannot be told harms a call that gets to its usages, or to a trunk with a location restriction
/// where location-based routing may be on.</item>
/// <item>After a call has ended early or became Unknown, the later properties stay empty: no usages for 4005, orbits and owned numbers,
/// no delivered number for a trunk that may be unusable.</item>
/// <item>A grant counts if the policy or dial plan exists, whatever its scope. A network site's policy counts only if it is a Tag policy.
/// For the zone by grant the name alone counts.</item>
/// <item>A held policy that is the effective one anyway has the ordinary source. It shows for analog callers too, who do nothing with it.
/// The Global policy always exists.</item>
/// <item>A registrar pool whose topology site is unknown: whether a site-scope policy or dial plan applies cannot be told if there is
/// any, else none does.</item>
/// <item>SubnetMatch = Exact compares the network ID with SubnetID and never looks at MaskBits.</item>
/// <item>A subnet that names a network site which does not exist puts the caller at that site: reach unknown, as for a caller who names
/// it.</item>
/// <item>In a deployment without network sites a caller who names one is at that site for the questions which zone is his, which site a
/// trunk serves, and which subnets are the site's; LocationByPort does not count for him.</item>
/// <item>Topology sites of which nobody knows where they lie do not reach each other, not even themselves: unknown. A mapped subnet
/// decides where a far end lies even if it has no site: then no wider one is tried.</item>
/// <item>A region whose CentralSite is unmapped has no hub: every site of it has a WAN link.</item>
/// <item>A Mediation Server lies at its own SiteId, else at the Site of the pool of its name; if there is neither, its trunk is Unknown,
/// not skipped.</item>
/// <item>Gateway and trunk belong together by PoolFqdn alone. While CsPstnGateway is unread, every trunk is Unknown, and so is a name
/// that is no trunk: it may be a ServiceId.</item>
/// <item>A trunk restricted to no network site in particular (EnableLocationRestriction, empty NetworkSiteID) is not restricted for
/// another one.</item>
/// <item>Location-based routing binds a caller outside every site too (there is no site's switch to be off); he has no voice routing
/// policy.</item>
/// <item>DisabledPolicyUsage = Used is for modern and legacy clients only, and its calls are not exempt from location-based
/// routing.</item>
/// <item>Of a repeated usage the first stands, for calls that use the policy's usage; an ordinary call shows its list as it is.</item>
/// <item>A dial plan rule that runs out of time makes the call Unknown. Invalid patterns of rules do not match, like those of
/// routes.</item>
/// <item>A missing Global trunk configuration has no rules, like a missing Global dial plan.</item>
/// <item>A response-code rule that also asks for an ISUP cause does not match a reply, and makes no element Reply. A reply that decides
/// does so whatever number left.</item>
/// <item>A final reply has no reason code and shows the number that left. 13010 shows the trunk and no number.</item>
/// <item>A bypassed call asks for a path between caller and far end, and for none between the Mediation Server and the far end. Where it
/// cannot be told whether media is bypassed, that matters only if the two ways differ.</item>
/// <item>A link of which it cannot be told whether it is limited admits the call unless its profile would admit nobody. BWAlternatePaths
/// that is empty counts as missing; an audio entry without AlternatePath is no alternate.</item>
/// <item>A trunk of unknown role is no provider trunk for the element Provider. PstnUsages come before EnablePIDFLOSupport in a guess.
/// All location policies count, the disabled ones too.</item>
/// <item>Numbers at a local trunk whose far end is unknown are those of the zones that name it, else of the caller's zone, else of the
/// design. A zone without a jurisdiction counts as served.</item>
/// <item>An ECRC number that the trunk's rules cannot be told to make makes the answer Unknown. Its last ten digits are those behind its
/// plus sign; a shorter one must be there as a whole.</item>
/// <item>A branch pool in use without a backup registrar has no location service. A topology site of no told kind is a branch if it has a
/// parent. A location service of which nobody knows whether it is reached, with no unread noun to blame, counts as no location.</item>
/// <item>A mapped subnet with other rows in it is covered in part, whether it has a row of its own or not: what is left has no row. A
/// mapped subnet without MaskBits is one address.</item>
/// <item>Every field of CsLisSubnet but Subnet and Description counts as a location field, if it is not blank. Parts of CompanyName are
/// trimmed; between two digits stands one hyphen at most. A location by port or from a second source is good enough for an ELIN trunk
/// too.</item>
/// <item>Unread nouns in DependsOn: CsLisSubnet and CsNetworkSubnet that know everything give a good, validated address by themselves; of
/// several nouns behind the location service any one does. They count only where Outcome changes, not BestOutcome.</item>
/// </list>
/// </remarks>
public static class LiteralCallModel
{
    private static readonly string[] Switches = [.. Enum.GetValues<LiteralSwitches>().Where(value => value != LiteralSwitches.None)
        .Select(value => value.ToString())];

    /// <summary>Judges a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="everyCombination">Whether every combination of readings is tried, instead of the ways that the call's own questions
    /// open.</param>
    public static LiteralResult Judge(LiteralCall call, bool everyCombination = false)
    {
        Func<LiteralReading, LiteralOutcome> outcome = reading => new LiteralEvaluation(call, reading).Run().Outcome;
        var matter = (everyCombination ? LiteralReadings.ThatMatterInAnyCombination(outcome) : LiteralReadings.ThatMatter(outcome))
            .ToHashSet();
        return new LiteralEvaluation(call, LiteralReading.Of(call.Switches)).Run() with
        {
            DependsOn = [.. Switches.Where(matter.Contains), .. matter.Except(Switches).Order(StringComparer.Ordinal)],
        };
    }
}
