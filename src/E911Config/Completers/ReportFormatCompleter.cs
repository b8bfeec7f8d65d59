using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Formats;

namespace E911Config.Completers;

/// <summary>Completes the formats of reports.</summary>
public sealed class ReportFormatCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        ReportFormat.All.Select(format => new Offer(format.Name));
}
