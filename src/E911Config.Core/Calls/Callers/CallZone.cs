using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A zone as calls see it: who belongs to it, and what its callers dial.</summary>
/// <param name="Name">The zone's name.</param>
/// <param name="NetworkSites">Its network sites; none for callers off the network.</param>
/// <param name="VoicePolicies">The voice policies that it names, in stored form.</param>
/// <param name="Numbers">The dial strings of its emergency numbers, without the test number.</param>
/// <param name="IsOffNetwork">Whether these are the callers outside every mapped subnet.</param>
internal sealed record CallZone(
    string Name, IReadOnlyList<string> NetworkSites, IReadOnlyList<string> VoicePolicies, IReadOnlyList<string> Numbers, bool IsOffNetwork);
