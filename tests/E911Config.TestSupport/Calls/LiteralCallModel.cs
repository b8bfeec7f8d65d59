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
/// <item>A caller of whom neither site nor address is known calls as one off the network. Without a registrar pool his registration cannot be told.</item>
/// <item>Registration is the first condition of a trunk: if it cannot be told, the trunks are Unknown that are not skipped, and a call that no trunk could save fails as it would anyway.
/// The steps 1 to 4 are then shown as at the home pool, or at the backup registrar if the home pool certainly is not it.</item>
/// <item>Without registration nothing but Failed counts: an orbit or 4005 on the way only shows in CalledNumber, never as a code.</item>
/// <item>What a step needs it needs late: a location policy that cannot be told harms modern and legacy clients only, and not digits inside an orbit.
/// A voice policy that cannot be told harms a call that gets to its usages, or to a trunk with a location restriction where location-based routing may be on.</item>
/// <item>After a call has ended early or became Unknown, the later properties stay empty: no usages for 4005, orbits and owned numbers, no delivered number for a trunk that may be unusable.</item>
/// <item>A grant counts if the policy or dial plan exists, whatever its scope. A network site's policy counts only if it is a Tag policy.</item>
/// <item>A held policy that is the effective one anyway has the ordinary source. It shows for analog and pbx callers too, who do nothing with it. The Global policy always exists.</item>
/// <item>A registrar pool whose topology site is unknown: whether a site-scope policy or dial plan applies cannot be told if there is any, else none does.</item>
/// <item>SubnetMatch = Exact compares the network ID with SubnetID and never looks at MaskBits.</item>
/// <item>A subnet that names a network site which does not exist puts the caller at that site: reach unknown, as for a caller who names it.</item>
/// <item>In a deployment without network sites a caller who names one is at that site for the question which site a trunk serves, and for nothing else.</item>
/// <item>Topology sites of which nobody knows where they lie do not reach each other, not even themselves: unknown.</item>
/// <item>A region whose CentralSite is unmapped has no hub: every site of it has a WAN link.</item>
/// <item>A Mediation Server lies at its own SiteId, else at the Site of the pool of its name; if there is neither, its trunk is Unknown, not skipped.</item>
/// <item>Gateway and trunk belong together by PoolFqdn alone. While CsPstnGateway is unread, every trunk is Unknown.</item>
/// <item>A trunk restricted to no network site in particular (EnableLocationRestriction, empty NetworkSiteID) is not restricted for another one.</item>
/// <item>Location-based routing binds a caller outside every site too (there is no site's switch to be off); he has no voice routing policy.</item>
/// <item>DisabledPolicyUsage = Used is for modern and legacy clients only, and its calls are not exempt from location-based routing.</item>
/// <item>Of a repeated usage the first stands, for calls that use the policy's usage; an ordinary call shows the voice policy's list as it is.</item>
/// <item>A dial plan rule that runs out of time makes the call Unknown. Invalid patterns of rules do not match, like those of routes.</item>
/// <item>A missing Global trunk configuration has no rules, like a missing Global dial plan.</item>
/// <item>A response-code rule that also asks for an ISUP cause does not match a reply. A reply that decides does so whatever number left.</item>
/// <item>A final reply has no reason code and shows the number that left. 13010 shows the trunk and no number.</item>
/// <item>Emergency numbers of a design are the dial strings of all its zones and of offNetwork; the test number is none.</item>
/// <item>A network site without subnets has no automatic location. What some of its subnets certainly have is the best outcome. Every field of CsLisSubnet but Subnet and Description counts as a location field.</item>
/// <item>A branch pool in use without a backup registrar has no location service: its location does not arrive. A topology site of no told kind is a branch if it has a parent.</item>
/// <item>Unread nouns in DependsOn: those behind the location that cannot be told, if under any setting Outcome or BestOutcome with the location would be another.</item>
/// </list>
/// </remarks>
public static class LiteralCallModel
{
    private static readonly string[] Switches = [.. Enum.GetValues<LiteralSwitches>().Where(value => value != LiteralSwitches.None).Select(value => value.ToString())];

    /// <summary>Judges a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="everyCombination">Whether every combination of readings is tried, instead of the ways that the call's own questions open.</param>
    public static LiteralResult Judge(LiteralCall call, bool everyCombination = false)
    {
        Func<LiteralReading, LiteralOutcome> outcome = reading => new LiteralEvaluation(call, reading).Run().Outcome;
        var matter = (everyCombination ? LiteralReadings.ThatMatterInAnyCombination(outcome) : LiteralReadings.ThatMatter(outcome)).ToHashSet();
        return new LiteralEvaluation(call, LiteralReading.Of(call.Switches)).Run() with
        {
            DependsOn = [.. Switches.Where(matter.Contains), .. matter.Except(Switches).Order(StringComparer.Ordinal)],
        };
    }
}
