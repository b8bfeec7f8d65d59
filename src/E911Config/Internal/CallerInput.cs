using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Text;

namespace E911Config.Internal;

/// <summary>
/// Who calls: parameters, completed by what came down the pipeline. Of a network site only its identity is taken: the location policy that
/// it names is the site's, not the caller's own.
/// </summary>
internal sealed class CallerInput
{
    private readonly PSObject? place;

    /// <summary>Tells apart what came down the pipeline: a place, or a user.</summary>
    public CallerInput(PSObject? input, PSObject? user)
    {
        var piped = input is not null && UserInput.Is(input);
        if (piped && user is not null) throw new E911Exception("InputNotUnderstood", "Users come down the pipeline: leave out -User.")
            { Target = input };
        User = piped ? input : user;
        place = piped ? null : input;
    }

    /// <summary>The user, if one was given.</summary>
    public PSObject? User { get; }

    /// <summary>The caller.</summary>
    /// <param name="given">What the parameters say.</param>
    public Caller Of(Caller given)
    {
        if (given.NetworkSite is not null && given.Address is not null)
            throw new E911Exception("InputNotUnderstood", "Give -NetworkSite or -Address, not both.");
        var caller = User is null ? given : Granted(User, given);
        caller = place is null ? caller : At(place, caller);
        return caller with { OffNetwork = caller.NetworkSite is null && caller.Address is null };
    }

    private static Caller At(PSObject place, Caller given)
    {
        if (place.BaseObject is string text)
            return IsAddress(text) ? given with { Address = text } : given with { NetworkSite = text };
        return place.Properties["NetworkSiteID"]?.Value?.ToString() is { Length: > 0 } site ? given with { NetworkSite = site }
            : throw new E911Exception("InputNotUnderstood",
                "The pipeline takes network sites, subnets, users, and addresses or names of network sites.") { Target = place };
    }

    // What a user has is his: a call with other policies is one of nobody.
    private static Caller Granted(PSObject user, Caller given) =>
        (given.RegistrarPool ?? given.VoicePolicy ?? given.LocationPolicy ?? given.DialPlan) is null ? UserInput.Of(user, given)
        : throw new E911Exception("InputNotUnderstood",
            "The user tells his pool, voice policy, location policy and dial plan: leave out -RegistrarPool, -VoicePolicy, "
                + "-LocationPolicy and -DialPlan, or leave out the user.") { Target = user };

    // What only looks like an address is one that cannot be read, not the name of a network site.
    private static bool IsAddress(string text) =>
        text.Split('/')[0] is var address && (AddressText.Parse(address) is not null || AddressText.IsAmbiguous(address));
}
