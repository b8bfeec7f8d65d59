namespace E911Config.Core.Resilience;

/// <summary>A noun that was not read.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="Reason">Why; empty if the snapshot does not hold it.</param>
/// <param name="Accepted">Why the design accepts that; empty if it does not.</param>
public sealed record AcceptedUnread(string Noun, string Reason, string Accepted);
