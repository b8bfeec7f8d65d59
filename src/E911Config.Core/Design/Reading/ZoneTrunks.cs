using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>The trunks of a zone by what they are for, and the voice policies that get its local usage.</summary>
internal sealed record ZoneTrunks(
    IReadOnlyList<Located<string>> Provider,
    IReadOnlyList<Located<string>> Elin,
    IReadOnlyList<LocalTrunk> Locals,
    IReadOnlyList<Located<string>> VoicePolicies);
