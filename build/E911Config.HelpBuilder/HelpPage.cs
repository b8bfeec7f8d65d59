using System.Collections.Generic;

namespace E911Config.HelpBuilder;

/// <summary>One cmdlet's page, read.</summary>
internal sealed record HelpPage(
    string File,
    string Name,
    IReadOnlyList<string> Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<HelpEntry> Parameters,
    IReadOnlyList<HelpEntry> Examples,
    IReadOnlyList<HelpEntry> Inputs,
    IReadOnlyList<HelpEntry> Outputs,
    IReadOnlyList<string> Notes,
    IReadOnlyList<HelpLink> Links);
