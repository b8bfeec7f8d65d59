using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C01: an emergency usage with routes, of which none takes any of the numbers.</summary>
internal sealed class NoRouteForNumbers() : Check("C01", CheckSeverity.Error, LocationPolicy.Type, VoiceRoute.Type)
{
    private const string WithoutPlus = nameof(WithoutPlus);

    public override CheckTexts Texts { get; } = new(
        "An emergency usage of which no route takes the emergency number",
        "No route of usage {usage} takes {called}, which {object} makes of {numbers}.",
        "The client puts a plus sign before the number. Emergency calls have only the routes of the caller's voice policy left, if it has "
            + "any for them.",
        "Give a route of usage {usage} a pattern that takes the number with its plus sign: Set-CsVoiceRoute -NumberPattern '^\\+911$', or "
            + "'^\\+?911$' so that phones that dial it without the plus sign get through too.",
        "Configure an E9-1-1 voice route in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [WithoutPlus] = "No route of usage {usage} takes {called}, which {object} makes of {numbers}: the pattern {pattern} of route "
                + "{route} takes it without the plus sign only.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from usage in EmergencyUsage.All(context)
        where usage.HasRoutes && usage.WithRoute.Count == 0 && usage.Untold.Count == 0
        select Told(context, usage);

    private CheckFinding Told(CheckContext context, EmergencyUsage usage)
    {
        var found = At(usage.Policy.Object).With(("usage", usage.Policy.Usage), ("numbers", usage.Policy.Numbers),
            ("called", usage.Policy.Numbers.Select(number => "+" + number).ToArray()))
            with { Severity = context.Weight(usage.Policy.Object, Severity) };
        var near = context.Index.Routes.Of(usage.Policy.Usage).FirstOrDefault(route =>
            usage.Policy.Numbers.Any(number => route.Pattern.Ask(number) == PatternAnswer.Match));
        return near is null ? found
            : found.With(("route", near.Identity), ("pattern", near.Pattern.Text)) with { Case = WithoutPlus };
    }
}
