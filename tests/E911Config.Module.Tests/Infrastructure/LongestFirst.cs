using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(E911Config.Module.Tests.Infrastructure.LongestFirst))]

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Begins what takes longest, so that no processor waits for it at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "PesterTests", "KillBeforeWriteTests", "BrokenSessionTests",
        "ScriptTests", "RemoteTests", "KillAfterWriteTests", "ChicagoNewYorkInterleavingTests",
        "DriftTests", "WalkthroughTests", "KillDuringWriteTests", "FailedWriteTests", "ScriptTextTests", "ShellScriptTests", "UndoTests",
        "RemoteReadTests", "CollectorTests", "MeantimeReadTests", "ExampleRunTests",
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection => Array.FindIndex(Long, name =>
            collection.TestCollectionDisplayName.Contains("." + name + " ", StringComparison.Ordinal)) is >= 0 and var place
            ? place : Long.Length;
}
