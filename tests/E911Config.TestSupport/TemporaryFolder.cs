using System;
using System.IO;

namespace E911Config.TestSupport;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    // A disk in memory where the system has a roomy one: journals are flushed before every write, thousands of times.
    private const string Memory = "/dev/shm";

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 1L << 30
        ? Directory.CreateDirectory(System.IO.Path.Combine(Memory, "e911-" + Guid.NewGuid().ToString("N"))).FullName
        : Directory.CreateTempSubdirectory("e911-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
