using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Core.Reporting;

/// <summary>Why a check cannot tell, in words.</summary>
internal static class UnknownText
{
    /// <summary>In half a sentence.</summary>
    public static string Reason(UnknownCheck check) => string.Join("; ", Parts(check));

    private static IEnumerable<string> Parts(UnknownCheck check)
    {
        if (check.Nouns.Count > 0) yield return string.Join(", ", check.Nouns) + " could not be read";
        if (check.NeedsDesign) yield return "there is no design that tells it";
        else if (check.Fields.Count > 0) yield return "no design says " + string.Join(", ", check.Fields);
        if (check.LacksPlan) yield return "there is no plan until the errors of D02 are mended";
        if (check.Untold > 0) yield return "what becomes of " + HarmText.Count(check.Untold, "call") + " cannot be told";
        else if (check.Check.FollowsCalls && check.Nouns.Count + check.Fields.Count == 0 && check
            is { NeedsDesign: false, LacksPlan: false })
            yield return "no emergency call is known that could be followed";
    }
}
