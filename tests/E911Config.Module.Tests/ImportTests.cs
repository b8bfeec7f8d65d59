using System;
using System.IO;
using System.Linq;
using System.Reflection;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

public sealed class ImportTests
{
    [Theory]
    [InlineData("E911Config", "E911Config.Simulator")]
    [InlineData("E911Config.Simulator", "E911Config")]
    public void BothOrdersWork(string first, string second)
    {
        using var shell = new HostedShell(first, second);

        Assert.Equal(2, shell.Run("Get-Module -Name E911Config, E911Config.Simulator").Clean().Output.Count);
    }

    [Fact]
    public void TheBuiltModuleIsWhatIsLoaded()
    {
        using var shell = HostedShell.WithBoth();
        var loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is "E911Config" or "E911Config.Simulator" or "E911Config.Core").ToList();

        Assert.Equal(3, loaded.Count);
        Assert.All(loaded, assembly =>
            Assert.StartsWith(Path.Combine(Repository.Root, "artifacts", "module"), assembly.Location, StringComparison.Ordinal));
    }

    [Fact]
    public void TheTestsReferenceNoModule()
    {
        var references = Assembly.GetExecutingAssembly().GetReferencedAssemblies().Select(reference => reference.Name);

        Assert.DoesNotContain(references, name => name is "E911Config" or "E911Config.Simulator" or "E911Config.Core");
    }
}
