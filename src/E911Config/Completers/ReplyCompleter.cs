using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Completers;

/// <summary>Completes a table of replies by the trunk that gives one: of the snapshot, else of the design, else of the session.</summary>
public sealed class ReplyCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source)
    {
        var trunks = source.HasSnapshot || source.Design is not { } design ? KnownNames.Of(source.Deployment(Trunk.Type), Trunk.Type)
            : [.. design.Trunks.Select(trunk => trunk.Identity)];
        return trunks.Select(trunk => DeploymentNameCompleter.Short(Trunk.Type, trunk))
            .Select(offer => new Offer(offer.Name, offer.Full) { Text = $"@{{ {CommandText.Quote(offer.Name)} = 503 }}" });
    }
}
