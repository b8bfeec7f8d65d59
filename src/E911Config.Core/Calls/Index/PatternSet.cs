using System;
using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>The patterns of a deployment, each once however many routes and rules have it. Filled while an index is built.</summary>
internal sealed class PatternSet
{
    private readonly Dictionary<string, Pattern> patterns = new(StringComparer.Ordinal);

    public Pattern Get(string text)
    {
        if (!patterns.TryGetValue(text, out var pattern)) patterns.Add(text, pattern = new Pattern(text));
        return pattern;
    }
}
