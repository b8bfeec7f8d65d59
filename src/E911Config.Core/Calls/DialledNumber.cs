namespace E911Config.Core.Calls;

/// <summary>What a client and its dial plan make of digits, before any route is looked for.</summary>
/// <param name="DialPlan">The dial plan that was asked; null if none was, or it cannot be told.</param>
/// <param name="Rule">Its rule that took the digits; null if none did.</param>
/// <param name="Made">What came of them there; null if none was asked, or it cannot be told.</param>
/// <param name="Called">The number that is called; null if none came of the digits.</param>
/// <param name="IsEmergency">Whether the client takes it for an emergency call.</param>
/// <param name="ReasonCode">Why the call ends here, one of <see cref="ReasonCodes"/>; null if it goes on, or there is no code.</param>
internal sealed record DialledNumber(string? DialPlan, string? Rule, string? Made, string? Called, bool IsEmergency, string? ReasonCode);
