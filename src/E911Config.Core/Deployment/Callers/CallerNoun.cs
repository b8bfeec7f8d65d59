using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>A noun of Microsoft's cmdlets whose objects are callers, described once for who reads them and who simulates them.</summary>
/// <param name="Noun">The noun.</param>
/// <param name="ClrTypeName">The documented .NET type name of its objects.</param>
/// <param name="Kind">The kind of caller that each is taken for. No object tells which client a user has: all users count as
/// modern.</param>
public sealed record CallerNoun(string Noun, string ClrTypeName, string Kind)
{
    /// <summary>Users (Get-CsUser).</summary>
    public static CallerNoun User { get; } = new("CsUser", "Microsoft.Rtc.Management.ADConnect.Schema.ADUser", "modern");

    /// <summary>Common area phones (Get-CsCommonAreaPhone); they are given the location of the phone like a user's.</summary>
    public static CallerNoun CommonAreaPhone { get; } =
        new("CsCommonAreaPhone", "Microsoft.Rtc.Management.ADConnect.Schema.OCSADCommonAreaPhoneContact", "modern");

    /// <summary>Analog devices (Get-CsAnalogDevice).</summary>
    public static CallerNoun AnalogDevice { get; } =
        new("CsAnalogDevice", "Microsoft.Rtc.Management.ADConnect.Schema.OCSADAnalogDeviceContact", "analog");

    /// <summary>All of them, in the order in which they are read.</summary>
    public static IReadOnlyList<CallerNoun> All { get; } = [User, CommonAreaPhone, AnalogDevice];

    /// <summary>The cmdlet that reads them.</summary>
    public string ReadCommand => "Get-" + Noun;

    /// <summary>A class of its callers, by what was granted to them as cmdlets report it.</summary>
    public CallerClass ClassOf(long count, string? pool, string? voicePolicy, string? locationPolicy, string? dialPlan) => new(
        count, null, pool, Stored(VoicePolicy.Type, voicePolicy), Stored(LocationPolicy.Type, locationPolicy),
        Stored(DialPlan.Type, dialPlan), Kind);

    /// <summary>Whether a noun is one of callers.</summary>
    public static bool Is(string noun) => All.Any(known => string.Equals(known.Noun, noun, StringComparison.OrdinalIgnoreCase));

    private static string? Stored(ObjectType type, string? granted) => granted is null ? null : type.Identity.Canonical(granted) ?? granted;
}
