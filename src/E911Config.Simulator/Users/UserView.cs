using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>Users and devices as Microsoft's cmdlets return them. Of policies the name is shown, and only those that are granted.</summary>
internal static class UserView
{
    // Get-CsUser in the order of its page. The pages print four properties of a device; the rest are those of its sibling, the common area
    // phone.
    private static readonly string[] UserProperties =
    [
        "Identity", "SipAddress", "DisplayName", "EnterpriseVoiceEnabled", "LineURI", "LineServerURI", "PrivateLine", "OnPremLineURI",
            "HostedVoiceMail",
        "RemoteCallControlTelephonyEnabled", "AudioVideoDisabled", "Enabled", "VoicePolicy", "LocationPolicy", "DialPlan", "RegistrarPool",
    ];

    private static readonly string[] DeviceProperties =
        ["Identity", "RegistrarPool", "Enabled", "SipAddress", "VoicePolicy", "LocationPolicy", "DialPlan", "LineUri", "Gateway",
            "AnalogFax", "DisplayName"];

    public static PSObject Of(SimulatedUser user)
    {
        var view = new PSObject();
        view.TypeNames.Clear();
        view.TypeNames.Add(user.Noun.ClrTypeName);
        view.TypeNames.Add("System.Object");
        foreach (var name in user.Noun == CallerNoun.User ? UserProperties : DeviceProperties)
            view.Properties.Add(new PSNoteProperty(name, Value(user, name)), preValidated: true);
        return view;
    }

    /// <summary>The value of a property; null if it has none.</summary>
    public static object? Value(SimulatedUser user, string property) => property switch
    {
        "Identity" => user.Identity,
        "SipAddress" => user.SipAddress,
        "DisplayName" => user.DisplayName,
        "RegistrarPool" => user.Class.RegistrarPool,
        "VoicePolicy" => Name(VoicePolicy.Type, user.Class.VoicePolicy),
        "LocationPolicy" => Name(LocationPolicy.Type, user.Class.LocationPolicy),
        "DialPlan" => Name(DialPlan.Type, user.Class.DialPlan),
        "AnalogFax" or "HostedVoiceMail" or "RemoteCallControlTelephonyEnabled" or "AudioVideoDisabled" => user[property] ?? false,
        _ => user[property],
    };

    private static string? Name(ObjectType type, string? policy) => string.IsNullOrEmpty(policy) ? null
        : type.Identity.NameOf(type.Identity.Canonical(policy!) ?? policy!);
}
