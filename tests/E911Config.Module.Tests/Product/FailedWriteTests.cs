using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What fails, and what is denied, at every kind of step.</summary>
public sealed class FailedWriteTests(FaultedRuns runs) : EveryFaultTests(runs), IClassFixture<FaultedRuns>
{
    [Theory]
    [InlineData("Before")]
    [InlineData("After")]
    public void EveryWriteThatFailsLeavesTheDeploymentAsItWas(string moment) => AtEveryKind(write =>
    {
        var run = Runs.Apply($"Set-E911SimulationFault -FailWrite {Text(write)} -When {moment}");
        return (run.ErrorId, run.Outcome) == ("ApplyFailed", "RolledBack")
            && run.Message.Contains(Identity(write), StringComparison.Ordinal)
            ? FaultedRuns.Differences(Runs.Before, run.Objects) : [Told(run)];
    });

    [Fact]
    public void ARollbackThatFailsIsToldAndTheJournalLeadsBack() => AtEveryKind(write =>
    {
        // The write takes effect, and the first that shall take it back fails.
        const string Fail = "Set-E911SimulationFault -FailWrite ";
        var run = Runs.Apply($"{Fail}{Text(write)} -When After; {Fail}{Text(write + 1)} -When Before");
        if ((run.ErrorId, run.Outcome) != ("ApplyFailed", "Failed")
            || !run.Message.Contains("could not be taken back", StringComparison.Ordinal)) return [Told(run)];
        var undo = Runs.Undo();
        return undo.Outcome == "Applied" ? FaultedRuns.Differences(Runs.Before, undo.Objects) : [Told(undo)];
    });

    [Fact]
    public void RightsThatAreLostAtAnyWriteLeaveAJournalThatLeadsBack() => AtEveryKind(write =>
    {
        var run = Runs.Apply($$"""
            Set-E911SimulationFault -BeforeWrite {{Text(write)}} -OtherAdministrator { Set-E911SimulationFault -DenyNoun {{Noun(write)}} }
            """);
        if ((run.ErrorId, run.Outcome) != ("ApplyFailed", "Failed")
            || !run.Message.Contains($"Access to {Noun(write)} is denied", StringComparison.Ordinal)) return [Told(run)];
        var undo = Runs.Undo();
        return undo.Outcome == "Applied" ? FaultedRuns.Differences(Runs.Before, undo.Objects) : [Told(undo)];
    });

    [Fact]
    public void ANounThatIsDeniedFromTheStartIsNamedAndNothingIsWritten()
    {
        var problems = new List<string>();
        foreach (var noun in Runs.Nouns)
        {
            var run = Runs.Apply($"Set-E911SimulationFault -DenyNoun {noun}");
            var whole = run.ErrorId.Length == 0 && run.Outcome == "Applied" && !FaultedRuns.Differences(Runs.After, run.Objects).Any();
            var refused = run.ErrorId.Length > 0 && run.Writes == 0
                && (run.Message.Contains(noun + " could not be read", StringComparison.Ordinal)
                || (noun, run.ErrorId) == ("CsService", "PlanForOtherDeployment"))
                && !FaultedRuns.Differences(Runs.Before, run.Objects).Any();

            // Without the services a deployment has no name, and is not the plan's.
            if (!refused && (!whole || Runs.Writes.Any(write => write.Noun == noun))) problems.Add($"{noun}: {Told(run)}");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }
}
