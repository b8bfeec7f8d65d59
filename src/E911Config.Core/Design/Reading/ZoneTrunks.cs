using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>The trunks of a zone by what they are for, and who gets its local usage.</summary>
/// <param name="First">Those over which a call goes first.</param>
/// <param name="Locals">The local trunks.</param>
/// <param name="VoicePolicies">The voice policies that get the local usage.</param>
/// <param name="PbxTrunks">The trunks from a PBX whose configuration gets it.</param>
/// <param name="SendsLocation">Whether PIDF-LO is switched on for ELIN gateways.</param>
/// <param name="CallerId">The caller id of the local legs.</param>
internal sealed record ZoneTrunks(
    IReadOnlyList<Located<string>> First,
    IReadOnlyList<LocalTrunk> Locals,
    IReadOnlyList<Located<string>> VoicePolicies,
    IReadOnlyList<Located<string>> PbxTrunks,
    bool SendsLocation,
    Located<string>? CallerId)
{
    /// <summary>Whether there is anybody for whom a local usage is needed.</summary>
    public bool NeedsLocalUsage => Locals.Count > 0 && VoicePolicies.Count + PbxTrunks.Count > 0;
}
