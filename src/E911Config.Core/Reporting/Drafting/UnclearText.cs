using E911Config.Core.Drafting;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What a draft did not understand, in words.</summary>
internal static class UnclearText
{
    /// <summary>The sentence.</summary>
    public static string Of(UnclearObject unclear) => $"{unclear.ObjectType} {Quoted.Start(unclear.Identity)} " + unclear.Kind switch
    {
        UnclearKind.PolicyUnused => "is named by no network site, and "
            + (unclear.Details.Count > 0 ? "nobody has it: left over?" : "the users were not counted: left over, or granted?"),
        UnclearKind.PolicyOfSite => (unclear.Details.Count > 0 ? "is on" : "is off")
            + ", and stands before the Global one for users homed there. A design has none of that scope.",
        UnclearKind.RouteElsewhere => $"carries emergency numbers in {DecisionText.List(unclear.Details)}, which no location policy names: "
            + "phones that see their voice policy alone may need it.",
        UnclearKind.TrunkMissing => $"names {DecisionText.List(unclear.Details)}, which the topology does not have.",
        _ => "lies in no network site that can be told"
            + (unclear.Details.Count == 0 ? ". \"locations\" says in which."
                : $": the media of its gateways comes from {DecisionText.List(unclear.Details)}. \"locations\" says in which."),
    };
}
