using E911Config.Core.Checks;

namespace E911Config.Core.Reporting;

/// <summary>A check that could not tell all.</summary>
public sealed class AuditTestUnknown
{
    internal AuditTestUnknown(UnknownCheck check)
    {
        Id = check.Check.Id;
        Title = check.Check.Texts.Title;
        Reason = UnknownText.Reason(check);
        Nouns = new TextList(check.Nouns);
        Accepted = check.Accepted;
    }

    /// <summary>The stable id of the check, such as <c>C01</c>.</summary>
    public string Id { get; }

    /// <summary>What it looks for.</summary>
    public string Title { get; }

    /// <summary>Why it could not tell.</summary>
    public string Reason { get; }

    /// <summary>The nouns that could not be read.</summary>
    public TextList Nouns { get; }

    /// <summary>Why somebody accepted that; empty if nobody did.</summary>
    public string Accepted { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Reason}";
}
