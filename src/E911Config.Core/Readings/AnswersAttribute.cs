using System;

namespace E911Config.Core.Readings;

/// <summary>The two answers to a question of <see cref="Question"/>, and the question as a sentence.</summary>
/// <param name="documented">The documented answer.</param>
/// <param name="other">The other one.</param>
/// <param name="asks">What is asked.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class AnswersAttribute(string documented, string other, string asks) : Attribute
{
    public string Documented { get; } = documented;

    public string Other { get; } = other;

    public string Asks { get; } = asks;
}
