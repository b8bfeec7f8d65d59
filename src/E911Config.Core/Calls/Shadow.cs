namespace E911Config.Core.Calls;

/// <summary>A route or translation rule that is meant for an emergency number, and that none can reach.</summary>
/// <param name="ObjectType">The noun: <c>CsVoiceRoute</c> or <c>CsOutboundTranslationRule</c>.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="BlockedBy">What blocks it: another object, or its own pattern, usage or scope.</param>
/// <param name="Why">Why, in a few words.</param>
public sealed record Shadow(string ObjectType, string Identity, string BlockedBy, string Why);
