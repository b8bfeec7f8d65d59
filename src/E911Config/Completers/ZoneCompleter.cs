using System.Collections.Generic;
using System.Linq;

namespace E911Config.Completers;

/// <summary>Completes the zones of the design that is named on the same command line.</summary>
public sealed class ZoneCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        source.Design?.AllZones.Select(zone => new Offer(zone.Name)) ?? [];
}
