using System;

namespace E911Config.Core.Drafting;

/// <summary>The words that a design file needs of decisions: they are made elsewhere.</summary>
/// <param name="Comment">The comment of a decision.</param>
/// <param name="Reason">The reason of a network site that is left alone.</param>
public sealed record DraftWords(Func<OpenDecision, string> Comment, Func<OpenDecision, string> Reason)
{
    /// <summary>The name of what is to be decided alone: what a trial needs.</summary>
    internal static DraftWords None { get; } = new(_ => "", decision => decision.Kind.ToString());
}
