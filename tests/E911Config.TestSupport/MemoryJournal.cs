using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;

namespace E911Config.TestSupport;

/// <summary>A journal in memory, which writes into the list of events of a deployment too, so that the order of both can be told.</summary>
public sealed class MemoryJournal : IJournal
{
    private readonly FakeDeployment? deployment;

    /// <summary>Makes a journal beside a deployment, or alone.</summary>
    public MemoryJournal(FakeDeployment? deployment = null) => this.deployment = deployment;

    /// <inheritdoc/>
    public string Path => "memory";

    /// <inheritdoc/>
    public bool IsThere => true;

    /// <summary>The kinds of the entries, with the number of the step where there is one.</summary>
    public IList<string> Entries { get; } = new List<string>();

    /// <summary>Runs before an entry is written, with its kind and number from 1; throws to fail it.</summary>
    public Action<string, int>? BeforeEntry { get; set; }

    /// <inheritdoc/>
    public void Write(string kind, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        BeforeEntry?.Invoke(kind, Entries.Count + 1);
        var step = fields.FirstOrDefault(field => field.Key == "step").Value;
        var entry = step is null ? kind : FormattableString.Invariant($"{kind} {step}");
        Entries.Add(entry);
        deployment?.Events.Add("journal " + entry);
    }
}
