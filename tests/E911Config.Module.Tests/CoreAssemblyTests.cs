using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>What the built Core may know, read from its dll.</summary>
public sealed class CoreAssemblyTests
{
    private static readonly string Core = Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.Core.dll");

    [Fact]
    public void ReferencesNothingButTheFrameworkAndNewtonsoft()
    {
        using var image = new PEReader(File.OpenRead(Core));
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Newtonsoft.Json", "netstandard"], references);
    }

    [Fact]
    public void ShowsNoNewtonsoftTypeToAnybody()
    {
        var context = new AssemblyLoadContext("core", isCollectible: true);
        context.Resolving += (loader, name) => name.Name == "Newtonsoft.Json"
            ? loader.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(Core)!, "Newtonsoft.Json.dll")) : null;
        try
        {
            var leaks = context.LoadFromAssemblyPath(Core).GetExportedTypes()
                .SelectMany(type => Shown(type).Where(pair => IsForeign(pair.Type))
                    .Select(pair => $"{type.FullName}.{pair.Member}: {pair.Type}"));
            Assert.Empty(leaks);
        }
        finally
        {
            context.Unload();
        }
    }

    private static IEnumerable<(string Member, Type Type)> Shown(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
            .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
        var fields = type.GetFields(All).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);
        IEnumerable<(string, Type)> own =
            [("base", type.BaseType ?? typeof(object)), .. type.GetInterfaces().Select(contract => ("interface", contract))];
        return own
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => (method.Name, parameter.ParameterType))))
            .Concat(methods.OfType<MethodInfo>().Select(method => (method.Name, method.ReturnType)))
            .Concat(fields.Select(field => (field.Name, field.FieldType)));
    }

    private static bool IsForeign(Type type) =>
        type.HasElementType ? IsForeign(type.GetElementType()!)
        : type.Namespace?.StartsWith("Newtonsoft", StringComparison.Ordinal) == true
            || type.Namespace?.StartsWith("System.Management.Automation", StringComparison.Ordinal) == true
            || type.GetGenericArguments().Any(IsForeign);
}
