namespace E911Config.Core.Calls;

/// <summary>A reply of a trunk that the response-code rules in effect for it make final, or make go on.</summary>
/// <param name="Code">The SIP response code that the trunk gives.</param>
/// <param name="IsFinal">Whether the call ends by it, after the rules.</param>
/// <param name="Element">What fails when it is given.</param>
internal readonly record struct TrunkReply(int Code, bool IsFinal, int Element);
