using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace E911Config.Completers;

/// <summary>Completes names of which there is a list: those that begin with what was typed, quoted where they must be.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return Offers(parameterName, new CompletionSource(fakeBoundParameters, commandAst)).Where(offer => offer.Name.Length > 0)
            .Select(offer => offer.For(word)).OfType<CompletionResult>();
    }

    /// <summary>All that there is for a parameter, in order.</summary>
    private protected abstract IEnumerable<Offer> Offers(string parameter, CompletionSource source);
}
