using E911Config.Core.Drafting;

namespace E911Config.Core.Reporting;

/// <summary>Something of a deployment that a draft did not understand.</summary>
public sealed class DesignDraftUnclear
{
    internal DesignDraftUnclear(UnclearObject unclear)
    {
        Kind = unclear.Kind;
        ObjectType = unclear.ObjectType;
        Identity = unclear.Identity;
        Message = UnclearText.Of(unclear);
    }

    /// <summary>Why.</summary>
    public UnclearKind Kind { get; }

    /// <summary>The noun.</summary>
    public string ObjectType { get; }

    /// <summary>The identity.</summary>
    public string Identity { get; }

    /// <summary>The same in words.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
