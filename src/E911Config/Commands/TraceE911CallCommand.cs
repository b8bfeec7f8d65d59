using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Core.Resilience;
using E911Config.Core.Text;
using E911Config.Internal;
using E911Config.Transformations;

namespace E911Config.Commands;

/// <summary>Trace-E911Call: what becomes of one emergency call, and why. No call is placed.</summary>
[Cmdlet(VerbsDiagnostic.Trace, "E911Call")]
[OutputType(typeof(TraceResult))]
public sealed class TraceE911CallCommand : CallerCmdlet
{
    private CallIndex? index;
    private Snapshot? deployment;
    private string designPath = "";
    private Lazy<DeploymentMap>? map;
    private CallRequest? request;
    private bool isRefused;

    /// <summary>What is dialled.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Number { get; set; } = [];

    /// <summary>The design, or its path: what the trunks are for.</summary>
    [Parameter]
    [ValidateNotNull]
    public PSObject? Design { get; set; }

    /// <summary>What has failed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ElementCompleter))]
    [ValidateNotNull]
    public string[] Failed { get; set; } = [];

    /// <summary>What trunks reply.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ReplyCompleter))]
    [ValidateNotNull]
    public Hashtable Reply { get; set; } = [];

    /// <summary>How open questions are read.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AssumptionCompleter))]
    [ValidateNotNull]
    public Hashtable Assume { get; set; } = [];

    /// <summary>The location policy that the client still holds.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    public string? HeldPolicy { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (isRefused) return;
        var caller = Caller();
        if (request is null) Prepare();
        if (isRefused || !IsThere(caller)) return;
        var engine = new CallEngine(index!);
        foreach (var number in Number)
        {
            Cancellation.ThrowIfCancellationRequested();
            var call = request! with { Caller = caller, Digits = number };
            var trace = TraceResult.Of(call, engine.Trace(call), map, deployment, designPath, SourceText);
            if (UntoldCall.Warning(trace) is { Length: > 0 } warning) WriteWarning(warning);
            WriteObject(trace);
        }
    }

    // What holds for the whole run is read and checked once, and what is wrong with it is said once.
    private void Prepare()
    {
        isRefused = true;
        CallTables.RequireDiallable(Number);
        var typed = new CallRequest(Typed, "")
        {
            Failed = Failed, Replies = CallTables.Replies(Reply), Assumptions = CallTables.Assumptions(Assume), HeldPolicy = HeldPolicy,
        };
        index = Index();
        map = new Lazy<DeploymentMap>(() => DeploymentMap.WithoutCalls(index));
        var unknown = TypedNames.Unknown(index, typed);
        foreach (var error in unknown) Report(error);
        isRefused = unknown.Count > 0;
        request = typed with { Failed = TypedNames.Followed(index, Failed) };
        foreach (var left in Failed.Except(request.Failed)) WriteWarning(
            $"Whether there is a {Quoted.Start(left)} cannot be told, since what tells it was not read: the calls are followed without its "
            + "failure.");
    }

    // A place that came down the pipeline was named by somebody too; what a user was granted was not.
    private bool IsThere(Caller caller)
    {
        if (caller.NetworkSite is null || NetworkSite is not null) return true;
        var unknown = TypedNames.Unknown(index!, new CallRequest(new Caller { NetworkSite = caller.NetworkSite }, ""));
        foreach (var error in unknown) Report(error);
        return unknown.Count == 0;
    }

    private CallIndex Index()
    {
        var design = Design is null ? null : Inputs.Design.Of(Design, nameof(Design), InputFile);
        var snapshot = deployment = ReadDeployment(design?.DialledNumbers ?? []);
        designPath = design?.Path ?? "";
        var facts = design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design);
        if (facts.IsAssumed) WriteVerbose(
            "Without -Design it is guessed what the trunks are for: those that get emergency calls and send the location by a "
            + "configuration of their own lead to the provider, others to the local centre at their far end.");
        return new CallIndex(snapshot, facts);
    }
}
