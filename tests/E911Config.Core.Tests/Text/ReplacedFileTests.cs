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
    public void AFileKeepsItsRightsAndALinkItsTarget()
    {
        if (OperatingSystem.IsWindows()) return; // Nothing of this kind there: the system keeps the rights itself.
        var (file, link) = (folder.File("file.json"), folder.File("link.json"));
        File.WriteAllText(file, "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, "file.json");

        TextFile.Replace(link, "new");

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(file)!).Length);
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
        if (OperatingSystem.IsWindows()) return; // Pipes have no place in the file system there.
        var pipe = folder.File("pipe.json");
        using (var made = Process.Start("mkfifo", pipe)) made.WaitForExit();

        Assert.Equal("FileUnwritable", Assert.Throws<DataFileException>(() => TextFile.Replace(pipe, "new")).ErrorId);
        Assert.Equal("FileEmpty", Assert.Throws<DataFileException>(() => TextFile.Read(pipe, 1000)).ErrorId);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(pipe)!));
    }
}
