using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

using Xunit;

namespace E911Config.Module.Tests.Pester;

/// <summary>The modules from a user's side: each test of <c>tests/pester</c> under each Pester is a test here.</summary>
public sealed class PesterTests
{
    private static readonly string[] Versions = typeof(PesterTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "PesterVersions").Value!.Split(';');

    public static async Task<IEnumerable<ITheoryDataRow>> ResultsAsync()
    {
        // What is tagged so is of the module and not of Pester: once is enough.
        var runs = await Task.WhenAll(Versions.Select(version =>
            PesterRun.ResultsAsync(version, version == Versions[^1] ? "" : "Once")));
        return Versions.Zip(runs).SelectMany(run => run.Second.Select(result =>
            new TheoryDataRow<PesterResult>(result) { TestDisplayName = $"Pester {run.First}: {result.Name}" }));
    }

    [Theory]
    [MemberData(nameof(ResultsAsync), DisableDiscoveryEnumeration = true)]
    public void Passes(PesterResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Assert.SkipWhen(result.Outcome == "Skipped", result.Reason.Length > 0 ? result.Reason : "Pester skipped it.");
        Assert.True(result.Outcome == "Passed", $"{result.Outcome}: {result.Reason}");
    }

    [Fact]
    public void BothPestersAreAsked() => Assert.Equal(["5.9.1", "6.2.0"], Versions);
}
