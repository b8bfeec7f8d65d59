using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Desktop;

/// <summary>The tests of Core pass on .NET Framework too.</summary>
public sealed class OwnTestsTests
{
    private const string Project = "tests/E911Config.Desktop.Tests";
    private const string Space = "E911Config.Core.Tests.";

    // Of each test the class and the method.
    private static readonly string[] Here =
    [
        .. from type in typeof(OwnTestsTests).Assembly.GetTypes()
           where !type.IsAbstract
           from method in type.GetMethods()
           where method.IsDefined(typeof(FactAttribute), inherit: true)
           select $"{type.FullName}.{method.Name}"[Space.Length..]
    ];

    [Fact]
    public async Task AllThatAreNotLeftOutPassOnDotNetFramework()
    {
        Mono.Require();
        using var folder = new TemporaryFolder();
        await Mono.BuildAsync(Project);

        // In a culture whose letters and numbers are written otherwise.
        var results = folder.File("results.xml");
        var said = await Mono.StartAsync(Project + "/bin/{0}/net472/E911Config.Core.Tests.exe",
        [
            "-noLogo", "-noColor", "-culture", "tr-TR", "-result-xml", results,
            .. LeftOut.All.SelectMany(one => new[] { "-method-", Space + one.Name + "*" })
        ]);

        Assert.True(File.Exists(results), said.Text);
        var tests = XDocument.Load(results).Descendants("test").ToLookup(test => (string?)test.Attribute("result") == "Pass");
        Assert.True(!tests[false].Any(), string.Join("\n", tests[false].Select(Told)));
        Assert.Equal(Here.Where(name => !LeftOut.Is(name)).Order(StringComparer.Ordinal), tests[true].Select(NameOf).Distinct()
            .Order(StringComparer.Ordinal));
        Assert.True(said.ExitCode == 0, said.Text);
    }

    [Fact]
    public void EveryNameThatIsLeftOutIsThatOfATest() => Assert.All(LeftOut.All, one =>
        Assert.Contains(Here, name => name.StartsWith(one.Name, StringComparison.Ordinal)));

    private static string NameOf(XElement test) => $"{test.Attribute("type")!.Value}.{test.Attribute("method")!.Value}"[Space.Length..];

    private static string Told(XElement test) =>
        $"{test.Attribute("name")!.Value}: {test.Attribute("result")!.Value} {test.Descendants("message").FirstOrDefault()?.Value}";
}
