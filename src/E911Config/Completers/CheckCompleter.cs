using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Completers;

/// <summary>Completes the ids of the checks that look at a deployment.</summary>
public sealed class CheckCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        CheckCatalog.Choose(CheckSubject.Deployment, [], []).Select(check => new Offer(check.Id));
}
