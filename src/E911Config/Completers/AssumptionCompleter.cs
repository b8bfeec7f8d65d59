using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Readings;

namespace E911Config.Completers;

/// <summary>Completes a table of readings: each open question with each of its answers.</summary>
public sealed class AssumptionCompleter : NameCompleter
{
    private protected override IEnumerable<Offer> Offers(string parameter, CompletionSource source) =>
        from question in AssumptionSwitch.All
        from value in question.Values
        select new Offer(question.Name + " = " + value) { Text = $"@{{ {question.Name} = {CommandText.Quote(value)} }}" };
}
