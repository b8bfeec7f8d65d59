using System;
using System.Linq;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Why a step is done, in a few words.</summary>
public static class ReasonText
{
    /// <summary>Such as <c>zone Reno has no emergency usage</c>.</summary>
    public static string Of(StepReason reason) => Visible.Of(Words(reason));

    private static string Words(StepReason reason) => reason.Kind switch
    {
        ReasonKind.None => "",
        ReasonKind.Missing => $"zone {reason.Purpose!.Zone} has no {PurposeText.Of(reason.Purpose)}",
        ReasonKind.Differs =>
            $"{PurposeText.Of(reason.Purpose!)} of zone {reason.Purpose!.Zone}: "
            + $"{string.Join(", ", reason.Properties.Select(name => Why(reason.Purpose, name)))}",
        ReasonKind.Copied => $"a copy of {reason.Source} with what emergency calls need",
        ReasonKind.UsageNotWanted => "a usage of this design that it does not want there",
        ReasonKind.LeftOver => "left over from an earlier design",
        ReasonKind.Unused => "nothing refers to it any more",
        var kind => throw new ArgumentOutOfRangeException(nameof(reason), kind, null),
    };

    private static string Why(ObjectPurpose purpose, string property) => property switch
    {
        "PstnUsages" when purpose.Kind != PurposeKind.Route => "its local usage comes first",
        "Priority" => "stands in its place among the legs",
        _ when property == Differ.RuleList.Name => "its rule to the ECRC comes before every other",
        _ => property + " is not as designed",
    };
}
