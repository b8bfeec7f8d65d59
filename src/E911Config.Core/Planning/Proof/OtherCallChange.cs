namespace E911Config.Core.Planning;

/// <summary>One thing that a plan changes for calls that are not emergency calls.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">The voice policy, the voice route, or the trunk.</param>
/// <param name="Property">For a route the pattern by which it matches today, for a trunk the property; else empty.</param>
/// <param name="Value">For a trunk the value afterwards, as text; else empty.</param>
public sealed record OtherCallChange(OtherCallKind Kind, string Identity, string Property = "", string Value = "");
