using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Every fault at every kind of step of a Litware plan, through the cmdlets. Its classes run beside each other, each with a deployment of
/// its own.
/// </summary>
/// <param name="runs">The plan and its deployment.</param>
public abstract partial class EveryFaultTests(FaultedRuns runs)
{
    private protected const string Mark = "somebody else was here";

    /// <summary>The plan and its deployment.</summary>
    protected FaultedRuns Runs { get; } = runs;

    /// <summary>Applies the plan while another administrator makes a change, which must stand; what else is not as it should be.</summary>
    protected IEnumerable<string> Meanwhile(string when, string change, string address, string mark, bool stopped, bool owned = false)
    {
        var run = Runs.Apply($"Set-E911SimulationFault {when} -OtherAdministrator {{ {change} }}");

        // A route is the design's as a whole. What comes into it between look and write is read back as if the step had done it, and is
        // taken back with it;
        // but it stops the run, by name.
        if (owned)
        {
            if (run.Outcome != "RolledBack" || !run.Message.Contains(address + " is not as designed", StringComparison.Ordinal))
                yield return Told(run);
            yield break;
        }

        if (!run.Objects.TryGetValue(address, out var item) || !item.Contains(mark, StringComparison.Ordinal))
            yield return $"the change is lost: {item}; {Told(run)}";
        if (run.Outcome == "Applied" && !stopped)
        {
            foreach (var difference in FaultedRuns.Differences(Runs.After, run.Objects, address)) yield return difference;
            yield break;
        }

        if (run.ErrorId is not ("PlanIsStale" or "ApplyFailed") || run.Outcome is "Applied"
            || !run.Message.Contains(address, StringComparison.Ordinal)) yield return Told(run);
        if (run.ErrorId is "PlanIsStale" && run.Writes != 1) yield return "it was refused and wrote: " + Told(run);
        foreach (var difference in FaultedRuns.Differences(Runs.Before, run.Objects, address).Where(one => !Hangs(run, one)))
            yield return difference;
    }

    // What somebody changed cannot be taken back, and what it needs stays with it: a usage that a policy still lists, the routes of the
    // usage, the configuration of a trunk to which a route still leads. Each of them is told.
    private static bool Hangs(FaultedRun run, string difference) => HangsOn().Matches(run.Message).Any(told =>
    {
        var (noun, identity) = (told.Groups[1].Value, told.Groups[2].Value);
        return difference.StartsWith($"{noun} {identity} is ", StringComparison.Ordinal)
            || (noun == "CsPstnUsage" && difference.StartsWith("CsPstnUsage Global is ", StringComparison.Ordinal)
                && Kept(difference).All(usage => run.Message.Contains($"CsPstnUsage {usage} could not be", StringComparison.Ordinal)))
            || (noun == "CsTrunkConfiguration" && difference.Contains($" {identity}/", StringComparison.Ordinal));
    });

    // The usages that are there and should not be; a usage that is missing is none.
    private static string[] Kept(string difference)
    {
        var sides = difference["CsPstnUsage Global is ".Length..].Split(" and should be ").Select(side =>
            JsonDocument.Parse(side).RootElement.GetProperty("Usage").EnumerateArray().Select(usage => usage.GetString()!).ToArray())
            .ToArray();
        return [.. sides[0].Except(sides[1]), .. sides[1].Except(sides[0]).Select(gone => gone + " is gone")];
    }

    [GeneratedRegex(@"(?:Create|Update|Delete) (Cs\w+) (\S+(?: \S+)?) could not be taken back: It depends on what could not be taken back, and stays\.")]
    private static partial Regex HangsOn();

    /// <summary>Tries a fault at the first, the middle and the last write of every kind of step.</summary>
    protected void AtEveryKind(Func<int, IEnumerable<string>> fault)
    {
        Assert.Equal(Runs.WholeKinds, Runs.Tried.Keys.Order(StringComparer.Ordinal));
        var tried = Runs.Tried.Values.SelectMany(writes => writes).Order().ToArray();
        Assert.InRange(tried.Length, 12, 30);
        Assert.Equal([1, Runs.Writes.Count], [tried[0], tried[^1]]);
        var problems = tried.SelectMany(write => fault(write).Select(problem => $"write {Text(write)}: {problem}")).ToArray();
        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    /// <summary>The noun of a write.</summary>
    protected string Noun(int write) => Runs.Writes[write - 1].Noun;

    /// <summary>The identity of a write.</summary>
    protected string Identity(int write) => Runs.Writes[write - 1].Identity;

    /// <summary>What a run told.</summary>
    protected static string Told(FaultedRun run) => $"{run.ErrorId} {run.Outcome} after {Text(run.Writes)} writes: {run.Message}";

    /// <summary>A number as it is written.</summary>
    protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
