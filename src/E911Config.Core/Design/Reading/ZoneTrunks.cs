using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>The trunks of a zone by what they are for, and the voice policies that get its local usage.</summary>
/// <param name="First">Those over which a call goes first.</param>
/// <param name="Locals">The local trunks.</param>
/// <param name="VoicePolicies">The voice policies.</param>
internal sealed record ZoneTrunks(
    IReadOnlyList<Located<string>> First,
    IReadOnlyList<LocalTrunk> Locals,
    IReadOnlyList<Located<string>> VoicePolicies);
