using System;
using System.Collections.Generic;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Reporting;
using E911Config.Core.Deployment;
using E911Config.TestSupport;

namespace E911Config.Core.Tests;

/// <summary>Applies with real journal files, and takes back what they tell of.</summary>
internal static class Undoing
{
    /// <summary>Runs a change with a journal file, if it has anything to do. A test may step in before each entry of the journal.</summary>
    public static RoutingResult Run(this RoutingChange change, FakeDeployment deployment, string journal, Action<string,
        int>? beforeEntry = null, bool rollBack = false, CancellationTokenSource? stop = null)
    {
        if (change.Prepare(CancellationToken.None).Count == 0) return new RoutingResult(change.NothingToDo());
        using var file = new JournalFile(journal, () => Litware.Created);
        return new RoutingResult(change.Run(deployment, new WatchedJournal(file, beforeEntry), [], new NamedFiles(journal), rollBack,
            stop?.Token ?? CancellationToken.None));
    }

    /// <summary>Takes back what a journal tells of.</summary>
    public static RoutingResult Undo(this FakeDeployment deployment, string journal, string own, Action<string, int>? beforeEntry = null,
        CancellationTokenSource? stop = null) =>
        new UndoApplication(JournalReader.Read(journal), deployment, () => Litware.Created).Run(deployment, own, beforeEntry, stop: stop);

    private sealed class WatchedJournal(IJournal journal, Action<string, int>? beforeEntry) : IJournal
    {
        private readonly Dictionary<string, int> counts = [];

        public string Path => journal.Path;

        public bool IsThere => journal.IsThere;

        public void Write(string kind, IEnumerable<KeyValuePair<string, object?>> fields)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            beforeEntry?.Invoke(kind, counts[kind]);
            journal.Write(kind, fields);
        }
    }
}
