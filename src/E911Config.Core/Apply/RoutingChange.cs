using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// One change of one deployment: <see cref="Prepare"/> reads and refuses, <see cref="Run"/> writes and verifies. Between the two the user
/// says yes.
/// </summary>
public abstract class RoutingChange
{
    private readonly IDeploymentReader reader;
    private readonly Func<DateTimeOffset> clock;
    private Snapshot? before;

    private protected RoutingChange(IDeploymentReader reader, Func<DateTimeOffset> clock)
    {
        this.reader = reader;
        this.clock = clock;
    }

    /// <summary>The deployment that it is for, as <see cref="SnapshotSource.Deployment"/> names it.</summary>
    public abstract string Deployment { get; }

    /// <summary>The name of the design.</summary>
    public abstract string Design { get; }

    /// <summary>The id of the error that says that it did not end as asked.</summary>
    public string FailureId => Kind == ChangeKind.Apply ? "ApplyFailed" : "UndoFailed";

    /// <summary>Called when a step begins, with its number and the number of steps.</summary>
    public Action<Step, int>? Progress { get; init; }

    /// <summary>Waits for replication after the last write; null not to wait.</summary>
    public ReplicationWait? Replication { get; init; }

    /// <summary>Whether it removes location policies, which nobody may have then.</summary>
    public bool RemovesPolicies => Steps.Any(step => step.Action == StepAction.Delete && step.Type == LocationPolicy.Type);

    /// <summary>The zones of a pilot; empty if it is of the whole design.</summary>
    private protected abstract IReadOnlyList<string> Zones { get; }

    private Snapshot Before => before ?? throw new InvalidOperationException("Prepare comes first.");

    private protected abstract ChangeKind Kind { get; }

    private protected abstract string PlanId { get; }

    /// <summary>The plan, to be saved beside the journal: what it proved is what a later look at the deployment is compared with.</summary>
    private protected virtual Plan? Carried => null;

    /// <summary>The steps.</summary>
    private protected abstract IReadOnlyList<Step> Steps { get; }

    private protected abstract ApplyProblemKind WhatStands { get; }

    /// <summary>Whether what does not hang on a step that failed is done all the same.</summary>
    private protected virtual bool GoesOn => false;

    /// <summary>What a step leaves empty, since what stood there before leads nowhere; null for nothing.</summary>
    private protected virtual ApplyProblem? LeftEmptyBy(Step step) => null;

    /// <summary>Reads the deployment and checks the steps against it; nothing is written.</summary>
    /// <returns>The steps that are left to do; none if all is done.</returns>
    /// <exception cref="E911Exception">It is another deployment, or somebody has changed what the steps touch: with every property that
    /// moved.</exception>
    public IReadOnlyList<Step> Prepare(CancellationToken cancellation) =>
        Check((before = reader.Read(cancellation)).ForRun(cancellation));

