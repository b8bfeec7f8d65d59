using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

using E911Config.Module.Tests.Infrastructure;

using Mono.Cecil;
using Mono.Cecil.Cil;

using Xunit;

namespace E911Config.Module.Tests.Desktop;

/// <summary>
/// What the shipped assemblies ask for is in .NET Framework 4.7.2 and in PowerShell 5.1, as far as their reference assemblies say:
/// <c>netstandard.dll</c> there leads into the framework, which lacks what .NET has had since.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly string Framework = Folder("FrameworkReferences");

    private static readonly string PowerShell = Folder("PowerShellReferences");

    public static TheoryData<string, string> Shipped => [.. ModuleManifest.Modules.SelectMany(module =>
        Directory.GetFiles(Repository.ModuleFolder(module), "*.dll").Select(file => (module, Path.GetFileName(file))))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void AllThatItAsksForIsThere(string module, string assembly)
    {
        var folder = Repository.ModuleFolder(module);
        using var folders = OnWindowsPowerShell(folder);
        var file = Path.Combine(folder, assembly);
        Assert.True(UnresolvedReferences.Count(file) > 100, "Too little was read.");
        Assert.Empty(UnresolvedReferences.Of(file, folders));
    }

    [Fact]
    public void WithoutTheFrameworkEachIsNamed()
    {
        using var empty = new TemporaryFolder();
        using var folders = new ReferenceFolders(empty.Path);
        var file = Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll");
        var missing = UnresolvedReferences.Of(file, folders);
        Assert.True(missing.Count > UnresolvedReferences.Count(file) / 2, $"{missing.Count} of {UnresolvedReferences.Count(file)}");
        Assert.Contains(missing, line => line.StartsWith("E911Config.dll: netstandard, Version=2.0.0.0", StringComparison.Ordinal));
        Assert.Contains("E911Config.dll: System.Management.Automation.PSCmdlet", missing);
    }

    /// <summary>Of two neighbours the one that .NET Framework lacks is named, and not the other.</summary>
    [Fact]
    public void AMethodThatOnlyDotnetHasIsNamed()
    {
        using var folder = new TemporaryFolder();
        var file = Calling(folder.Combine("caller.dll"), text => Method(text, "Contains", text), text => Method(text, "Contains",
            text.Module.TypeSystem.Char));
        using var folders = OnWindowsPowerShell(folder.Path);
        Assert.Equal(["caller.dll: System.Boolean System.String::Contains(System.Char)"], UnresolvedReferences.Of(file, folders));
    }

    [Fact]
    public void ATypeAndAnAssemblyThatOnlyDotnetHasAreNamed()
    {
        using var folders = OnWindowsPowerShell(Repository.ModuleFolder("E911Config"));
        var missing = UnresolvedReferences.Of(typeof(ReferenceTests).Assembly.Location, folders);
        Assert.Contains(missing, line => line.Contains(": System.Runtime, Version=10.", StringComparison.Ordinal));
        Assert.Contains(missing, line => line.EndsWith(": System.MemoryExtensions", StringComparison.Ordinal));
    }

    private static ReferenceFolders OnWindowsPowerShell(string module) =>
        new(module, Framework, Path.Combine(Framework, "Facades"), PowerShell);

    private static string Folder(string name) => typeof(ReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == name).Value!;

    /// <summary>An assembly of netstandard 2.0 with one method, which calls methods of a text.</summary>
    private static string Calling(string path, params IEnumerable<Func<TypeReference, MethodReference>> called)
    {
        using var folders = new ReferenceFolders(Path.Combine(Framework, "Facades"));
        using var assembly = AssemblyDefinition.CreateAssembly(new("caller", new Version(1, 0)), "caller.dll",
            new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = folders, Runtime = TargetRuntime.Net_4_0 });
        var module = assembly.MainModule;
        var standard = new AssemblyNameReference("netstandard", new Version(2, 0, 0, 0));
        module.AssemblyReferences.Add(standard);
        var text = new TypeReference("System", "String", module, standard);
        var method = new MethodDefinition("Call", Mono.Cecil.MethodAttributes.Static, new TypeReference("System", "Void", module, standard)
        { IsValueType = true });
        foreach (var one in called) method.Body.Instructions.Add(Instruction.Create(OpCodes.Callvirt, module.ImportReference(one(text))));
        module.Types[0].Methods.Add(method);
        assembly.Write(path);
        return path;
    }

    private static MethodReference Method(TypeReference of, string name, TypeReference parameter) =>
        new(name, of.Module.TypeSystem.Boolean, of) { HasThis = true, Parameters = { new ParameterDefinition(parameter) } };
}
