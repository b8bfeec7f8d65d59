using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Callers in words.</summary>
internal static class CallerText
{
    /// <summary>Where they are.</summary>
    public static string Place(CallerKey callers) => callers.NetworkSite ?? CallerGroup.OffNetwork;

    /// <summary>Who they are, in a few words.</summary>
    public static string Of(CallerKey callers) => string.Join(", ", new[]
    {
        callers.Kind.ToString().ToLowerInvariant(), callers.VoicePolicy ?? "no voice policy granted", callers.LocationPolicy, callers.DialPlan, callers.RegistrarPool,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
