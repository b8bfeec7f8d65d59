using System.Collections.Generic;

namespace E911Config.HelpBuilder;

/// <summary>A heading and the lines up to the next one.</summary>
internal sealed record PageSection(int Level, string Title, int Line, List<(int Number, string Text)> Lines);
