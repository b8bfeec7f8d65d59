using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Which links are limited: those whose bandwidth profile has an entry for audio, while call admission control is on
/// (New-CsNetworkBandwidthPolicyProfile, Set-CsNetworkConfiguration). One whose limit is below the least that a session may be given admits
/// no call.
/// </summary>
internal sealed class LinkLimits
{
    private const long LeastSession = 40;
    private const long SessionUnlessGiven = 175;
    private readonly Dictionary<string, bool> audio;
    private readonly ElementTable elements;
    private readonly bool profilesRead;
    private readonly Dictionary<int, Truth> refusing = [];
    private readonly Dictionary<int, Truth> around = [];

    public LinkLimits(Snapshot snapshot, ElementTable elements)
    {
        this.elements = elements;
        On = !snapshot.IsRead(NetworkConfiguration.Type) ? Truth.Unknown
            : snapshot.Find(NetworkConfiguration.Type, "Global")?.Flag("EnableBandwidthPolicyCheck") == true ? Truth.Yes : Truth.No;
        profilesRead = snapshot.IsRead(NetworkBandwidthPolicyProfile.Type);
        audio = snapshot.All(NetworkBandwidthPolicyProfile.Type)
            .Select(profile => (profile.Identity, Audio: profile.Records("BWPolicy").Where(IsAudio).ToArray()))
            .Where(profile => profile.Audio.Length > 0)
            .ToDictionary(profile => profile.Identity, profile => profile.Audio.Any(AdmitsNobody), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether call admission control is on.</summary>
    public Truth On { get; }

    /// <summary>Whether some link admits no call, or may admit none, whatever has failed.</summary>
    public bool AnyRefusing => refusing.Count > 0;

    /// <summary>Whether of some link it cannot be told whether it refuses every call, or whether what it refuses may go around.</summary>
    public bool AnyUntold { get; private set; }

    /// <summary>Whether an entry of a record list is that for audio.</summary>
    public static bool IsAudio(ValueRecord entry) =>
        string.Equals(entry.Text("BWPolicyModality"), "Audio", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes the element of a link, and that of its saturation if it is limited or may be.</summary>
    /// <param name="kind">What kind of link it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="profile">Its bandwidth profile.</param>
    /// <param name="goesAround">Whether a call that it refuses may take the Internet.</param>
    public int Link(ElementKind kind, string name, string profile, Truth goesAround)
    {
        var link = elements.Add(kind, name);
        var known = audio.TryGetValue(profile, out var nobody);
        var hasAudio = profile.Length == 0 ? Truth.No : !profilesRead ? Truth.Unknown : known ? Truth.Yes : Truth.No;
        var limited = On < hasAudio ? On : hasAudio;
        if (limited == Truth.No) return link;
        elements.AddSaturation(link, limited == Truth.Yes);
        if (goesAround != Truth.No) around[link] = goesAround;
        if (!profilesRead) refusing[link] = Truth.Unknown;
        else if (nobody) refusing[link] = limited;
        AnyUntold |= goesAround == Truth.Unknown || Refuses(link) == Truth.Unknown;
        return link;
    }

    /// <summary>Whether a bandwidth profile admits no call.</summary>
    public bool AdmitsNobody(string profile) => audio.TryGetValue(profile, out var nobody) && nobody;

    /// <summary>Whether a link refuses every call, at any time.</summary>
    public Truth Refuses(int link) => refusing.Count > 0 && refusing.TryGetValue(link, out var refuses) ? refuses : Truth.No;

    /// <summary>Whether a call that a link refuses may take the Internet instead.</summary>
    public Truth GoesAround(int link) => around.TryGetValue(link, out var found) ? found : Truth.No;

    private static bool AdmitsNobody(ValueRecord entry) => (Number(entry, "BWLimit") ?? 0) < LeastSession
        || (Number(entry, "BWSessionLimit") ?? SessionUnlessGiven) < LeastSession;

    private static long? Number(ValueRecord entry, string field) => entry[field] as long?;
}
