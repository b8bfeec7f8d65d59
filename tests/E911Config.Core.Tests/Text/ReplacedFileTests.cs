using System;
using System.Diagnostics;
using System.IO;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Text;

/// <summary>What is replaced, what becomes of its rights, and what is no file.</summary>
public sealed class ReplacedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AFileKeepsItsRights()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The system itself keeps the rights there.");
            return;
        }

        var file = folder.File("file.json");
        File.WriteAllText(file, "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        TextFile.Replace(file, "new");

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    /// <summary>It is followed where the runtime can tell where it leads: .NET Framework cannot.</summary>
    [Fact]
    public void ALinkIsFollowedOrRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes a right of its own there.");
        var (file, link) = (folder.File("file.json"), folder.File("link.json"));
        File.WriteAllText(file, "old");
        using (var made = Process.Start("ln", $"-s file.json \"{link}\"")) made.WaitForExit();

        var refused = Record.Exception(() => TextFile.Replace(link, "new")) as DataFileException;

        Assert.Equal(typeof(object).Assembly.GetName().Name == "mscorlib", refused?.ErrorId == "FileUnwritable");
        Assert.Equal(refused is null ? "new" : "old", File.ReadAllText(file));
        Assert.True(File.GetAttributes(link).HasFlag(FileAttributes.ReparsePoint));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(file)!).Length);
    }

    [Fact]
    public void HalfACharacterIsOneErrorAndLeavesNothing()
    {
        var file = folder.File("half.json");

        Assert.Equal("FileUnwritable", Assert.Throws<DataFileException>(() => TextFile.Replace(file, "\uD800")).ErrorId);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void AFileThatIsThereIsNotMadeAgain()
    {
        var file = folder.File("made.json");

        Assert.True(TextFile.Create(file, "mine"));
        Assert.False(TextFile.Create(file, "yours"));

        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void AnEmptyFileIsAFile()
    {
        var file = folder.File("empty.json");
        File.WriteAllText(file, "");

        TextFile.Replace(file, "new");

        Assert.Equal("new", File.ReadAllText(file));
    }

    [Fact]
    public void APipeIsNeitherReplacedNorWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no place in the file system there.");
        var pipe = folder.File("pipe.json");
        using (var made = Process.Start("mkfifo", pipe)) made.WaitForExit();

        Assert.Equal("FileUnwritable", Assert.Throws<DataFileException>(() => TextFile.Replace(pipe, "new")).ErrorId);
        Assert.Equal("FileEmpty", Assert.Throws<DataFileException>(() => TextFile.Read(pipe, 1000)).ErrorId);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(pipe)!));
    }
}
