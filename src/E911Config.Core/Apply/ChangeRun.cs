using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Apply;

/// <summary>When, where and by whom a deployment was changed.</summary>
/// <param name="Started">When it began, in UTC.</param>
/// <param name="Ended">When it ended, in UTC.</param>
public sealed record ChangeRun(DateTimeOffset Started, DateTimeOffset Ended)
{
    /// <summary>Who did it.</summary>
    public string User { get; init; } = "";

    /// <summary>From which computer.</summary>
    public string Machine { get; init; } = "";

    /// <summary>The number of the change.</summary>
    public string ChangeNumber { get; init; } = "";

    /// <summary>The comment.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The run of which a journal says this.</summary>
    /// <param name="started">When it began, in UTC.</param>
    /// <param name="ended">When it ended, in UTC.</param>
    /// <param name="about">What the journal says of who, where and why, by the names that it has there.</param>
    internal static ChangeRun Of(DateTimeOffset started, DateTimeOffset ended, IEnumerable<KeyValuePair<string, object?>> about)
    {
        var said = about.GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value as string,
            StringComparer.Ordinal);
        return new ChangeRun(started, ended)
        {
            User = Said("user"), Machine = Said("machine"), ChangeNumber = Said("changeNumber"), Comment = Said("comment"),
        };

        string Said(string name) => said.TryGetValue(name, out var text) ? text ?? "" : "";
    }
}