    /// <summary>Writes the steps, verifies the whole, and, if asked, takes everything back at the first failure.</summary>
    /// <param name="writer">Writes.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="about">What the journal says of who, where and why.</param>
    /// <param name="files">Where snapshots and the plan are saved.</param>
    /// <param name="rollBack">Take everything back at the first failure.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public ApplyResult Run(
        IDeploymentWriter writer, IJournal journal, IEnumerable<KeyValuePair<string, object?>> about, IRunFiles files,
            bool rollBack, CancellationToken cancellation)
    {
        var before = Before;
        var started = clock();
        var savedBefore = files.Save("before", before);
        var orders = SiblingOrder.Touched(before, Steps);
        var savedPlan = Carried is { } plan ? files.Save(plan) : "";
        Start(journal, savedBefore, savedPlan, before.Source.IsSimulated, about, orders);
        Replication?.Start();
        Snapshot? after = null;
        var runner = new StepRunner(reader, writer, journal, clock)
            { Progress = Progress, Placed = IsPlaced, Orders = orders, WhatStands = WhatStands, Was = before, GoesOn = GoesOn };
        var end = runner.Run(Steps, rollBack, () => Verify(after = ReadNow()), cancellation);
        var (replication, problem) = end.Outcome == ApplyOutcome.Applied && Replication is not null ? Replication.Wait(cancellation)
            : (ReplicationState.NotAwaited, null);
        List<ApplyProblem> problems =
        [
            .. end.Problems, .. problem is null ? Array.Empty<ApplyProblem>() : [problem],
            .. end.Steps.Where(step => step.Status == StepStatus.Applied).Select(step => LeftEmptyBy(step.Step)).OfType<ApplyProblem>(),
        ];
        var savedAfter = "";
        Finish(() => savedAfter = files.Save("after", end.Outcome == ApplyOutcome.Applied && after is not null ? after : ReadNow()));
        Finish(() => journal.Write("end",
        [
            new("outcome", end.Outcome.ToString()),
                new("error", string.Join(" ", problems.Select(each => each.Said).Where(said => said.Length > 0))),
            new("snapshotAfter", savedAfter), new("replication", replication.ToString()), new("stoppedBefore", (long)end.StoppedBefore),
                new("problems", ProblemRecord.Write(problems)),
        ]));
        return new ApplyResult
        {
            Kind = Kind, PlanId = PlanId, Design = Design, Deployment = Deployment, Simulated = before.Source.IsSimulated,
            Run = ChangeRun.Of(started, clock(), about), Steps = end.Steps.Where(IsWorthTelling).ToArray(), Outcome = end.Outcome,
                Problems = problems,
                StoppedBefore = end.StoppedBefore, Replication = replication,
            JournalPath = journal.IsThere ? journal.Path : "", PlanPath = savedPlan,
            SnapshotBefore = savedBefore, SnapshotAfter = savedAfter,
        };

        // Whatever became of the deployment must be told, even if it cannot be written down.
        void Finish(Action action)
        {
            try
            {
                action();
            }
            catch (E911Exception trouble)
            {
                problems.Add(ApplyProblem.Because(ApplyProblemKind.NotRecorded, trouble.Message));
            }
        }
    }

    /// <summary>The result where there is nothing left to do: every step skipped, nothing written.</summary>
    public ApplyResult NothingToDo() => new()
    {
        Kind = Kind,
        PlanId = PlanId,
        Design = Design,
        Deployment = Deployment,
        Simulated = Before.Source.IsSimulated,
        Outcome = ApplyOutcome.NothingToDo,
        Steps = Steps.Select(step => new StepResult(step) { Status = StepStatus.Skipped }).Where(IsWorthTelling).ToArray(),
    };

    /// <summary>Checks the steps against a deployment.</summary>
    private protected abstract IReadOnlyList<Step> Check(Snapshot snapshot);

    /// <summary>Whether a step that only moves its object was done before.</summary>
    private protected abstract bool IsPlaced(Step step);

    /// <summary>Whether people want to know what became of a step.</summary>
    private protected virtual bool IsWorthTelling(StepResult result) => true;

    /// <summary>Reads the deployment as it is now.</summary>
    private protected Snapshot ReadNow() => reader.Read(CancellationToken.None);

    /// <summary>Looks at the whole, and tells what is wrong.</summary>
    private protected abstract IReadOnlyList<StateProblem> VerifyWhole(Snapshot after);

    /// <summary>What the journal says at its start beyond what every journal says.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, object?>> MoreAtStart => [];

    private void Start(IJournal journal, string savedBefore, string savedPlan, bool simulated,
        IEnumerable<KeyValuePair<string, object?>> about, IEnumerable<SiblingOrder> orders)
    {
        journal.Write("start",
        [
            new("formatVersion", JournalReader.Version), new("kind", Kind.ToString()), new("plan", PlanId), new("design", Design),
                new("deployment", Deployment), new("simulated", simulated), new("snapshotBefore", savedBefore),
            .. savedPlan.Length == 0 ? Array.Empty<KeyValuePair<string, object?>>() : [new("planFile", savedPlan)],
            .. Zones.Count == 0 ? Array.Empty<KeyValuePair<string, object?>>() : [new("zones", Zones)],
            .. MoreAtStart, .. about,
        ]);
        foreach (var order in orders)
        {
            journal.Write("order",
            [
                new("objectType", order.Type.Noun), new("scope", order.Scope),
                new("siblings", order.Siblings.Select(sibling => new ValueRecord("Identity", sibling.Identity, "Priority", sibling.Place))
                    .ToArray()),
            ]);
        }
    }

    private IReadOnlyList<StateProblem> Verify(Snapshot after)
    {
        Unread(after, Steps);
        return VerifyWhole(after);
    }

    /// <summary>Refuses to judge what could not be read.</summary>
    private protected static void Unread(Snapshot snapshot, IEnumerable<Step> steps)
    {
        var types = steps.Select(step => step.Type).Distinct().ToArray();
        var embedded = types.SelectMany(type => type.Properties).Select(property => property.EmbedsNoun).OfType<string>()
            .Select(ObjectTypes.Get);
        var unread = types.Concat(embedded).Distinct().Where(type => !snapshot.IsRead(type)).ToArray();
        if (unread.Length > 0) throw new E911Exception("CommandFailed",
            $"{string.Join(", ", unread.Select(type => type.Noun))} could not be read: nobody can tell how what is to be changed stands.");
    }
}
