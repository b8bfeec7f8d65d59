using System;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>What an object is for a zone, in words.</summary>
internal static class PurposeText
{
    /// <summary>Such as <c>emergency usage</c>, or <c>primary route</c>.</summary>
    public static string Of(ObjectPurpose purpose) => purpose.Kind switch
    {
        PurposeKind.EmergencyUsage => "emergency usage",
        PurposeKind.LocalUsage => "emergency-local-gateway usage",
        PurposeKind.ProviderTrunk => "provider trunk configuration",
        PurposeKind.LocalTrunk => "configuration of its own for a local trunk",
        PurposeKind.ElinTrunk => "ELIN trunk configuration",
        PurposeKind.PbxTrunk => "PBX trunk configuration",
        PurposeKind.EcrcRule => "translation rule to the ECRC",
        PurposeKind.Route => purpose.Leg.ToLowerInvariant() + " route",
        PurposeKind.LocationPolicy => "location policy",
        PurposeKind.VoicePolicy => "voice policy",
        PurposeKind.NetworkSite => "network site",
        var kind => throw new ArgumentOutOfRangeException(nameof(purpose), kind, null),
    };
}
