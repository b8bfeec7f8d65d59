using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Playwright;
using E911Config.TestSupport;
using Microsoft.Playwright;
using Xunit;

namespace E911Config.Browser.Tests;

/// <summary>Every kind of page as a browser has it.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    // The words of cells that stand on more than one line.
    private const string Broken = """
        Array.from(document.querySelectorAll('td')).flatMap(cell => Array.from(cell.childNodes)).filter(part => part.data)
            .flatMap(part => Array.from(part.data.matchAll(/[A-Za-z0-9]{2,30}/g)).filter(word => {
                const range = document.createRange();
                range.setStart(part, word.index);
                range.setEnd(part, word.index + word[0].length);
                return range.getClientRects().length > 1;
            }).map(word => word[0]))
        """;

    private readonly Browser browser = browser.OrSkip();

    public static TheoryData<string> Kinds => [.. Pages.All];

    /// <summary>Half of the kinds, and all of them with all chances.</summary>
    public static TheoryData<string> SomeKinds => [.. Pages.All.Where((_, place) => Chances.All || place % 2 == 0)];

    /// <summary>
    /// No error, no request, nothing serious for whoever needs help to read, and nothing wider than its place but a picture: wide and in
    /// light colours, narrow and in dark ones. A table that does not fit is shown as cards.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task APageIsSoundHoweverItIsLookedAt(string kind)
    {
        await using var open = await browser.Open(Pages.Of(kind));
        var asked = 0;
        foreach (var (width, colours) in new[] { (1280, ColorScheme.Light), (800, ColorScheme.Light), (400, ColorScheme.Dark) })
        {
            await open.Page.SetViewportSizeAsync(width, 900);
            await open.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            Assert.Equal(0, await open.Overhang());
            Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
                () => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))).then(() =>
                    Array.from(document.querySelectorAll('.scroll, pre')).filter(box => !box.querySelector('svg')
                        && box.scrollWidth > box.clientWidth + 1).map(box => box.textContent.slice(0, 80)))
                """));
            if (width == 1280) Assert.Equal(0, await open.Count(".cards"));
            if (width == 800) continue;

            // The accessibility checker takes most of the time: each kind has it in one of the looks, and in both with all chances.
            if (!Chances.All && asked++ != Pages.All.ToList().IndexOf(kind) % 2) continue;
            var found = await open.Page.RunAxe();
            Assert.True(found.Passes.Length > 10);
            Assert.Empty(found.Violations.Where(one => one.Impact is "serious" or "critical")
                .Select(one => $"{one.Id}: {string.Join(" ", one.Nodes.Select(node => node.Html))}"));
        }

        Assert.Empty(open.Trouble);
    }

    /// <summary>Without script a page says its verdict and shows its rows and its picture.</summary>
    [Theory]
    [MemberData(nameof(SomeKinds))]
    public async Task APageSaysTheSameWithoutScript(string kind)
    {
        await using var with = await browser.Open(Pages.Of(kind));
        await using var without = await browser.Open(Pages.Of(kind), hasScript: false);
        foreach (var part in new[] { ".verdict", "tbody tr", "svg[role=img]", "h2" })
            Assert.Equal(await with.Count(part), await without.Count(part));
        Assert.Equal(await with.Page.Locator(".verdict").InnerTextAsync(), await without.Page.Locator(".verdict").InnerTextAsync());
        Assert.Equal(0, await without.Page.Locator(".tools:visible").CountAsync());
    }

    /// <summary>On paper there is no filter, and the colours are those of paper.</summary>
    [Theory]
    [MemberData(nameof(SomeKinds))]
    public async Task APageIsMadeForPaperToo(string kind)
    {
        await using var open = await browser.Open(Pages.Of(kind), isDark: true);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await open.Page.Locator(".tools:visible").CountAsync());
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Broken));
        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(open.Trouble);
    }

    [Fact]
    public async Task RowsAreFilteredAsOneTypes()
    {
        await using var open = await browser.Open(Pages.Of("Plan"));
        var box = open.Page.Locator("div:has(> .tools)").Last;
        var all = await box.Locator("tbody tr").CountAsync();
        await box.Locator("input").PressSequentiallyAsync("cslocationpolicy");
        var some = await box.Locator("tbody tr").CountAsync();
        Assert.InRange(some, 1, all - 1);
        Assert.All(await box.Locator("tbody tr").AllInnerTextsAsync(),
            row => Assert.Contains("CsLocationPolicy", row, StringComparison.OrdinalIgnoreCase));
        Assert.Contains($"{some} of {some} shown, out of {all}", await box.Locator("[role=status]").InnerTextAsync(),
            StringComparison.Ordinal);
        await box.Locator("input").FillAsync("nothing like this");
        Assert.Equal(0, await box.Locator("tbody tr").CountAsync());
        await box.Locator("input").FillAsync("");
        Assert.Equal(all, await box.Locator("tbody tr").CountAsync());
        Assert.Empty(open.Trouble);
    }

    [Fact]
    public async Task RowsAreSortedByTheKeyboard()
    {
        await using var open = await browser.Open(Pages.Of("Plan"));
        var box = open.Page.Locator("div:has(> .tools)").Last;
        var head = box.Locator("th").First;
        await head.Locator("button").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));
        await open.Page.Keyboard.PressAsync("Space");
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
        var steps = (await box.Locator("tbody tr td:first-child").AllInnerTextsAsync()).Select(Number).ToArray();
        Assert.Equal(steps.OrderDescending(), steps);
        Assert.True(steps.Length > 20);
    }

    /// <summary>The worst first, whatever the letters of the words; and numbers in words by what they count.</summary>
    [Fact]
    public async Task SeveritiesAreSortedByWhatTheyMean()
    {
        await using var open = await browser.Open(Pages.Many(7));
        var box = open.Page.Locator("div:has(> .tools)").Last;
        await box.Locator("th").First.Locator("button").ClickAsync();
        var severities = await box.Locator("tbody tr td:first-child").AllInnerTextsAsync();
        Assert.Equal(["✗ Critical", "? NotRated", "! Major", "! Minor"], severities.Distinct());
        await box.Locator("th").First.Locator("button").ClickAsync();
        Assert.Equal("! Minor", await box.Locator("tbody tr td:first-child").First.InnerTextAsync());
        await box.Locator("th", new() { HasText = "Object" }).Locator("button").ClickAsync();
        var objects = await box.Locator("tbody tr td[data-label='Object']").AllInnerTextsAsync();
        Assert.Equal(Enumerable.Range(0, 28).Select(number => $"CsVoiceRoute r{number}"), objects);
    }

    /// <summary>What a table is there for is seen without scrolling sideways in an ordinary window.</summary>
    [Theory]
    [InlineData("Drift", "What it does to calls")]
    [InlineData("TestSheet", "What is so")]
    [InlineData("DesignCheck", "What mends it")]
    [InlineData("Audit", "What mends it")]
    [InlineData("Audit", "Why it matters")]
    [InlineData("TestSheet", "Leaves over, then")]
    [InlineData("Plan", "Command")]
    [InlineData("Attestation", "An emergency call")]
    [InlineData("Attestation", "What was found")]
    public async Task ThePointOfATableLiesInsideItsBox(string kind, string column)
    {
        await using var open = await browser.Open(Pages.Of(kind));
        var places = await open.Page.EvaluateAsync<double[]>("""
            title => Array.from(document.querySelectorAll('th')).filter(head => head.textContent === title).map(head =>
                head.closest('.scroll').getBoundingClientRect().right - head.getBoundingClientRect().right)
            """, column);
        Assert.NotEmpty(places);
        Assert.All(places, left => Assert.True(left >= -1, $"{column} ends {-left} pixels outside."));
    }

    /// <summary>On a phone rows are cards: each cell with its heading, nothing beside the window.</summary>
    [Theory]
    [InlineData("Drift")]
    [InlineData("Plan")]
    [InlineData("Audit")]
    [InlineData("TestSheet")]
    public async Task RowsAreCardsWhereTheWindowIsNarrow(string kind)
    {
        await using var open = await browser.Open(Pages.Of(kind), 400);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            Array.from(document.querySelectorAll('.scroll, pre')).filter(box => !box.querySelector('svg')
                && box.scrollWidth > box.clientWidth + 1).map(box => box.textContent.slice(0, 80))
            """));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>(
            "Array.from(document.querySelectorAll('td:not(.blank)')).filter(cell => !cell.dataset.label).length"));
    }

    /// <summary>A word, such as the name of a property or of a noun, stands on one line however narrow the window is.</summary>
    [Theory]
    [InlineData("Drift")]
    [InlineData("DesignCheck")]
    [InlineData("AppliedPlan")]
    [InlineData("Plan")]
    public async Task WordsAreNotBrokenInNarrowCells(string kind)
    {
        await using var open = await browser.Open(Pages.Of(kind), 400);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Broken));
        Assert.Equal(0, await open.Overhang());
    }

    /// <summary>Paper has no button and no filter: what is not on it is counted there, and what it was filtered by stands there.</summary>
    [Theory]
    [InlineData(150, "", "500 of 600 printed.")]
    [InlineData(150, "major", "150 of 600 printed, filtered by: major")]
    [InlineData(50, "", null)]
    public async Task PaperSaysWhatIsNotOnIt(int times, string filter, string? said)
    {
        await using var open = await browser.Open(Pages.Many(times));
        var box = open.Page.Locator("div:has(> .tools)").Last;
        await box.Locator("input").FillAsync(filter);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var shown = await box.Locator("p.rest:visible").AllInnerTextsAsync();
        Assert.Equal(said, shown.SingleOrDefault());
        await open.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await box.Locator("p.rest:visible").CountAsync());
        Assert.Empty(open.Trouble);
    }

    /// <summary>The hops of a call stand in its picture by their numbers, and the numbers are those of the list.</summary>
    [Fact]
    public async Task ThePictureOfACallHasTheNumbersOfItsQuestions()
    {
        await using var open = await browser.Open(Pages.Of("Trace"));
        var hops = await open.Page.Locator("ol.way").First.Locator("li").CountAsync();
        var numbers = (await open.Page.Locator("svg[role=img]").First.Locator("text.badge").AllTextContentsAsync()).Select(Number)
            .ToArray();
        Assert.True(numbers.Length >= 3);
        Assert.All(numbers, number => Assert.InRange(number, 1, hops));
        Assert.Contains(2, numbers);
    }

    /// <summary>Where the picture is wider than the window its words are open, and it says that it goes on.</summary>
    [Theory]
    [InlineData(400, true)]
    [InlineData(800, true)]
    [InlineData(1280, false)]
    public async Task TheWordsOfAPictureAreOpenWhereItDoesNotFit(int width, bool isOpen)
    {
        await using var open = await browser.Open(Pages.Of("Resilience"), width);
        Assert.Equal(isOpen, await open.Page.Locator("details.words").EvaluateAsync<bool>("words => words.open"));
        Assert.Equal(isOpen, await open.Page.GetByText("wider than this screen").IsVisibleAsync());
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
