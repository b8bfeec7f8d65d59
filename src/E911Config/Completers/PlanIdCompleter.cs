using System.Collections.Generic;

namespace E911Config.Completers;

/// <summary>Completes the id of the plan that is given on the same command line.</summary>
public sealed class PlanIdCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        source.Plan is { } plan ? [new Offer(plan.Id) { Tip = plan.Summary }] : [];
}
