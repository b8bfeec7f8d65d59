using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>What a session lacks of a cmdlet that is needed.</summary>
/// <param name="Command">The cmdlet.</param>
/// <param name="Parameters">The needed parameters that it does not have; none if the cmdlet itself is not there.</param>
public sealed record CommandGap(string Command, IReadOnlyList<string> Parameters)
{
    /// <summary>Whether the cmdlet itself is not there.</summary>
    public bool IsWhole => Parameters.Count == 0;

    /// <summary>What is lacking of some needs.</summary>
    /// <param name="needs">By cmdlet the parameters that it must have.</param>
    /// <param name="found">By cmdlet that is there its parameters; null where nobody can tell them.</param>
    public static IReadOnlyList<CommandGap> Of(IReadOnlyDictionary<string, IReadOnlyCollection<string>> needs,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>?> found)
    {
        var gaps = new List<CommandGap>();
        foreach (var need in needs)
        {
            if (!found.TryGetValue(need.Key, out var parameters))
            {
                gaps.Add(new CommandGap(need.Key, []));
                continue;
            }

            var lacking = parameters is null ? [] : need.Value.Except(parameters, StringComparer.OrdinalIgnoreCase).ToArray();
            if (lacking.Length > 0) gaps.Add(new CommandGap(need.Key, lacking));
        }

        return gaps;
    }
}
