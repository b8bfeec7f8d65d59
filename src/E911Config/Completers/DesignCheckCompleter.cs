using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Completers;

/// <summary>Completes the ids of the checks that look at a design.</summary>
public sealed class DesignCheckCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        CheckCatalog.Choose(CheckSubject.Design, [], []).Select(check => new Offer(check.Id));
}
