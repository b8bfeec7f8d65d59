using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Output;

/// <summary>
/// Stored values as the types that Microsoft's objects have: enumerations, the documented integers, lists that can be changed.
/// </summary>
internal static class ClrValue
{
    private static readonly Dictionary<string, Type> Choices = new(StringComparer.Ordinal)
    {
        ["LocationRequired"] = typeof(LocationRequiredEnum),
        ["ConferenceMode"] = typeof(ConferenceModeEnum),
        ["SRTPMode"] = typeof(SRTPMode),
        ["Type"] = typeof(OrbitType),
        ["CallForwardingSimulRingUsageType"] = typeof(CallForwardingSimulRingUsageType),
        ["ExternalBypassMode"] = typeof(BypassModeEnumType),
        ["InternalBypassMode"] = typeof(BypassModeEnumType),
        ["VoiceDeploymentMode"] = typeof(VoiceDeploymentMode),
    };

    // All other whole numbers are Int32.
    private static readonly Dictionary<string, Type> Integers = new(StringComparer.Ordinal)
    {
        ["LocationRefreshInterval"] = typeof(long),
        ["PSTNVoicemailEscapeTimer"] = typeof(long),
        ["MaxEarlyDialogs"] = typeof(uint),
        ["GatewaySipClientTcpPort"] = typeof(ushort),
        ["GatewaySipClientTlsPort"] = typeof(ushort),
        ["SipServerPort"] = typeof(ushort),
        ["SipClientTcpPort"] = typeof(ushort),
        ["SipClientTlsPort"] = typeof(ushort),
        ["AudioPortStart"] = typeof(ushort),
        ["AudioPortCount"] = typeof(ushort),
    };

    public static object? Of(Property property, object? value) => property.Kind switch
    {
        PropertyKind.List => new List<string>(value as IReadOnlyList<string> ?? []),
        PropertyKind.Records when property.Single =>
            value is IReadOnlyList<ValueRecord> { Count: > 0 } one ? ConfigElement.View(property, one[0]) : null,
        PropertyKind.Records =>
            new List<PSObject>((value as IReadOnlyList<ValueRecord> ?? []).Select(record => ConfigElement.View(property, record))),
        PropertyKind.Choice when value is string word => Choice(property.Name, word),
        PropertyKind.Integer when value is long number => Integer(property.Name, number),
        _ => value,
    };

    // A word that the simulator does not know stays a word.
    private static object Choice(string property, string word) =>
        Choices.TryGetValue(property, out var type)
            && Array.Find(Enum.GetNames(type), name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse(type, name)
            : word;

    private static object Integer(string property, long number)
    {
        var type = Integers.TryGetValue(property, out var found) ? found : typeof(int);
        try
        {
            return Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return number; // A snapshot may hold what no server would: shown as it is.
        }
    }
}
