using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Completers;

/// <summary>One thing that completion offers: as people write it, and in full.</summary>
internal sealed class Offer
{
    /// <summary>Offers a name.</summary>
    /// <param name="name">The name as people write it.</param>
    /// <param name="full">The same with all prefixes; null if it has none.</param>
    public Offer(string name, string? full = null)
    {
        Name = name;
        Full = full ?? name;
    }

    public string Name { get; }

    public string Full { get; }

    /// <summary>What is put into the line; null for the name, quoted where it must be.</summary>
    public string? Text { get; init; }

    /// <summary>What is said of it while it is chosen; null for the full name.</summary>
    public string? Tip { get; init; }

    /// <summary>The result, if it begins with what was typed; null if it does not.</summary>
    /// <param name="word">What was typed of it, without quotes.</param>
    public CompletionResult? For(string word)
    {
        var found = new[] { Name, Full }.FirstOrDefault(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return found is null ? null
            : new CompletionResult(Text ?? Quoted(found), found, CompletionResultType.ParameterValue, Tip ?? Full);
    }

    // What PowerShell takes as one word as it is.
    private static string Quoted(string name) => char.IsLetter(name[0]) && name.All(letter => char.IsLetterOrDigit(letter)
        || letter is '.' or ':' or '-' or '_') ? name : CommandText.Quote(name);
}
