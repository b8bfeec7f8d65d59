using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>One question on the way of a call. Values only: people read what Reporting makes of them.</summary>
public sealed class Hop : IEquatable<Hop>
{
    internal Hop(HopPart<HopQuestion> asked, HopPart<HopAnswer> answer, params HopPart<HopRule>[] rules)
    {
        Asked = asked;
        Answer = answer;
        Rules = rules;
    }

    /// <summary>What was asked.</summary>
    public HopPart<HopQuestion> Asked { get; }

    /// <summary>What decided, together: objects, and rules of how calls are routed. At least one.</summary>
    public IReadOnlyList<HopPart<HopRule>> Rules { get; }

    /// <summary>What came of it.</summary>
    public HopPart<HopAnswer> Answer { get; }

    /// <inheritdoc/>
    public bool Equals(Hop? other) => other is not null && Asked.Equals(other.Asked) && Answer.Equals(other.Answer)
        && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Hop);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Asked.GetHashCode() * 31) + Answer.GetHashCode());

    /// <summary>All of it, for a debugger and for tests that fail.</summary>
    public override string ToString() => Asked + " " + Answer + " " + string.Join(" ", Rules);
}
