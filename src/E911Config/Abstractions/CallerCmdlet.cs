using System.Management.Automation;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Internal;
using E911Config.Live;

namespace E911Config.Abstractions;

/// <summary>The parameters of a cmdlet that is told who calls: places and users, or what decides the way of their calls.</summary>
public abstract class CallerCmdlet : ReadingCmdlet
{
    private PSObject? user;

    /// <summary>From the pipeline: a network site, a user, or an address.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The network site of the caller.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? NetworkSite { get; set; }

    /// <summary>The address of the caller's client.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Address { get; set; }

    /// <summary>The caller: his SIP address, or what Get-CsUser returns.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? User { get; set; }

    /// <summary>The FQDN of the caller's home pool.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    public string? RegistrarPool { get; set; }

    /// <summary>The voice policy granted to the caller.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    public string? VoicePolicy { get; set; }

    /// <summary>The location policy granted to the caller.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    public string? LocationPolicy { get; set; }

    /// <summary>The dial plan granted to the caller.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    public string? DialPlan { get; set; }

    /// <summary>What the caller calls with.</summary>
    [Parameter]
    public ClientKind ClientKind { get; set; }

    /// <summary>Of a caller behind a PBX: the trunk that his calls come in over.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? PbxTrunk { get; set; }

    /// <summary>What was typed of the caller.</summary>
    private protected Caller Typed => new()
    {
        NetworkSite = NetworkSite, Address = Address, RegistrarPool = RegistrarPool, VoicePolicy = VoicePolicy,
        LocationPolicy = LocationPolicy, DialPlan = DialPlan, Kind = ClientKind, Trunk = PbxTrunk,
    };

    /// <summary>Who calls: what was typed, and what came down the pipeline.</summary>
    private protected Caller Caller()
    {
        var input = new CallerInput(InputObject, user ??= User is null ? null : UserInput.Of(User, Snapshot is null ? Commands : null));
        var caller = input.Of(Typed);
        if (PbxTrunk is not null) return BehindPbx(caller, input);
        if (input.User is not { } who) return caller;
        if (!CallerReader.IsCaller(who)) WriteWarning(
            $"{who.Properties["SipAddress"]?.Value} is not enabled for Enterprise Voice, or disabled: the call is followed as if he "
            + "could make one.");
        return MyInvocation.BoundParameters.ContainsKey(nameof(ClientKind)) ? caller : caller with { Kind = UserInput.KindOf(who) };
    }

    // All that decides such a call is its trunk.
    private Caller BehindPbx(Caller caller, CallerInput input)
    {
        var isOther = MyInvocation.BoundParameters.ContainsKey(nameof(ClientKind)) && ClientKind != ClientKind.Pbx;
        if (isOther || input.User is not null || !caller.OffNetwork)
        {
            throw new E911Exception("InputNotUnderstood", "-PbxTrunk alone tells where a call from a PBX comes from, and what it may use: "
                + "leave out the user, the network site and the address, and another -ClientKind than Pbx.") { Target = PbxTrunk };
        }

        return new Caller { Kind = ClientKind.Pbx, Trunk = PbxTrunk };
    }
}
