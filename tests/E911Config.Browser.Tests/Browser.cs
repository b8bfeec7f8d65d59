using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace E911Config.Browser.Tests;

/// <summary>
/// The Chromium that is installed, without a window and without a network. Where there is none tests are skipped, unless
/// <c>E911_REQUIRE_BROWSER</c> is 1: then they fail.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("e911").FullName;
    private IPlaywright? driver;
    private IBrowser? browser;

    private static string Program => Environment.GetEnvironmentVariable("E911_BROWSER") ?? "/usr/bin/chromium";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        driver?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>This browser, for a test that is skipped or fails here, before it makes a page, where there is none.</summary>
    public Browser OrSkip()
    {
        if (browser is null && Environment.GetEnvironmentVariable("E911_REQUIRE_BROWSER") == "1")
            Assert.Fail($"There is no Chromium at {Program}, and E911_REQUIRE_BROWSER is 1.");
        Assert.SkipWhen(browser is null, $"There is no Chromium at {Program}: apt-get install chromium, or set E911_BROWSER.");
        return this;
    }

    /// <summary>Opens a page from a file.</summary>
    /// <param name="html">The page.</param>
    /// <param name="width">How wide the window is.</param>
    /// <param name="isDark">Whether dark colours are wanted.</param>
    /// <param name="hasScript">Whether scripts run.</param>
    public async Task<OpenPage> Open(string html, int width = 1280, bool isDark = false, bool hasScript = true)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(path, html, TestContext.Current.CancellationToken);
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
        });
        var page = await context.NewPageAsync();
        var trouble = new List<string>();
        page.Console += (_, message) => trouble.Add($"console: {message.Type} {message.Text}");
        page.PageError += (_, error) => trouble.Add("error: " + error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) trouble.Add("request: " + request.Url);
        };
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return new OpenPage(page, trouble, watch.Elapsed);
    }
}
