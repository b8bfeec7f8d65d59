using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>How media bypass is set for the deployment (New-CsNetworkMediaBypassConfiguration).</summary>
/// <param name="Enabled">Whether it is on.</param>
/// <param name="Always">Whether it applies whatever the places; then call admission control is off, since the two exclude each
/// other.</param>
internal sealed record MediaBypass(Truth Enabled, bool Always)
{
    /// <summary>What a deployment says. Unread settings cannot be told; a missing one is off.</summary>
    public static MediaBypass Of(Snapshot snapshot)
    {
        if (!snapshot.IsRead(NetworkConfiguration.Type)) return new MediaBypass(Truth.Unknown, false);
        return snapshot.Find(NetworkConfiguration.Type, "Global")?.Records("MediaBypassSettings") is [var settings, ..]
            ? new MediaBypass(Truths.Of(settings["Enabled"] is true), settings["AlwaysBypass"] is true) : new MediaBypass(Truth.No, false);
    }
}
