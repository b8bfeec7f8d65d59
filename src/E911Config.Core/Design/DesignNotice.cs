namespace E911Config.Core.Design;

/// <summary>Something in a design that works, and probably is not what was meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value in question.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DesignNotice(DesignNoticeKind Kind, string Value, SourcePlace Place);
