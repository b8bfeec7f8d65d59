using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A route or translation rule that is meant for an emergency number, and that none can reach.</summary>
/// <param name="ObjectType">The noun: <c>CsVoiceRoute</c> or <c>CsOutboundTranslationRule</c>.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="Cause">What keeps them from it.</param>
/// <param name="By">What belongs to the cause: identities, usages, a scope or a pattern.</param>
public sealed record Shadow(string ObjectType, string Identity, ShadowCause Cause, IReadOnlyList<string> By);
