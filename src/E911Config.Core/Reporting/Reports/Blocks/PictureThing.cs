using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A thing in a picture.</summary>
/// <param name="Id">By what lines name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tone">How good it is.</param>
/// <param name="Notes">What is to be said of it, the most important first.</param>
internal sealed record PictureThing(string Id, string Name, Tone Tone, IReadOnlyList<string> Notes)
{
    /// <summary>How good the link is by which it hangs on its box; null if it hangs on none.</summary>
    public Tone? Link { get; init; }
}
