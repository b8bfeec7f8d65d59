using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>Which of Microsoft's cmdlets, with which parameters, a reading of a whole deployment asks.</summary>
public static class ReadNeeds
{
    /// <summary>The cmdlet that tells the version of the server.</summary>
    public const string VersionCommand = "Get-CsServerVersion";

    /// <summary>By cmdlet the parameters that it must have, both in order of the alphabet.</summary>
    /// <param name="withCallers">Whether the callers are counted too.</param>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> Of(bool withCallers) => ObjectTypes.All
        .Select(type => (Command: type.ReadCommand, Parameter: type.ReadSwitch))
        .Concat(withCallers ? CallerNoun.All.Select(noun => (Command: noun.ReadCommand, Parameter: (string?)null)) : [])
        .Append((Command: VersionCommand, Parameter: null))
        .GroupBy(need => need.Command, StringComparer.OrdinalIgnoreCase)
        .OrderBy(need => need.Key, StringComparer.Ordinal)
        .ToDictionary(need => need.Key, need => (IReadOnlyCollection<string>)need.Select(one => one.Parameter).OfType<string>()
            .OrderBy(name => name, StringComparer.Ordinal).ToArray(), StringComparer.OrdinalIgnoreCase);
}
