using E911Config.Core.Calls;

namespace E911Config.Core.Reporting;

/// <summary>One question on the way of a call, in words.</summary>
public sealed class HopResult
{
    internal HopResult(Hop hop)
    {
        Asked = HopText.Asked(hop);
        Rule = HopText.Rule(hop);
        Answer = HopText.Answer(hop);
        Text = HopText.Of(hop);
    }

    /// <summary>What was asked.</summary>
    public string Asked { get; }

    /// <summary>What decided: objects, or rules of how calls are routed.</summary>
    public string Rule { get; }

    /// <summary>What came of it.</summary>
    public string Answer { get; }

    /// <summary>All of it, laid out for 80 columns.</summary>
    public string Text { get; }
}
