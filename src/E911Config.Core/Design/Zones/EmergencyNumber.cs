using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>An emergency number with what else callers may dial for it.</summary>
/// <param name="DialString">The number on the wire, without plus sign: 1 to 10 digits.</param>
/// <param name="Masks">Other numbers that a client turns into the dial string.</param>
/// <param name="Place">Where the dial string stands.</param>
public sealed record EmergencyNumber(string DialString, IReadOnlyList<string> Masks, SourcePlace Place)
{
    /// <summary>The masks as a location policy holds them, joined by <c>;</c>; empty if there are none.</summary>
    public string MaskText => string.Join(";", Masks);
}
