namespace E911Config.Core.Apply;

/// <summary>A server that keeps a copy of the configuration.</summary>
/// <param name="Fqdn">The server.</param>
/// <param name="UpToDate">Whether it says that it has everything.</param>
/// <param name="LastUpdate">What tells one update of it from the next: the time at which the last was made, in the words of the
/// server.</param>
public sealed record Replica(string Fqdn, bool UpToDate, string LastUpdate);
