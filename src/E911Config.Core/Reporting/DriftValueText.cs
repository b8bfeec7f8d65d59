using System;
using System.Linq;
using E911Config.Core.Drift;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What is intended and what is there, in words.</summary>
internal static class DriftValueText
{
    public static string Of(DriftValue value) => Visible.Lines(Words(value));

    private static string Words(DriftValue value)
    {
        var names = string.Join(", ", value.Names);
        return value.Kind switch
        {
            DriftValueKind.Plain or DriftValueKind.Unread => value.Text,
            DriftValueKind.NotHeld => "the snapshot does not hold it",
            DriftValueKind.Exists => "exists",
            DriftValueKind.Absent => "does not exist",
            DriftValueKind.Outcome => value.Other.Length == 0 ? value.Text : $"{value.Text}, {value.Other}",
            DriftValueKind.InItsPlace => "in its place among the legs",
            DriftValueKind.First => names + " first",
            DriftValueKind.BeforeOthers => "before every other rule of its scope",
            DriftValueKind.Behind => "after " + value.Text,
            DriftValueKind.Not => "not " + value.Text,
            DriftValueKind.Without => "without " + value.Text,
            DriftValueKind.NoneWithout => "none without " + value.Text,
            DriftValueKind.UnderLocationRouting => value.Text + ", under location-based routing",
            DriftValueKind.NoRouteOfOthers => "no route of others in " + value.Text,
            DriftValueKind.Leads => $"{value.Text} to {names}",
            DriftValueKind.NoEmergencyNumber => "no emergency number",
            DriftValueKind.Takes => $"{value.Text} takes {string.Join(", ", value.Others)} to {names}",
            DriftValueKind.NumbersUnchanged => "emergency numbers as they are",
            DriftValueKind.Rewrites => string.Join(", ", value.Rewritten.Select(Rewritten)),
            DriftValueKind.NoRangeOver => "no range over " + names,
            DriftValueKind.Range => $"{value.Text} to {value.Other}",
            DriftValueKind.NotEmergency => "not an emergency number",
            DriftValueKind.LineOfUser => "a user's line",
            DriftValueKind.LeftOver => "left over from an earlier design",
            DriftValueKind.LocationOrNotInEffect => "True, or not in effect for " + names,
            DriftValueKind.NoLocationInEffect => "False, and in effect for " + names,
            DriftValueKind.NoRestriction => "no restriction of " + names,
            DriftValueKind.KeptFor => $"location-based routing keeps {names} for {value.Text}",
            DriftValueKind.Survives => "no harm when one of these fails: " + names,
            DriftValueKind.GoodAddress => "an address in the location service that is whole and valid",
            DriftValueKind.NoAddress => "no address",
            DriftValueKind.FieldMissing => "an address without " + value.Text,
            DriftValueKind.NoElin => $"{value.Text} in CompanyName, which is no telephone number",
            DriftValueKind.NotValidated => "an address that was not validated",
            DriftValueKind.GoesOn => $"goes on to the next trunk after {value.Text} from {names}",
            DriftValueKind.EndsTheCall => $"{value.Text} becomes {value.Other}, which ends the call",
            DriftValueKind.NoneBeforeGlobal => "no policy before Global for callers off the network",
            DriftValueKind.OfSite => "the policy of callers of that site",
            DriftValueKind.GrantedToZone => $"granted to the callers of zone {value.Text}",
            DriftValueKind.Granted => $"granted to {value.Text} callers",
            DriftValueKind.HadBy => (value.Other.Length == 0 ? "none granted" : value.Other)
                + $" for {value.Text} {(value.Text == "1" ? "caller" : "callers")}",
            DriftValueKind.HaveNow => $"{(value.Other.Length == 0 ? "none granted" : value.Other)} for {value.Text} of them, as it seems",
            DriftValueKind.CallerIdShown => "the caller's number, or the one that stands in for it",
            DriftValueKind.CallerIdHidden => "hidden",
            DriftValueKind.Placed => "in a zone or out of scope",
            DriftValueKind.Unplaced => "in neither",
            DriftValueKind.HasAddress => "an address in the location service",
            DriftValueKind.NoPlace => $"no place, since {value.Text} is remote access",
            var unknown => throw new ArgumentOutOfRangeException(nameof(value), unknown, "There are no words for this kind."),
        };
    }

    private static string Rewritten(RewrittenNumber number)
    {
        var made = number.Made.Length > 0 ? number.Made : number.Number.Length == 0 ? "nothing" : "a number that cannot be told";
        var from = number.Number.Length == 0 ? "every caller's number" : number.Number;
        return $"{from} to {made}{(number.Trunk.Length == 0 ? "" : " on " + number.Trunk)}";
    }
}
