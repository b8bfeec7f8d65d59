using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>The way of a call, as a person would tell it.</summary>
public static class HopText
{
    /// <summary>The question, and below it the answer with what decided.</summary>
    public static string Of(Hop hop) => Page.Lines(
    [
        .. Page.Wrap(Asked(hop), indent: Indent),
        .. Page.Wrap($"{Answer(hop)} ({Rule(hop)})", new string(' ', Indent), Indent),
    ]);

    /// <summary>What was asked.</summary>
    public static string Asked(Hop hop) => Fill(HopSentences.Question(hop.Asked.Kind), hop.Asked);

    /// <summary>What decided.</summary>
    public static string Rule(Hop hop) => string.Join("; ", hop.Rules.Select(Rule));

    /// <summary>One rule or object that decided.</summary>
    internal static string Rule(HopPart<HopRule> rule) => Fill(HopSentences.Rule(rule.Kind), rule);

    /// <summary>What came of it.</summary>
    public static string Answer(Hop hop) => hop.Answer.Kind switch
    {
        HopAnswer.Usages or HopAnswer.UsagesAndOthers when hop.Answer.Values.Count == 0 =>
            "none" + (hop.Answer.Kind == HopAnswer.Usages ? "" : " that is known"),
        HopAnswer.Subnet => Fill(HopSentences.Answer(HopAnswer.Subnet),
            [.. hop.Answer.Values.Select(subnet => subnet.Length == 0 ? "none" : Visible.Of(subnet))]),
        HopAnswer.Ends or HopAnswer.Nobody or HopAnswer.CallFails
            when hop.Answer.Values.Count > (hop.Answer.Kind == HopAnswer.Ends ? 1 : 0) =>
            Fill(HopSentences.Answer(hop.Answer.Kind), hop.Answer) + ": " + Visible.Of(hop.Answer.Values[hop.Answer.Values.Count - 1]),
        _ => Fill(HopSentences.Answer(hop.Answer.Kind), hop.Answer),
    };

    private const int Indent = 4;

    // A pool that nobody names has no name to begin with.
    private static string Fill<TKind>(string sentence, HopPart<TKind> part)
        where TKind : struct, Enum => Fill(sentence, [.. part.Values.Select(Visible.Of)]).TrimStart(':', ' ');

    // A sentence has its values by place, or all of them where a list stands.
    private static string Fill(string sentence, string[] values) => sentence.Contains("{*}")
        ? sentence.Replace("{*}", string.Join(", ", values)) : string.Format(CultureInfo.InvariantCulture, sentence, [.. values]);
}
