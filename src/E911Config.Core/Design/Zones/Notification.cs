using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>Who gets an instant message when somebody calls an emergency number.</summary>
/// <param name="Uris">SIP addresses, each beginning with <c>sip:</c>; none means that nobody is told.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record Notification(IReadOnlyList<string> Uris, SourcePlace Place)
{
    /// <summary>The addresses as a location policy holds them, joined by commas: at most 256 characters.</summary>
    public string UriText => string.Join(",", Uris);
}
