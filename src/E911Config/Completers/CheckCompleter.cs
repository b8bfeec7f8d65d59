using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks;

namespace E911Config.Completers;

/// <summary>Completes the ids of checks.</summary>
public sealed class CheckCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        CheckCatalog.All.Select(check => new Offer(check.Id));
}
