namespace E911Config.Core.Planning;

/// <summary>One thing that a plan changes for calls that are not emergency calls.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">The voice policy, the voice route, the translation rule, or the trunk.</param>
/// <param name="Property">For a route or rule the pattern by which it matches today, for a trunk the property; else empty.</param>
/// <param name="Value">For a trunk the value afterwards, as text; for a route or rule whose pattern is a list, the numbers that it does not
/// match any more; else empty.</param>
public sealed record OtherCallChange(OtherCallKind Kind, string Identity, string Property = "", string Value = "");
