using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Resilience;
using E911Config.Core.Text;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Test-E911Resilience: what must fail for emergency calls to be lost.</summary>
[Cmdlet(VerbsDiagnostic.Test, "E911Resilience", DefaultParameterSetName = Guessed)]
[OutputType(typeof(ResilienceTestResult), typeof(ResilienceTestSet), typeof(bool))]
public sealed class TestE911ResilienceCommand : DesignCmdlet
{
    private const string Guessed = "Guessed";
    private readonly ExitCode exit;

    /// <summary>Makes the command.</summary>
    public TestE911ResilienceCommand() => exit = new ExitCode(this, () => EnableExit);

    /// <summary>The largest number of elements that fail together.</summary>
    [Parameter]
    [ValidateRange(1, ResilienceFinder.LargestSize)]
    public int MaxSize { get; set; } = ResilienceFinder.UsualSize;

    /// <summary>Only callers at these network sites.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeploymentNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] NetworkSite { get; set; } = [];

    /// <summary>Only callers of these zones of the design.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ZoneCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Zone { get; set; } = [];

    /// <summary>What is dialled, in place of the emergency numbers of each place.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Number { get; set; } = [];

    /// <summary>What has failed already.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ElementCompleter))]
    [ValidateNotNull]
    public string[] Failed { get; set; } = [];

    /// <summary>How open questions are read.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AssumptionCompleter))]
    [ValidateNotNull]
    public Hashtable Assume { get; set; } = [];

    /// <summary>Returns the bare sets instead of the result.</summary>
    [Parameter]
    public SwitchParameter Items { get; set; }

    /// <summary>Returns only whether no call is lost and no single failure takes one.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sets the exit code of the process.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == Guessed) Survey(null);
        else base.Process();
    }

    private protected override void Process(DesignDocument design) => Survey(design);

    /// <inheritdoc/>
    protected override void Report(E911Exception error)
    {
        exit.Fail();
        base.Report(error);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        exit.Set();
    }

    private void Survey(DesignDocument? design)
    {
        CallTables.RequireDiallable(Number);
        if (design is null && Zone.Length > 0) throw new E911Exception("InputNotUnderstood",
            "-Zone means a zone of a design: give the design, or -NetworkSite.") { Target = Zone };
        var scope = new ResilienceScope
        {
            MaxSize = MaxSize, NetworkSites = NetworkSite, Numbers = Number, Assumptions = CallTables.Assumptions(Assume),
            Zones = Zone.Length == 0 ? [] : [.. PlanScope.Choose(design!, Zone).Select(zone => zone.Name)],
        };
        var snapshot = ReadDeployment(design?.DialledNumbers ?? []);
        var index = new CallIndex(snapshot, design is null ? CallFacts.Assumed(snapshot) : CallFacts.From(design));
        if (!AreThere(index)) return;
        scope = scope with { Failed = Followed(index) };
        var survey = ResilienceSurvey.Of(index, scope, design, Now.UtcDateTime.Date);
        exit.Add(survey.ExitCode);
        if (Quiet) WriteObject(survey.ExitCode == 0);
        else Write(new ResilienceTestResult(survey, Source(snapshot, design), index, scope));
    }

    private void Write(ResilienceTestResult result)
    {
        if (Items) WriteObject(result.Sets, enumerateCollection: true);
        else WriteObject(result);
    }

    private bool AreThere(CallIndex index)
    {
        var unknown = NetworkSite.Select(site => new CallRequest(new Caller { NetworkSite = site }, ""))
            .Append(new CallRequest(new Caller(), "") { Failed = Failed }).SelectMany(typed => TypedNames.Unknown(index, typed)).ToArray();
        foreach (var error in unknown) Report(error);
        return unknown.Length == 0;
    }

    private IReadOnlyList<string> Followed(CallIndex index)
    {
        var followed = TypedNames.Followed(index, Failed);
        foreach (var left in Failed.Except(followed)) WriteWarning(
            $"Whether there is a {Quoted.Start(left)} cannot be told, since what tells it was not read: the calls are followed without its "
            + "failure.");
        return followed;
    }

    private TraceSource Source(Snapshot snapshot, DesignDocument? design) => new(snapshot)
    {
        DesignPath = design?.Path,
        HasSnapshot = Snapshot is not null,
        SnapshotPath = FileOf(Snapshot),
        HasSession = Session is not null,
        CallersFrom = MyInvocation.BoundParameters.ContainsKey(nameof(CallersFrom)) ? CallersFrom.ToString() : null,
        HasCallersSnapshot = CallersSnapshot is not null,
        CallersPath = FileOf(CallersSnapshot),
        Assumed = [.. Assume.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string>($"{entry.Key}", $"{entry.Value}"))
            .OrderBy(pair => pair.Key, System.StringComparer.Ordinal)],
    };

    private string? FileOf(PSObject? input) => input?.BaseObject switch
    {
        string path => InputFile(path),
        FileInfo file => file.FullName,
        _ => null,
    };
}
