using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>Users and devices as Microsoft's cmdlets return them. Of policies the name is shown, and only those that are granted.</summary>
internal static class UserView
{
    // Get-CsUser in the order of its page, then the names that its pages filter on, then the policies that nobody is granted here.
    private static readonly string[] UserProperties =
    [
        "Identity", "SipAddress", "DisplayName", "EnterpriseVoiceEnabled", "LineURI", "LineServerURI", "PrivateLine", "OnPremLineURI",
        "HostedVoiceMail", "RemoteCallControlTelephonyEnabled", "AudioVideoDisabled", "Enabled", "VoicePolicy", "LocationPolicy",
            "DialPlan",
        "RegistrarPool", "VoiceRoutingPolicy", "Name", "FirstName", "LastName", "SamAccountName", "UserPrincipalName", "ClientPolicy",
        "ConferencingPolicy", "PinPolicy", "ExternalAccessPolicy", "MobilityPolicy", "ArchivingPolicy", "PresencePolicy", "HostingProvider",
    ];

    // The pages print four properties of a device; the rest are those of its sibling, the common area phone.
    private static readonly string[] DeviceProperties =
    [
        "Identity", "RegistrarPool", "Enabled", "SipAddress", "VoicePolicy", "LocationPolicy", "DialPlan", "LineUri", "Gateway",
            "AnalogFax",
        "DisplayName", "DisplayNumber", "EnterpriseVoiceEnabled", "Name",
    ];

    private static readonly string[] PhoneProperties =
    [
        "Identity", "RegistrarPool", "Enabled", "SipAddress", "ClientPolicy", "PinPolicy", "VoicePolicy", "MobilityPolicy",
        "GroupChatPolicy", "ConferencingPolicy", "LineURI", "DisplayNumber", "DisplayName", "Description", "ExUmEnabled", "LocationPolicy",
        "DialPlan", "EnterpriseVoiceEnabled", "Name",
    ];

    public static PSObject Of(SimulatedUser user)
    {
        var view = new PSObject();
        view.TypeNames.Clear();
        view.TypeNames.Add(user.Noun.ClrTypeName);
        view.TypeNames.Add("System.Object");
        foreach (var name in Properties(user.Noun)) view.Properties.Add(new PSNoteProperty(name, Value(user, name)), preValidated: true);
        return view;
    }

    /// <summary>The name of a property, in whatever case it is given; null if there is none.</summary>
    public static string? Known(CallerNoun noun, string property) =>
        Properties(noun).FirstOrDefault(name => string.Equals(name, property, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a property; null if it has none.</summary>
    public static object? Value(SimulatedUser user, string property) => property switch
    {
        "Identity" => user.Identity,
        "SipAddress" => user.SipAddress,
        "DisplayName" or "Name" => user.Name,
        "FirstName" => user.Name.Substring(0, Math.Max(user.Name.LastIndexOf(' '), 0)),
        "LastName" => user.Name.Substring(user.Name.LastIndexOf(' ') + 1),
        "SamAccountName" => user.Logon,
        "UserPrincipalName" => user.Address,
        "RegistrarPool" => user.Class.RegistrarPool,
        "VoicePolicy" => Name(VoicePolicy.Type, user.Class.VoicePolicy),
        "LocationPolicy" => Name(LocationPolicy.Type, user.Class.LocationPolicy),
        "DialPlan" => Name(DialPlan.Type, user.Class.DialPlan),
        "VoiceRoutingPolicy" => Name(VoiceRoutingPolicy.Type, user[property] as string),
        "AnalogFax" or "HostedVoiceMail" or "RemoteCallControlTelephonyEnabled" or "AudioVideoDisabled" or "ExUmEnabled" =>
            user[property] ?? false,
        _ => user[property],
    };

    /// <summary>The properties of users or devices, in printed order.</summary>
    public static IReadOnlyList<string> Properties(CallerNoun noun) => noun == CallerNoun.User ? UserProperties
        : noun == CallerNoun.CommonAreaPhone ? PhoneProperties : DeviceProperties;

    private static string? Name(ObjectType type, string? policy) => string.IsNullOrEmpty(policy) ? null
        : type.Identity.NameOf(type.Identity.Canonical(policy!) ?? policy!);
}
