using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>
/// Condition 3 of Reach: the media of a call, what admission control makes of them, and whether they go around the Mediation Server.
/// </summary>
internal sealed partial class LiteralEvaluation
{
    // The least bandwidth that a session may be given, in kbit/s.
    private const long LeastSession = 40;

    private Sure AdmissionControl => !snapshot.IsRead(NetworkConfiguration.Type)
        ? Sure.Unknown("CsNetworkConfiguration")
        : Sure.Of(snapshot.Find(NetworkConfiguration.Type, "Global")?.Flag("EnableBandwidthPolicyCheck") == true);

    // A link is limited if admission control is on and its bandwidth profile has an audio entry.
    private bool IsLimited(DeploymentObject link) => AdmissionControl.IsYes && AudioLimits(link).Any();

    private IEnumerable<ValueRecord> AudioLimits(DeploymentObject link) => OrNull(link.Text("BWPolicyProfileID")) is { } profile
        && snapshot.Find(NetworkBandwidthPolicyProfile.Type, profile) is { } found ? found.Records("BWPolicy").Where(IsAudio) : [];

    private static bool IsAudio(ValueRecord entry) => Same(entry.Text("BWPolicyModality"), "Audio");

    // A limited link refuses once it is saturated; one whose BWLimit (not given: 0) or BWSessionLimit (not given: 175) is below 40 admits
    // no call, at any time.
    private Sure Admits(Link link)
    {
        if (HasFailed("Cac:" + link.Element)) return Sure.No;
        if (AdmissionControl.IsNo || OrNull(link.Object.Text("BWPolicyProfileID")) is null) return Sure.Yes;
        if (!snapshot.IsRead(NetworkBandwidthPolicyProfile.Type)) return
            Sure.Unknown(AdmissionControl.Nouns.Append("CsNetworkBandwidthPolicyProfile"));
        var narrow = AudioLimits(link.Object).Any(entry => (entry["BWLimit"] as long? ?? 0) < LeastSession
            || (entry["BWSessionLimit"] as long? ?? 175) < LeastSession);
        return !narrow ? Sure.Yes : Met(LiteralRule.AdmitsNobody, AdmissionControl.IsYes) ? Sure.No : AdmissionControl;
    }

    // AlternateAudioPath: a limited link between caller and Mediation Server refuses nothing if every region of it lets audio take
    // another path.
    private Sure AdmitsOrAlternate(Link link)
    {
        var admits = Admits(link);
        return admits.IsYes ? admits : Sure.Any(admits, HasAlternate(link));
    }

    private Sure HasAlternate(Link link)
    {
        var type = link.Object.Type;
        if (!snapshot.IsRead(NetworkRegion.Type)) return Sure.Unknown("CsNetworkRegion");
        var regions = type == NetworkSite.Type ? [RegionOf(link.Object)]
            : type == NetworkRegionLink.Type ? Two(name => snapshot.Find(NetworkRegion.Type, name), "NetworkRegionID")
            : Two(name => snapshot.Find(NetworkSite.Type, name) is { } site ? RegionOf(site) : null, "NetworkSiteID");
        return Sure.Of(regions.All(region => region is not null && HasAlternate(region)));

        DeploymentObject?[] Two(Func<string, DeploymentObject?> find, string property) =>
            [.. new[] { link.Object.Text(property + "1"), link.Object.Text(property + "2") }.Select(name => name.Length == 0 ? null
                : find(name))];
    }

    // "An audio entry with AlternatePath True in BWAlternatePaths (property missing: True)."
    private static bool HasAlternate(DeploymentObject region) => region.Records("BWAlternatePaths") is { Count: > 0 } paths
        ? paths.Any(entry => IsAudio(entry) && entry["AlternatePath"] is true)
        : true;

    // S reaches M's site, and M's site reaches the far end, each over some open path whose limited links all admit the call; a bypassed
    // call: S reaches the far
    // end over some open path. Open: the paths alone. Admitted: with what admission control says.
    private (Sure Open, Sure Admitted) Media(Maybe<Effective> configuration, Maybe<string> server, Maybe<string> farEnd)
    {
        var bypassed = Bypassed(configuration, farEnd);
        var around = CallerReaches(farEnd);
        if (Met(LiteralRule.Bypass, bypassed.IsYes)) return (around, around);
        var open = Sure.All(CallerReaches(server), ServersReach(server, farEnd));
        var admitted = Admitted(server, farEnd);
        if (bypassed.IsNo) return (open, admitted);
        // It cannot be told which way they go: that matters only where the two differ.
        return (Either(open), Either(admitted));

        Sure Either(Sure through) => through.Value == around.Value ? through
            : Sure.Unknown(bypassed.Nouns.Concat(through.Nouns).Concat(around.Nouns));
    }

    private Sure Admitted(Maybe<string> server, Maybe<string> farEnd)
    {
        var between = ServersReach(server, farEnd, Admits);
        var plain = CallerReaches(server, Admits);
        if (plain.IsYes || !IsModernOrLegacy) return Sure.All(plain, between);
        var alternate = CallerReaches(server, AdmitsOrAlternate);
        return Sure.All(alternate.Value != plain.Value && Second(LiteralSwitches.AlternateAudioPath) ? alternate : plain, between);
    }

    // Of a modern or legacy caller at a network site: the configuration in effect for the trunk has EnableBypass, MediaBypassSettings has
    // Enabled, and either
    // it has AlwaysBypass and admission control is off, or caller and far end are in the same network site, or their sites have the same
    // BypassID.
    private Sure Bypassed(Maybe<Effective> configuration, Maybe<string> farEnd)
    {
        if (!IsModernOrLegacy || place is { Known: true, Value: null }) return Sure.No;
        var settings = snapshot.Find(NetworkConfiguration.Type, "Global")?.Records("MediaBypassSettings") is { Count: > 0 } records
            ? records[0] : null;
        var enabled = snapshot.IsRead(NetworkConfiguration.Type) ? Sure.Of(settings?["Enabled"] is true)
            : Sure.Unknown("CsNetworkConfiguration");
        var always = snapshot.IsRead(NetworkConfiguration.Type)
            ? Sure.Of(settings?["AlwaysBypass"] is true && AdmissionControl.IsNo)
            : Sure.Unknown("CsNetworkConfiguration");
        return Sure.All(
            configuration.Known ? Sure.Of(configuration.Value!.Object.Flag("EnableBypass")) : Sure.Unknown(configuration.Nouns),
            enabled,
            place.Known ? Sure.Yes : Sure.Unknown(place.Nouns),
            Sure.Any(always, Together(farEnd)));
    }

    private Sure Together(Maybe<string> farEnd)
    {
        if (!place.Known || !farEnd.Known) return Sure.Unknown(place.Nouns.Concat(farEnd.Nouns));
        if (Same(place.Value, farEnd.Value)) return Sure.Yes;
        if (!snapshot.IsRead(NetworkSite.Type)) return Sure.Unknown("CsNetworkSite");
        return Sure.Of(OrNull(snapshot.Find(NetworkSite.Type, place.Value!)?.Text("BypassID") ?? "") is { } here
            && Same(here, snapshot.Find(NetworkSite.Type, farEnd.Value!)?.Text("BypassID")));
    }
}
