using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>In processes of their own: what these tests load would stay.</summary>
public sealed class CoreGuardTests
{
    [Theory]
    [InlineData("E911Config", "E911Config.Simulator")]
    [InlineData("E911Config.Simulator", "E911Config")]
    public async Task AModuleOfAnotherBuildIsRefused(string first, string second)
    {
        using var folder = new TemporaryFolder();
        var other = CopyAsAnotherBuild(second, folder);

        var result = await ImportAsync(folder, Repository.Manifest(first), other);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains($"({folder.Combine(second + "/" + second + ".dll")}) cannot be imported", result.Error, StringComparison.Ordinal);
        Assert.Contains($"({Path.Combine(Repository.ModuleFolder(first), "E911Config.Core.dll")})", result.Error, StringComparison.Ordinal);
        Assert.Contains("Start a new session", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("imported both", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E911Config", "E911Config.Simulator")]
    [InlineData("E911Config.Simulator", "E911Config")]
    public async Task TheSameBuildFromAnotherFolderIsFine(string first, string second)
    {
        using var folder = new TemporaryFolder();
        var copy = Copy(second, folder);

        var result = await ImportAsync(folder, Repository.Manifest(first), copy);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("imported both", result.Output, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> ImportAsync(TemporaryFolder folder, params string[] manifests)
    {
        var script = folder.Write("import.ps1", """
            param($First, $Second)
            $ErrorActionPreference = 'Stop'
            Import-Module -Name $First
            # The console would fold the message, in the middle of its paths.
            try { Import-Module -Name $Second } catch { [Console]::Error.WriteLine("$_"); throw }
            'imported both'
            """);
        return DotnetProcess.Shell.RunAsync([script, .. manifests]);
    }

    private static string Copy(string module, TemporaryFolder folder)
    {
        var target = folder.Combine(module);
        foreach (var file in Directory.EnumerateFiles(Repository.ModuleFolder(module), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Repository.ModuleFolder(module), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Path.Combine(target, module + ".psd1");
    }

    /// <summary>A copy whose assemblies carry another build's version text, of the same length, so that the files stay valid.</summary>
    private static string CopyAsAnotherBuild(string module, TemporaryFolder folder)
    {
        var manifest = Copy(module, folder);
        foreach (var name in new[] { module, "E911Config.Core" })
        {
            var file = Path.Combine(Path.GetDirectoryName(manifest)!, name + ".dll");
            var version = FileVersionInfo.GetVersionInfo(file).ProductVersion!;
            var image = File.ReadAllBytes(file);
            var at = image.AsSpan().IndexOf(Encoding.UTF8.GetBytes(version));
            Assert.True(at > 0, $"{file} does not carry {version}");
            image[at + version.Length - 1] = version[^1] == 'x' ? (byte)'y' : (byte)'x';
            File.WriteAllBytes(file, image);
        }

        return manifest;
    }
}
