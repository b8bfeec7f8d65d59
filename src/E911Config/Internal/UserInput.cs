using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.Live;

namespace E911Config.Internal;

/// <summary>
/// A user who calls: an object of Get-CsUser, Get-CsCommonAreaPhone or Get-CsAnalogDevice, local or deserialized, or the address of a user.
/// </summary>
internal static class UserInput
{
    /// <summary>Whether an object is a user: it has a home pool or a SIP address.</summary>
    public static bool Is(PSObject input) => new[] { "RegistrarPool", "SipAddress" }.Any(name => input.Properties[name]?.Value is not null);

    /// <summary>The user of a parameter.</summary>
    /// <param name="input">The object, or an address.</param>
    /// <param name="commands">Where an address is looked up; null where no user can be, since a snapshot holds none.</param>
    public static PSObject Of(PSObject input, SessionCommands? commands)
    {
        if (input.BaseObject is string address) return Find(address, commands);
        return Is(input) ? input : throw new E911Exception("InputNotUnderstood",
            "-User takes a SIP address, or a user as Get-CsUser returns him.") { Target = input };
    }

    /// <summary>A caller with the user's own pool and grants.</summary>
    public static Caller Of(PSObject user, Caller given) => given with
    {
        RegistrarPool = RawValue.Granted(user, "RegistrarPool"),
        VoicePolicy = RawValue.Granted(user, "VoicePolicy"),
        LocationPolicy = RawValue.Granted(user, "LocationPolicy"),
        DialPlan = RawValue.Granted(user, "DialPlan"),
    };

    /// <summary>What he calls with, as far as an object tells: an analog device, else a modern client.</summary>
    public static ClientKind KindOf(PSObject user) =>
        user.TypeNames.Any(name => name.EndsWith(CallerNoun.AnalogDevice.ClrTypeName, StringComparison.Ordinal)) ? ClientKind.Analog
            : ClientKind.Modern;

    private static PSObject Find(string address, SessionCommands? commands)
    {
        if (commands is null) throw Unknown(
            "A snapshot holds no users: give the user's -RegistrarPool, -VoicePolicy, -LocationPolicy and -DialPlan instead of -User, "
            + "or ask the deployment.", address);
        if (WildcardPattern.ContainsWildcardCharacters(address)) throw Unknown(
            $"-User means one user, and {Quoted.Of(address)} could mean several: give a SIP address.", address);
        var found = commands.Invoke(CallerNoun.User.ReadCommand, [new("Identity", address)], "the user who calls");
        return found.Count == 1 ? found[0]
            : throw Unknown($"{Quoted.Of(address)} means {found.Count} users: give the SIP address of one.", address);
    }

    private static E911Exception Unknown(string message, string address) => new("UserUnknown", message) { Target = address };
}
