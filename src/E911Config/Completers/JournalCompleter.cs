using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Completers;

/// <summary>Completes journals, the newest first, by the names of their files or by their paths.</summary>
public sealed class JournalCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) => source.History.Select(entry =>
        new Offer(Path.GetFileName(entry.JournalPath), entry.JournalPath)
        {
            Text = CommandText.Quote(entry.JournalPath), Tip = entry.ToString(),
        });
}
