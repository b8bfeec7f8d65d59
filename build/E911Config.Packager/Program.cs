using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NuGet.Packaging;
using NuGet.Packaging.Licenses;
using NuGet.Versioning;

namespace E911Config.Packager;

/// <summary>
/// Usage: Packager &lt;module folder&gt; &lt;bill of materials&gt; &lt;folder to write to&gt;. Writes name.version.nupkg, as the PowerShell
/// Gallery takes it, name-version.zip for whoever carries one file, and the SHA-256 of both. The same folder gives the same bytes.
/// </summary>
internal static class Program
{
    // The first moment that a zip file can say.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static int Main(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("Packager: error E911PACK: usage: <module folder> <bill of materials> <folder to write to>");
            return 2;
        }

        try
        {
            var module = Path.GetFullPath(args[0]);
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(module));
            var manifest = new ManifestData(Path.Combine(module, name + ".psd1"));
            var version = manifest.Text("ModuleVersion");
            var files = Directory.EnumerateFiles(module, "*", SearchOption.AllDirectories)
                .Select(file => (Name: Path.GetRelativePath(module, file).Replace('\\', '/'), Bytes: File.ReadAllBytes(file)))
                .Append((Name: "bom.cdx.json", Bytes: BillOfMaterials.Timeless(args[1])))
                .OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
            Directory.CreateDirectory(args[2]);
            Write(Path.Combine(args[2], $"{name}-{version}.zip"), Zip(name, files));
            Write(Path.Combine(args[2], $"{name}.{version}.nupkg"), Nupkg(name, manifest, files));
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine("Packager: error E911PACK: " + error.Message);
            return 1;
        }
    }

    private static byte[] Zip(string name, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry($"{name}/{file.Name}", CompressionLevel.Optimal);
                entry.LastWriteTime = Moment;
                using var content = entry.Open();
                content.Write(file.Bytes);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Nupkg(string name, ManifestData manifest, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var cmdlets = manifest.List("CmdletsToExport");
        var package = new PackageBuilder(deterministic: true)
        {
            Id = name,
            Version = NuGetVersion.Parse(manifest.Text("ModuleVersion")),
            Description = manifest.Text("Description"),
            Copyright = manifest.Text("Copyright"),
            LicenseMetadata = new LicenseMetadata(LicenseType.Expression, "MIT", NuGetLicenseExpression.Parse("MIT"), [],
                LicenseMetadata.CurrentVersion),
            ReleaseNotes = manifest.Text("ReleaseNotes"),
        };
        package.Authors.Add(manifest.Text("Author"));

        // By these the gallery finds a module by the commands that it has.
        package.Tags.AddRange(["PSModule", .. manifest.List("Tags"), "PSIncludes_Cmdlet", .. cmdlets.SelectMany(cmdlet =>
            new[] { "PSCmdlet_" + cmdlet, "PSCommand_" + cmdlet })]);
        if (manifest.TextIfThere("ProjectUri") is { } project) package.ProjectUrl = new Uri(project);
        foreach (var file in files) package.Files.Add(new HeldFile(file.Name, file.Bytes, Moment));
        var bytes = new MemoryStream();
        package.Save(bytes);

        // The builder gives each part the time of its making.
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in zip.Entries) entry.LastWriteTime = Moment;
        return bytes.ToArray();
    }

    private static void Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        var hash = Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
        File.WriteAllText(path + ".sha256", $"{hash}  {Path.GetFileName(path)}\n", new UTF8Encoding(false));
        Console.WriteLine($"{path} {hash}");
    }
}
