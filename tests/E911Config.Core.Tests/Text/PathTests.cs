using System;
using System.IO;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Text;

/// <summary>
/// What .NET Framework says of paths comes as exceptions that .NET does not have: they are told as errors of the path, like those that
/// can be made to occur here.
/// </summary>
public sealed class PathTests
{
    private readonly FakeDeployment deployment = new(Litware.Sound);

    public static TheoryData<Exception, string?> Faults => new()
    {
        { new ArgumentException("Illegal characters in path."), "PathInvalid" },
        { new NotSupportedException("The given path's format is not supported."), "PathInvalid" },
        { new PathTooLongException("The fully qualified file name must be less than 260 characters."), "PathInvalid" },
        { new DirectoryNotFoundException("Could not find a part of the path."), "FileUnwritable" },
        { new IOException("The process cannot access the file."), "FileUnwritable" },
        { new UnauthorizedAccessException("Access to the path is denied."), "FileUnwritable" },
        { new InvalidOperationException("Somebody has made a mistake here."), null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void AnExceptionOfThePathIsToldAsOne(Exception fault, string? id)
    {
        Assert.Equal(id is not null, FileFault.Is(fault));
        if (id is null) return;
        var error = FileFault.Of(fault, "a|b.json", "FileUnwritable", "it cannot be written");
        Assert.Equal((id, "a|b.json"), (error.ErrorId, error.Path));
        Assert.StartsWith("it cannot be written", error.Problem, StringComparison.Ordinal);
        Assert.EndsWith(": " + fault.Message, error.Problem, StringComparison.Ordinal);
    }

    public static TheoryData<string> Impossible => ["a\0b.json", new string('a', 5000), new string('a', 300)];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void APathThatNoFileCanHaveIsToldByWhoeverWrites(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path + "/" + name;
        Action[] writers =
        [
            () => TextFile.Replace(path, "x"), () => TextFile.Create(path, "x"), () => TextFile.RequireReplaceable(path),
            () => _ = new JournalFile(path, () => Litware.Created),
            () => DeploymentLock.Take(new RunFolder(path, false), "it", () => Litware.Created),
        ];
        Assert.All(writers, write => Assert.Equal("PathInvalid", Assert.Throws<DataFileException>(write).ErrorId));
        Assert.Equal("FileNotFound", Assert.Throws<DataFileException>(() => TextFile.Read(path, 9)).ErrorId);
        Assert.Empty(JournalHistory.Read(path, _ => { }));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>What is written first and moved then must not be what has too long a name.</summary>
    [Fact]
    public void ANameThatJustFitsIsWritten()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(new string('a', 250) + ".json");
        TextFile.RequireReplaceable(path);
        TextFile.Replace(path, "one");
        TextFile.Replace(path, "two");
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>The plan that a journal names lies beside it, wherever both were made; one that is not there is told.</summary>
    [Theory]
    [InlineData("C:\\journal\\one.e911-plan.json", 1)]
    [InlineData("/var/journal/one.e911-plan.json", 1)]
    [InlineData("C:\\journal\\a|b.e911-plan.json", 0)]
    public void APlanIsFoundBesideAJournalOfAnySystem(string planPath, int found)
    {
        using var folder = new TemporaryFolder();
        PlanFile.Write(folder.File("one.e911-plan.json"), Litware.SmallPlan);
        var application = new PlanApplication(Litware.SmallPlan, deployment, () => Litware.Created) { Force = true };
        Assert.NotEmpty(application.Prepare(CancellationToken.None));
        using (var journal = new JournalFile(folder.File("one" + JournalHistory.Extension), () => Litware.Created))
            application.Run(deployment, journal, [], new Saved(planPath), rollBack: true, CancellationToken.None);

        var basis = LastApplied.Find(folder.Path, Litware.Sound.Source, null);

        Assert.Equal((found, 1 - found), (basis.Plans.Count, basis.Unread.Count));
    }

    [Theory]
    [InlineData("/var/e911/litware.json", "litware.json", true)]
    [InlineData("C:\\e911\\a|b.json", "a|b.json", true)]
    [InlineData("\\\\server\\share\\litware.json", "litware.json", true)]
    [InlineData("designs\\litware.json", "litware.json", false)]
    [InlineData("litware.json", "litware.json", false)]
    [InlineData("", "", false)]
    public void APathOfAnySystemIsRead(string path, string name, bool rooted) =>
        Assert.Equal((name, rooted), (PathText.FileName(path), PathText.IsRooted(path)));

    private sealed class Saved(string plan) : IRunFiles
    {
        public string Save(string name, Snapshot snapshot) => "";

        public string Save(Plan saved) => plan;
    }
}
