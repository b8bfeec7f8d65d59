using System.Collections.Generic;

namespace E911Config.HelpBuilder;

/// <summary>What stands under one third-level heading: a parameter, an example, an input or an output.</summary>
internal sealed record HelpEntry(string Title, int Line, string Code, IReadOnlyList<string> Paragraphs);
