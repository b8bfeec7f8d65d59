using System.Collections.Generic;

namespace E911Config.Core.Checks;

/// <summary>
/// The fixed texts of a check. A name in braces stands for a value of the finding; beside those, <c>{object}</c> stands for the identity
/// of its object, <c>{type}</c> for its noun, and <c>{callers}</c> for whom it concerns.
/// </summary>
/// <param name="Title">What is looked for, in a few words that begin a line and end without a stop.</param>
/// <param name="Message">What is so, of one object; a whole sentence.</param>
/// <param name="Why">What that does to emergency calls; the same for every finding.</param>
/// <param name="HowToFix">What mends it.</param>
/// <param name="Source">The public page that says so, by its name; or that it is assumed.</param>
public sealed record CheckTexts(string Title, string Message, string Why, string HowToFix, string Source)
{
    /// <summary>Other messages, for findings that are another case of the same mistake, by the name of the case.</summary>
    public IReadOnlyDictionary<string, string> Cases { get; init; } = new Dictionary<string, string>();

    /// <summary>The message of a finding's case.</summary>
    /// <param name="named">The case; empty for the usual one.</param>
    public string MessageOf(string named) => named.Length == 0 ? Message : Cases[named];
}
