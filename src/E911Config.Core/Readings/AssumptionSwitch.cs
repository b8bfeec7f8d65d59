using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace E911Config.Core.Readings;

/// <summary>
/// A question about the server on which the documents disagree, with its answers, made from its line in <see cref="Question"/>.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="Values">The answers, such as <c>VoicePolicy</c>, the documented one first; a design writes them with a small first
/// letter.</param>
/// <param name="Asks">What is asked, as a sentence.</param>
public sealed record AssumptionSwitch(Question Question, IReadOnlyList<string> Values, string Asks)
{
    /// <summary>All switches, in their order.</summary>
    public static IReadOnlyList<AssumptionSwitch> All { get; } = [.. ((Question[])Enum.GetValues(typeof(Question))).Select(Of)];

    /// <summary>The name, such as <c>EmergencyFallback</c>; a design writes it with a small first letter.</summary>
    public string Name => Question.ToString();

    private static AssumptionSwitch Of(Question question)
    {
        var answers = typeof(Question).GetField(question.ToString())!.GetCustomAttribute<AnswersAttribute>()!;
        return new AssumptionSwitch(question, [answers.Documented, answers.Other], answers.Asks);
    }
}
