using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;

namespace E911Config.Core.Tests.Cases;

/// <summary>
/// A small situation that once went wrong, with a deployment of its own and mostly a design: a folder of <c>tests/cases</c>.
/// </summary>
internal sealed class Case(string name)
{
    public Snapshot Deployment { get; } = SnapshotFile.Read(Repository.File($"tests/cases/{name}/deployment.e911-snapshot.json"));

    public DesignDocument Design => Read("design");

    public Plan Plan => Litware.Planned(Design, Deployment);

    public DesignDocument Read(string design) => DesignFile.Read(Repository.File($"tests/cases/{name}/{design}.e911.json"));

    /// <summary>The deployment with the plan of the design applied.</summary>
    public Snapshot Applied() => Applying.Applied(Plan, Deployment).Now;

    /// <summary>What becomes of a call, with what the design tells.</summary>
    public CallTrace Trace(Snapshot now, Caller caller, string number = "911", params string[] failed) =>
        new CallEngine(new CallIndex(now, CallFacts.From(Design))).Trace(new CallRequest(caller, number) { Failed = failed });

    /// <summary>What becomes of a call without any design.</summary>
    public CallTrace TraceWithoutDesign(Caller caller, string number = "911", params string[] failed) =>
        new CallEngine(new CallIndex(Deployment, CallFacts.Assumed(Deployment))).Trace(new CallRequest(caller, number) { Failed = failed });
}
