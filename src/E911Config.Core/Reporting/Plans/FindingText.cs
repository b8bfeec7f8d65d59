using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The sentences of findings.</summary>
public static class FindingText
{
    private static readonly Dictionary<string, Func<Finding,
        string>> Sentences = new[] { DeploymentSentences.All, ConflictSentences.All, RemovalSentences.All, CallSentences.All,
        ZoneSentences.All }
        .SelectMany(sentences => sentences).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The ids for which there is a sentence.</summary>
    internal static IEnumerable<string> Ids => Sentences.Keys;

    /// <summary>What is so, and the way out.</summary>
    /// <exception cref="ArgumentException">No sentence is known for the id: the finding comes from a newer version.</exception>
    public static string Message(Finding finding) => Sentences.TryGetValue(finding.Id, out var sentence)
        ? sentence(Shown(finding)) : throw new ArgumentException($"There is no sentence for the finding {finding.Id}.", nameof(finding));

    /// <summary>The same with its place in the design file.</summary>
    public static string Of(Finding finding) => (finding.File.Length == 0 ? "" : finding.Line == 0
        ? finding.File + ": "
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): ", finding.File, finding.Line, finding.Column)) + Message(finding);

    // Values as a message shows them. What a server said is no value: it stays whole.
    private static Finding Shown(Finding finding) => finding with
    {
        Identity = Quoted.Start(finding.Identity), Values = Shown(finding.Values),
    };

    private static ValueRecord Shown(ValueRecord record) => new(record.Fields.Select(field => new KeyValuePair<string, object?>(field.Key,
        field.Value switch
        {
            string text => field.Key == "reason" ? Visible.Lines(text) : Quoted.Start(text),
            IReadOnlyList<string> texts => texts.Select(Quoted.Start).ToArray(),
            IReadOnlyList<ValueRecord> records => records.Select(Shown).ToArray(),
            var other => other,
        })));
}
