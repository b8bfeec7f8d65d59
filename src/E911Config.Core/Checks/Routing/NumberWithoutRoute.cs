using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C03: of several emergency numbers of a policy one has no route in its usage.</summary>
internal sealed class NumberWithoutRoute() : Check("C03", CheckSeverity.Error, LocationPolicy.Type, VoiceRoute.Type)
{
    public override CheckTexts Texts { get; } = new(
        "One of several emergency numbers without a route",
        "{without} of {object} has no route in usage {usage}; {with} has.",
        "Each emergency number needs a route of its own in the usage, or one route whose pattern takes them all. Calls to this one "
            + "have only "
            + "the routes of the caller's voice policy left, if it has any for it.",
        "Let a route of usage {usage} take {without} too, with its plus sign.",
        "Plan for multiple emergency numbers in Skype for Business Server");

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from usage in EmergencyUsage.All(context)
        where usage.WithRoute.Count > 0 && usage.WithoutRoute.Count > 0
        select At(usage.Policy.Object).With(("usage", usage.Policy.Usage), ("without", usage.WithoutRoute), ("with", usage.WithRoute))
            with { Severity = context.Weight(usage.Policy.Object, Severity) };
}
