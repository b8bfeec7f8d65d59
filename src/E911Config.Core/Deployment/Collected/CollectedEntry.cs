namespace E911Config.Core.Deployment;

/// <summary>What a manifest says of a noun.</summary>
/// <param name="Line">The line of the manifest.</param>
/// <param name="Lines">How many lines the noun's file has; 0 if it was not read.</param>
/// <param name="Check">The number of the last one.</param>
/// <param name="Unread">Why it was not read: <c>missing</c>, <c>denied</c>, <c>failed</c> or <c>notAsked</c>; null if it was.</param>
/// <param name="Reason">The same as a sentence; empty if it was read.</param>
internal sealed record CollectedEntry(int Line, long Lines, long Check, string? Unread, string Reason);
