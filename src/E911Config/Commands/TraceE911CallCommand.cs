using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Internal;
using E911Config.Live;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Trace-E911Call: what becomes of one emergency call, and why. No call is placed.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "E911Call")]
[OutputType(typeof(TraceResult))]
public sealed class TraceE911CallCommand : ReadingCmdlet
{
    private CallEngine? engine;
    private PSObject? user;

    /// <summary>What is dialled.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Number { get; set; } = [];

    /// <summary>From the pipeline: a network site, a user, or an address.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The network site of the caller.</summary>
    [Parameter]
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
    public string? RegistrarPool { get; set; }

    /// <summary>The voice policy granted to the caller.</summary>
    [Parameter]
    public string? VoicePolicy { get; set; }

    /// <summary>The location policy granted to the caller.</summary>
    [Parameter]
    public string? LocationPolicy { get; set; }

    /// <summary>The dial plan granted to the caller.</summary>
    [Parameter]
    public string? DialPlan { get; set; }

    /// <summary>What the caller calls with.</summary>
    [Parameter]
    public ClientKind ClientKind { get; set; }

    /// <summary>Of a caller behind a PBX: the trunk that his calls come in over.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PbxTrunk { get; set; }

    /// <summary>The design, or its path: what the trunks are for.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Design { get; set; }

    /// <summary>What has failed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ElementCompleter))]
    public string[] Failed { get; set; } = [];

    /// <summary>What trunks reply.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Reply { get; set; } = [];

    /// <summary>How open questions are read.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Assume { get; set; } = [];

    /// <summary>The location policy that the client still holds.</summary>
    [Parameter]
    public string? HeldPolicy { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var caller = Caller();
        engine ??= Engine();
        foreach (var number in Number)
        {
            Cancellation.ThrowIfCancellationRequested();
            var request = new CallRequest(caller, number)
                { Failed = Failed, Replies = Replies(), Assumptions = Assumptions(), HeldPolicy = HeldPolicy };
            WriteObject(TraceResult.Of(request, engine.Trace(request)));
        }
    }

    private Caller Caller()
    {
        var input = new CallerInput(InputObject, user ??= User is null ? null : UserInput.Of(User, Snapshot is null ? Commands : null));
        var caller = input.Of(new Caller
        {
            NetworkSite = NetworkSite, Address = Address, RegistrarPool = RegistrarPool, VoicePolicy = VoicePolicy,
                LocationPolicy = LocationPolicy, DialPlan = DialPlan, Kind = ClientKind,
        });
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

    private CallEngine Engine()
    {
        var design = Design is null ? null : Inputs.Design.Of(Design, nameof(Design), OutputFile);
        var snapshot = ReadDeployment(design?.DialledNumbers ?? []);
        var facts = design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design);
        if (facts.IsAssumed) WriteVerbose(
            "Without -Design it is guessed what the trunks are for: those that get emergency calls and send the location by a "
            + "configuration of their own lead to the provider, others to the local centre at their far end.");
        return new CallEngine(new CallIndex(snapshot, facts));
    }

    private Dictionary<string, int> Replies()
    {
        var replies = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in Reply)
        {
            var trunk = Trunk.Type.CanonicalIdentity(Text(entry.Key));
            replies[trunk] = int.TryParse(Text(entry.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is 0
                or (>= 100 and <= 699)
                ? code : throw new E911Exception("InputNotUnderstood",
                    $"-Reply: {Text(entry.Value)} is no SIP response code (100 to 699, or 0 for none).") { Target = Reply };
        }

        return replies;
    }

    private Assumptions? Assumptions() => Assume.Count == 0 ? null
        : Assume.Cast<DictionaryEntry>().OrderBy(entry => Text(entry.Key), StringComparer.Ordinal)
            .Aggregate(Core.Calls.Assumptions.Documented, (readings, entry) => readings.With(Text(entry.Key), Text(entry.Value)));

    private static string Text(object? value) => value?.ToString() ?? "";
}
