using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Browser.Tests;

/// <summary>Names that would be markup, script or another text stay names, in tables and in pictures.</summary>
public sealed class HostileNameTests(Browser browser) : IClassFixture<Browser>
{
    private readonly Browser browser = browser.OrSkip();

    private static readonly string[] Hostile =
    [
        "</script><script>document.title='taken'</script>", "<img src=x onerror=\"document.title='taken'\">", "</svg><h1>x</h1>",
        "</title></text><a href=\"https://example.org\">x</a>", "\"'&lt;", "a\u202Eb", new string('n', 300),
    ];

    [Fact]
    public async Task APictureOfHostileNamesIsAPicture()
    {
        var example = Core.Tests.Litware.Snapshot;
        var sites = example.All(NetworkSite.Type).Where(site => site.Identity is "Beijing" or "Manila").ToArray();
        var snapshot = example.With(Hostile.Select((name, number) => sites[number % 2].Renamed(name)))
            .With(Hostile.Select(name => example.All(NetworkRegion.Type)[0].Renamed(name)))
            .With(Hostile.Select(name => example.All(Trunk.Type)[0].Renamed("PstnGateway:" + name)));
        await using var open = await browser.Open(Pages.Written(Pages.Resilience(snapshot, CallFacts.Assumed(snapshot), null)));
        Assert.Empty(open.Trouble);
        Assert.DoesNotContain("taken", (await open.Page.TitleAsync()).Split(':').Take(1));
        Assert.Equal(1, await open.Count("h1"));
        Assert.Equal(0, await open.Count("img"));
        Assert.Equal(0, await open.Count("a:not(.skip)"));
        var words = await open.Page.Locator("details.words").TextContentAsync();
        Assert.All(Hostile.Where(name => name != "a\u202Eb"), name => Assert.Contains(name, words, System.StringComparison.Ordinal));
        Assert.Contains("a<U+202E>b", words, System.StringComparison.Ordinal);
    }
}
