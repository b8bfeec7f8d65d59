using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>Things of a picture that belong together.</summary>
/// <param name="Id">By what lines name it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Tone">How good that is.</param>
/// <param name="Notes">What is to be said of it.</param>
/// <param name="Things">The things in it.</param>
internal sealed record PictureBox(string Id, string Title, Tone Tone, IReadOnlyList<string> Notes, IReadOnlyList<PictureThing> Things)
{
    /// <summary>What else is in it and is not shown one by one, alike things together.</summary>
    public IReadOnlyList<PictureCount> More { get; init; } = [];
}
