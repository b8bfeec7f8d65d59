using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

using Xunit;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>What one run gave, stream by stream.</summary>
public sealed record HostedResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    ErrorRecord? Terminating,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    IReadOnlyList<ProgressRecord> Progress,
    bool Stopped,
    int? ExitCode)
{
    /// <summary>
    /// True when an error ended the run, as <c>throw</c> does. One that ends its statement only is among <see cref="Errors"/>: PowerShell
    /// goes on.
    /// </summary>
    public bool Terminated => Terminating is not null;

    /// <summary>Errors of both kinds, in order.</summary>
    public IReadOnlyList<ErrorRecord> AllErrors => Terminating is null ? Errors : [.. Errors, Terminating];

    /// <summary>The bare objects below the output.</summary>
    public IEnumerable<T> Values<T>() => Output.Select(item => Assert.IsType<T>(item.BaseObject, exactMatch: false));

    /// <summary>This result, once it is sure that nothing went wrong.</summary>
    public HostedResult Clean()
    {
        Assert.True(AllErrors.Count == 0, string.Join("\n", AllErrors.Select(error => $"{error.FullyQualifiedErrorId}: {error}")));
        return this;
    }
}
