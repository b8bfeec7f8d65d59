using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>A noun that could not be read.</summary>
public sealed class UnreadItem
{
    internal UnreadItem(UnreadNoun unread)
    {
        Noun = unread.Noun;
        Reason = unread.Reason;
    }

    /// <summary>The noun.</summary>
    public string Noun { get; }

    /// <summary>Why it could not be read.</summary>
    public string Reason { get; }

    /// <summary>The noun.</summary>
    public override string ToString() => Noun;
}
