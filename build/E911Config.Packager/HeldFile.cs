using System;
using System.IO;
using System.Runtime.Versioning;
using NuGet.Frameworks;
using NuGet.Packaging;

namespace E911Config.Packager;

/// <summary>A file of a package, held in memory, with one time for all.</summary>
internal sealed class HeldFile(string path, byte[] bytes, DateTimeOffset time) : IPackageFile
{
    public string Path => path;

    public string EffectivePath => path;

    public FrameworkName? TargetFramework => null;

    public NuGetFramework? NuGetFramework => null;

    public DateTimeOffset LastWriteTime => time;

    public Stream GetStream() => new MemoryStream(bytes, writable: false);
}
