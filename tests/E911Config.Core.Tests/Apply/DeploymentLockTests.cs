using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Two administrators at one deployment.</summary>
public sealed class DeploymentLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("pool-a.x pool-b.x", "pool-a.x pool-b.x")]
    [InlineData("pool-a.x pool-b.x", "POOL-B.X")]
    [InlineData("pool-b.x", "pool-a.x pool-b.x pool-c.x")]
    public void TheSecondIsRefusedByTheNameOfTheFirst(string first, string second)
    {
        using (Take(first))
        {
            var error = Assert.ThrowsAny<E911Exception>(() => Take(second));

            Assert.Equal("DeploymentLocked", error.ErrorId);
            Assert.All(new[] { Environment.UserName, Environment.MachineName,
                FormattableString.Invariant($"process {Environment.ProcessId}"), "since 2026-11-22T06:00:00Z" },
                part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        }

        Take(second).Dispose();
    }

    [Fact]
    public void AnotherDeploymentIsFree()
    {
        using var first = Take("pool-a.x");
        using var second = Take("pool-b.x");
    }

    [Fact]
    public void WhoIsRefusedLeavesNothingHeld()
    {
        using (Take("pool-b.x")) Assert.ThrowsAny<E911Exception>(() => Take("pool-a.x pool-b.x"));
        Take("pool-a.x").Dispose();
    }

    [Fact]
    public void FilesThatAProcessLeftBehindMeanNothing()
    {
        var owners = new Dictionary<string, string>();
        using (Take("pool-a.x"))
        {
            foreach (var file in Directory.GetFiles(folder.Path, "*.owner")) owners[file] = File.ReadAllText(file);
        }

        Assert.NotEmpty(owners);
        foreach (var owner in owners) File.WriteAllText(owner.Key, owner.Value);
        Assert.NotEmpty(Directory.GetFiles(folder.Path, "*.lock"));

        Take("pool-a.x").Dispose();
    }

    [Fact]
    public void AHostileNameStaysInTheFolder()
    {
        using var held = Take("../../" + new string('x', 500) + " \u0000:*?");
        Assert.All(Directory.GetFileSystemEntries(folder.Path), entry =>
            Assert.StartsWith("E911Config-", Path.GetFileName(entry), StringComparison.Ordinal));
        Assert.NotEmpty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void AFolderThatCannotBeMadeIsOneClearError()
    {
        var file = folder.File("file");
        File.WriteAllText(file, "");
        Assert.Equal("FileUnwritable",
            Assert.Throws<Core.Text.DataFileException>(() =>
            DeploymentLock.Take(new RunFolder(Path.Combine(file, "x"), false), "pool-a.x", () => Litware.Created)).ErrorId);
    }

    private DeploymentLock Take(string deployment) =>
        DeploymentLock.Take(new RunFolder(folder.Path, false), deployment, () => Litware.Created);
}
