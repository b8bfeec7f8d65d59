using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using E911Config.Core;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Completers;

/// <summary>Completes the zones of the design that is named on the same command line.</summary>
public sealed class ZoneCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? "").Trim('\'', '"');
        return Zones(fakeBoundParameters).Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(name =>
            new CompletionResult(name.All(char.IsLetterOrDigit) ? name
                : CommandText.Quote(name), name, CompletionResultType.ParameterValue, "Zone " + name));
    }

    // A completer never fails: a design that cannot be read has no zones to offer yet.
    private static IEnumerable<string> Zones(IDictionary parameters)
    {
        var source = parameters["Design"] ?? parameters["Path"] ?? parameters["LiteralPath"];
        if ((source is PSObject wrapped ? wrapped.BaseObject : source) is DesignDocument design) return design.AllZones.Select(zone =>
            zone.Name);
        var path = source is object[] { Length: > 0 } list ? list[0] : source;
        try
        {
            return path is null ? [] : DesignFile.Read(CompletionPath.Full(path.ToString())).AllZones.Select(zone => zone.Name);
        }
        catch (Exception error) when (error is E911Exception or RuntimeException)
        {
            return [];
        }
    }
}
