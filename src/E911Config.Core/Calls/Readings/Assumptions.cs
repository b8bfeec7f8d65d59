using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Readings;
using E911Config.Core.Text;

namespace E911Config.Core.Calls;

/// <summary>
/// How the questions are read on which the documents disagree. Each switch has two values, the first is the documented one;
/// <see cref="AssumptionSwitch.All"/> names them in the same order.
/// </summary>
public sealed record Assumptions
{
    private Assumptions(int bits) => Bits = bits;

    /// <summary>Every switch at its documented value.</summary>
    public static Assumptions Documented { get; } = new(0);

    /// <summary>Every combination of the switches, the documented one first.</summary>
    public static IReadOnlyList<Assumptions> All { get; } = Enumerable.Range(0, 1 << AssumptionSwitch.All.Count)
        .Select(bits => new Assumptions(bits)).ToArray();

    /// <summary>One bit per switch, in the order of <see cref="Question"/>: set for the second value.</summary>
    internal int Bits { get; }

    /// <summary>The same readings with another value of one switch.</summary>
    /// <param name="name">The switch, such as <c>EmergencyFallback</c>, without case.</param>
    /// <param name="value">Its value, such as <c>None</c>, without case.</param>
    /// <exception cref="E911Exception">AssumptionUnknown: there is no such switch or value.</exception>
    public Assumptions With(string name, string value)
    {
        var index = IndexOf(AssumptionSwitch.All.Select(known => known.Name).ToArray(), name, "assumption");
        var second = IndexOf(AssumptionSwitch.All[index].Values, value, "value of " + AssumptionSwitch.All[index].Name);
        return new Assumptions((Bits & ~(1 << index)) | (second << index));
    }

    /// <summary>Whether a question is answered the other way than documented.</summary>
    public bool IsTurned(Question question) => (Bits >> (int)question & 1) == 1;

    /// <summary>The answer to a question, such as <c>NextRoute</c>.</summary>
    public string AnswerTo(Question question) => AssumptionSwitch.All[(int)question].Values[IsTurned(question) ? 1 : 0];

    /// <summary>The switches that are not at their documented value: <c>CacRefusal=Blocks</c>.</summary>
    public override string ToString() =>
        string.Join(", ", AssumptionSwitch.All.Where(known => IsTurned(known.Question))
        .Select(known => known.Name + "=" + known.Values[1]));

    internal static Assumptions OfBits(int bits) => All[bits];

    private static int IndexOf(IReadOnlyList<string> known, string name, string what)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (string.Equals(known[i], name.Trim(), StringComparison.OrdinalIgnoreCase)) return i;
        }

        throw new E911Exception("AssumptionUnknown",
            $"There is no {what} {Quoted.Of(name)}. It is one of {string.Join(", ", known)}.{Nearest.Hint(name, known)}") { Target = name };
    }
}
