using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace E911Config.Browser.Tests;

/// <summary>A page that is open, with whatever went wrong on it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Trouble">Messages of the console, errors of scripts, requests to anywhere but files.</param>
/// <param name="Loaded">How long it took to be there, its scripts run: to be told, never to be judged by.</param>
public sealed record OpenPage(IPage Page, IReadOnlyList<string> Trouble, TimeSpan Loaded) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> Overhang() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>How many elements there are of a kind.</summary>
    public Task<int> Count(string selector) => Page.Locator(selector).CountAsync();
}
