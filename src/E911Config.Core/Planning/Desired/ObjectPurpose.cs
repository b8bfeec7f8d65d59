namespace E911Config.Core.Planning;

/// <summary>What an object is for a zone of a design.</summary>
/// <param name="Kind">What kind of object.</param>
/// <param name="Zone">The zone that wants it first.</param>
/// <param name="Leg">For a route its leg, such as <c>Primary</c>; else empty.</param>
public sealed record ObjectPurpose(PurposeKind Kind, string Zone, string Leg = "");
