using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Which links are limited: those whose bandwidth profile has an entry for audio, while call admission control is on
/// (New-CsNetworkBandwidthPolicyProfile, Set-CsNetworkConfiguration).
/// </summary>
internal sealed class LinkLimits
{
    private readonly HashSet<string> withAudio;
    private readonly ElementTable elements;
    private readonly Truth on;
    private readonly bool profilesRead;

    public LinkLimits(Snapshot snapshot, ElementTable elements)
    {
        this.elements = elements;
        on = !snapshot.IsRead(NetworkConfiguration.Type) ? Truth.Unknown
            : snapshot.Find(NetworkConfiguration.Type, "Global")?.Flag("EnableBandwidthPolicyCheck") == true ? Truth.Yes : Truth.No;
        profilesRead = snapshot.IsRead(NetworkBandwidthPolicyProfile.Type);
        withAudio = new HashSet<string>(snapshot.All(NetworkBandwidthPolicyProfile.Type).Where(HasAudio).Select(profile => profile.Identity), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Makes the element of a link, and that of its saturation if it is limited or may be.</summary>
    public int Link(ElementKind kind, string name, string profile)
    {
        var link = elements.Add(kind, name);
        var hasAudio = profile.Length == 0 ? Truth.No : !profilesRead ? Truth.Unknown : withAudio.Contains(profile) ? Truth.Yes : Truth.No;
        var limited = on < hasAudio ? on : hasAudio;
        if (limited != Truth.No) elements.AddSaturation(link, limited == Truth.Yes);
        return link;
    }

    private static bool HasAudio(DeploymentObject profile) => profile.Records("BWPolicy")
        .Any(entry => string.Equals(entry.Text("BWPolicyModality"), "Audio", StringComparison.OrdinalIgnoreCase));
}
