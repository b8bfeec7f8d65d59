using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Browser.Tests;

/// <summary>Pages of a deployment of 2,000 network sites: small enough to open, and they say what they leave out.</summary>
public sealed class LargePageTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    private readonly Browser browser = browser.OrSkip();

    private const int Most = 5 * 1024 * 1024;

    private static readonly Lazy<GeneratedDeployment> Large = new(() => DeploymentGenerator.Make(DeploymentSize.L));

    /// <summary>The page of a plan is the largest; with all chances the others are opened too.</summary>
    public static TheoryData<string> Kinds => Chances.All ? ["Plan", "Resilience", "Drift", "Audit", "Attestation", "TestSheet"]
        : ["Plan"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task APageOfALargeDeploymentOpens(string kind)
    {
        var made = Large.Value;
        var html = Pages.Written(kind switch
        {
            "Resilience" => Pages.Resilience(made.Snapshot, CallFacts.From(made.Design), made.Design),
            "Plan" => Plan(DeploymentGenerator.Make(DeploymentSize.L, deployed: false)),
            "Audit" => Pages.Audit(CheckSubject.Deployment, made.Snapshot, made.Design),
            "Drift" => Pages.Drift(made.Design, made.Snapshot),
            _ => ReportOfZones.Of(Enum.Parse<ReportKind>(kind), Pages.Zones(made.Design, made.Snapshot)),
        });
        var size = Encoding.UTF8.GetByteCount(html);
        await using var open = await browser.Open(html);
        output.WriteLine($"{kind}: {size:N0} bytes, loaded in {open.Loaded.TotalMilliseconds:N0} ms");
        Assert.InRange(size, 10_000, Most);
        Assert.Empty(open.Trouble);
        Assert.Equal(0, await open.Overhang());

        // Of many pools or zones the first are named: the facts of a page stand on a few lines.
        foreach (var fact in await open.Page.Locator("dd, p.fact").AllInnerTextsAsync()) Assert.InRange(fact.Length, 0, 400);

        // A sheet to fill in is printed, by whatever browser there is: all of it stands in the page.
        var rows = await open.Count("tbody tr");
        if (kind == "TestSheet") Assert.True(rows > 1_000);
        else Assert.InRange(rows, 0, 1_000);
        if (kind is "Attestation" or "TestSheet") return;
        Assert.InRange(await open.Count("svg .thing"), 1, 120);
        Assert.Contains("Network sites: 2,000", await open.Page.Locator("figcaption").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await open.Page.Locator("svg .count").CountAsync() > 0);
    }

    private static TrunkPlan Plan(GeneratedDeployment made) => new(
        Planner.Make(made.Design, made.Snapshot, [], new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)).Plan!, made.Snapshot);
}
