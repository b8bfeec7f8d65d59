using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>One object that several steps change: each is taken back in its turn, from wherever the run ended.</summary>
public sealed class SharedListTests : IDisposable
{
    private static readonly Snapshot Start = Offices.One.Translation("PstnGateway:gw", "Mine", @"^\+(\d+)$", "$1").Build();
    private readonly TemporaryFolder folder = new();
    private int files;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void FromEveryPointTheWayBackAndTheWayOnAreFound()
    {
        var steps = Steps();
        for (var k = 0; k <= 2 * steps.Count; k++)
        {
            var deployment = new FakeDeployment(Start);
            var died = k;
            if (k % 2 == 1) deployment.AfterWrite = write => { if (write == (died + 1) / 2) throw new ProcessDied(); };
            else deployment.BeforeWrite = write => { if (write == died / 2 + 1) throw new ProcessDied(); };
            var journal = folder.File(FormattableString.Invariant($"{++files}.jsonl"));
            Run(deployment, steps, journal);
            (deployment.AfterWrite, deployment.BeforeWrite) = (null, null);
            var stopped = deployment.Now;

            var result = deployment.Undo(journal, folder.File(FormattableString.Invariant($"{++files}.jsonl")));

            Assert.True(result.Clean, FormattableString.Invariant($"{k}: {result.Error}"));
            Applying.Same(Start, deployment.Now);
            var again = new FakeDeployment(stopped);
            Assert.True(new StepRunner(again, again, new MemoryJournal(), () => Litware.Created)
                .Run(steps, true, null, TestContext.Current.CancellationToken).Outcome is ApplyOutcome.Applied or ApplyOutcome.NothingToDo);
            Assert.Equal(["B", "A", "Reno", "Long Distance"], again.Now.Find(VoicePolicy.Type, "RenoUsers")!.List("PstnUsages"));
        }
    }

    [Fact]
    public void AnUndoThatDiesAnywhereIsFinishedByTheNext()
    {
        var steps = Steps();
        for (var k = 1; k <= 2 * steps.Count; k++)
        {
            var deployment = new FakeDeployment(Start);
            var journal = folder.File(FormattableString.Invariant($"{++files}.jsonl"));
            Run(deployment, steps, journal);
            var at = deployment.Written.Count + (k + 1) / 2;
            if (k % 2 == 1) deployment.AfterWrite = write => { if (write == at) throw new ProcessDied(); };
            else deployment.BeforeWrite = write => { if (write == at) throw new ProcessDied(); };
            try
            {
                deployment.Undo(journal, folder.File(FormattableString.Invariant($"{++files}.jsonl")));
            }
            catch (ProcessDied)
            {
                (deployment.AfterWrite, deployment.BeforeWrite) = (null, null);
                Assert.True(deployment.Undo(journal, folder.File(FormattableString.Invariant($"{++files}.jsonl")))
                    is { Clean: true } result, FormattableString.Invariant($"{k}"));
            }

            Applying.Same(Start, deployment.Now);
        }
    }

    [Fact]
    public void SomebodyElsesStateBetweenTwoStepsIsRefused()
    {
        var deployment = new FakeDeployment(Start);
        var journal = folder.File("j.jsonl");
        Run(deployment, Steps(), journal);
        deployment.Set("CsVoicePolicy", "RenoUsers", "PstnUsages", "A");

        Assert.Contains("PstnUsages is \"A\" now", Assert.ThrowsAny<E911Exception>(() => deployment.Undo(journal, folder.File("u.jsonl")))
            .Message, StringComparison.Ordinal);
    }

    // The usages, one policy, and one trunk configuration with its rules: each of them twice.
    private static IReadOnlyList<Step> Steps()
    {
        var policy = Start.Find(VoicePolicy.Type, "RenoUsers")!;
        var one = policy.With("PstnUsages", policy.List("PstnUsages").Prepend("A").ToArray());
        var two = one.With("PstnUsages", one.List("PstnUsages").Prepend("B").ToArray());
        var trunk = TrunkConfigurations.WithRules(Start, Start.Find(TrunkConfiguration.Type, "Service:PstnGateway:gw")!)
            .Only(property => property.EmbedsNoun is null || property.EmbedsNoun == OutboundTranslationRule.Type.Noun);
        const string Rules = "OutboundTranslationRulesList";
        var first = trunk.With(Rules, trunk.Records(Rules).Prepend(Rule("First")).ToArray());
        var second = first.With(Rules, first.Records(Rules).Append(Rule("Last")).ToArray());
        return
        [
            Usage(1, "A"), new Step(2, StepReason.None, new ObjectChange(policy, one)),
                new Step(3, StepReason.None, new ObjectChange(trunk, first)), Usage(4, "B"),
                new Step(5, StepReason.None, new ObjectChange(one, two)), new Step(6, StepReason.None, new ObjectChange(first, second)),
                Usage(7, "C"),
        ];
    }

    private static Step Usage(int number, string name) =>
        new(number, StepReason.None, new ObjectChange(null, new DeploymentObject(PstnUsage.Type.Unit, name)));

    private static ValueRecord Rule(string name) => TrunkConfigurations.Embedded(
        TrunkConfiguration.Type.Get("OutboundTranslationRulesList"),
            new DeploymentObject(OutboundTranslationRule.Type, "Service:PstnGateway:gw/" + name).With("Pattern", "^9$")
            .With("Translation", "9"));

    private static void Run(FakeDeployment deployment, IReadOnlyList<Step> steps, string path)
    {
        using var journal = new JournalFile(path, () => Litware.Created);
        journal.Write("start", [new("formatVersion", JournalReader.Version), new("kind", "Apply"), new("plan", "p"), new("design", "d"),
            new("deployment", Start.Source.Deployment)]);
        try
        {
            new StepRunner(deployment, deployment, journal, () => Litware.Created)
                .Run(steps, false, null, TestContext.Current.CancellationToken);
        }
        catch (ProcessDied)
        {
            // Nothing is written after it.
        }
    }

    private sealed class ProcessDied : Exception;
}
