using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;

namespace E911Config.Completers;

/// <summary>
/// Completes what can fail, from the snapshot on the same command line. A live deployment is never asked for a completion.
/// </summary>
public sealed class ElementCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return Elements(fakeBoundParameters["Snapshot"]).Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(name =>
            new CompletionResult(CommandText.Quote(name), name, CompletionResultType.ParameterValue, name));
    }

    // A completer never fails: a snapshot that cannot be read has nothing to offer yet.
    private static IReadOnlyList<string> Elements(object? source)
    {
        try
        {
            var snapshot = (source is PSObject wrapped ? wrapped.BaseObject : source) switch
            {
                SnapshotResult given => given.Snapshot,
                string path => SnapshotFile.Read(CompletionPath.Full(path)),
                _ => null,
            };
            return snapshot is null ? [] : new CallIndex(snapshot, CallFacts.Assumed(snapshot)).Elements;
        }
        catch (Exception error) when (error is E911Exception or RuntimeException)
        {
            return [];
        }
    }
}
