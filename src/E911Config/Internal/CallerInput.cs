using System.Linq;
using System.Management.Automation;
using System.Net;
using E911Config.Core;
using E911Config.Core.Calls;

namespace E911Config.Internal;

/// <summary>
/// Who calls: parameters, completed by what came down the pipeline. Of a network site only its identity is taken: the location policy that it names is
/// the site's, not the caller's own.
/// </summary>
internal static class CallerInput
{
    public static Caller Of(PSObject? input, PSObject? user, Caller given)
    {
        if (given.NetworkSite is not null && given.Address is not null)
            throw new E911Exception("InputNotUnderstood", "Give -NetworkSite or -Address, not both.");
        if (user is not null) given = WithUser(user, given);
        return input is null ? Placed(given) : Placed(Piped(input, given));
    }

    private static Caller Piped(PSObject input, Caller given)
    {
        if (input.BaseObject is string text)
            return IsAddress(text) ? given with { Address = text } : given with { NetworkSite = text };
        if (Value(input, "NetworkSiteID") is { } site) return given with { NetworkSite = site };
        if (Value(input, "RegistrarPool") is not null || Value(input, "SipAddress") is not null) return WithUser(input, given);
        throw new E911Exception("InputNotUnderstood", "The pipeline takes network sites, subnets, users, and addresses or names of network sites.") { Target = input };
    }

    private static Caller WithUser(PSObject user, Caller given) => Value(user, "RegistrarPool") is null && Value(user, "SipAddress") is null
        ? throw new E911Exception("InputNotUnderstood", "-User takes a user as Get-CsUser returns him: Get-CsUser kenmyer | Trace-E911Call.") { Target = user }
        : given with
        {
            RegistrarPool = given.RegistrarPool ?? Value(user, "RegistrarPool"),
            VoicePolicy = given.VoicePolicy ?? Value(user, "VoicePolicy"),
            LocationPolicy = given.LocationPolicy ?? Value(user, "LocationPolicy"),
            DialPlan = given.DialPlan ?? Value(user, "DialPlan"),
        };

    private static Caller Placed(Caller caller) => caller with { OffNetwork = caller.NetworkSite is null && caller.Address is null };

    private static bool IsAddress(string text) => IPAddress.TryParse(text.Split('/').First(), out _) && text.Any(letter => letter is '.' or ':');

    private static string? Value(PSObject item, string property) => item.Properties[property]?.Value?.ToString() is { Length: > 0 } text ? text : null;
}
