using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Completers;

/// <summary>Completes the designs of which journals tell, the one that was applied last first.</summary>
public sealed class JournalDesignCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) => source.History
        .Select(entry => entry.Design).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new Offer(name));
}
