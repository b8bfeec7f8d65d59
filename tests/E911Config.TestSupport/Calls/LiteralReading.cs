using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>
/// The answers to what the documents leave open, and to what an unread noun behind the location may know; each is asked by its name, and
/// remembered
/// once it was asked for.
/// </summary>
internal sealed class LiteralReading(Func<string, bool> answer)
{
    private readonly List<KeyValuePair<string, bool>> asked = [];

    /// <summary>What was asked, in order, each once.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Asked => asked;

    /// <summary>True for the second answer of a question, and for a noun that knows everything.</summary>
    public bool Ask(string question)
    {
        foreach (var known in asked)
        {
            if (known.Key == question) return known.Value;
        }

        var value = answer(question);
        asked.Add(new(question, value));
        return value;
    }

    /// <summary>The settings of a call, and an unread noun that knows nothing.</summary>
    public static LiteralReading Of(LiteralSwitches switches) => new(question => Enum.TryParse<LiteralSwitches>(question, out var which)
        && switches.HasFlag(which));

    /// <summary>These answers, and the first one to every other question.</summary>
    public static LiteralReading Of(IReadOnlyList<KeyValuePair<string, bool>> answers) =>
        new(question => answers.Where(known => known.Key == question).Select(known => known.Value).FirstOrDefault());
}
