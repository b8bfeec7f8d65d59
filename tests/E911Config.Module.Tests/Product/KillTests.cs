using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// The process is killed before, during and after every write of the Litware plan: the shell as a child, which applies the plan and is gone, with the
/// simulation inside of it. What it leaves is opened here and taken back from its journal, or finished by the same plan.
/// </summary>
[Collection(nameof(OneSimulationAtATime))]
public sealed class KillTests : IDisposable
{
    private const string Die = """
        param($Work, $Plan, $Write, $Moment)
        Start-E911Simulation -Path $Work/litware.e911-snapshot.json
        Set-E911SimulationFault -DieOnWrite $Write -When $Moment
        Set-E911Routing -Plan $Plan -JournalFolder $Work/journal -ChangeNumber CHG911 -Confirm:$false
        """;

    private const string Open = "Start-E911Simulation -Path $dead/litware.e911-snapshot.json -WarningVariable warned -WarningAction SilentlyContinue";

    private static readonly string[] Moments = ["Before", "During", "After"];

    private readonly LitwareSession litware = new(snapshot: LitwareSession.Sound);
    private readonly SortedDictionary<string, string> before;
    private readonly SortedDictionary<string, string> after;
    private readonly int writes;

    public KillTests()
    {
        before = litware.Objects();
        litware.Run("$null = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue; Reset-E911SimulationCounter");
        litware.Run("$null = Set-E911Routing -Plan $work/p.e911-plan.json -JournalFolder $work/journal -Confirm:$false");
        writes = litware.Writes();
        after = litware.Objects();
        Assert.Equal("0|True", litware.Text("(New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue).Steps.Count; Test-E911Drift -Path $design -Quiet"));
        litware.Run("Stop-E911Simulation -Discard");
        File.WriteAllText(litware.In("die.ps1"), Die);
    }

    public void Dispose() => litware.Dispose();

    [Theory]
    [InlineData("Before")]
    [InlineData("During")]
    [InlineData("After")]
    public async Task EveryWriteCanBeTheLastOfItsProcess(string moment)
    {
        Assert.InRange(writes, 50, 100);
        var problems = new ConcurrentQueue<string>();
        var dead = Channel.CreateUnbounded<int>();
        var killing = Task.Run(
            async () =>
            {
                await Parallel.ForEachAsync(
                    Enumerable.Range(1, writes),
                    new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken },
                    async (write, _) =>
                    {
                        if (await Kill(write, moment) is { } problem) problems.Enqueue($"{write}: {problem}");
                        else dead.Writer.TryWrite(write);
                    });
                dead.Writer.Complete();
            },
            TestContext.Current.CancellationToken);

        // One process has one simulation: what the children leave is looked at one by one, while others are being killed.
        var ended = 0;
        await foreach (var write in dead.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            foreach (var problem in Ends(write, moment)) problems.Enqueue($"{write}: {problem}");
            ended++;
        }

        await killing;
        Assert.True(problems.IsEmpty, string.Join("\n", problems));
        Assert.Equal(writes, ended);
    }

    private async Task<string?> Kill(int write, string moment)
    {
        var folder = Directory.CreateDirectory(Folder(write)).FullName;
        File.Copy(litware.In("litware.e911-snapshot.json"), Path.Combine(folder, "litware.e911-snapshot.json"));
        var result = await DotnetProcess.Shell.RunAsync(litware.In("die.ps1"), folder, litware.In("p.e911-plan.json"), write.ToString(CultureInfo.InvariantCulture), moment);
        if (result.ExitCode != 137 && !(OperatingSystem.IsWindows() && result.ExitCode != 0)) return "it was not killed: " + result;
        return null;
    }

    // Either end for every write and for every moment: of the three moments of a write one end takes two, of the next write the other.
    private List<string> Ends(int write, string moment) => (write + Array.IndexOf(Moments, moment)) % 2 == 0
        ? End(write, moment, "taken back", TakeBack)
        : End(write, moment, "finished", Finish);

    private List<string> End(int write, string moment, string ending, Func<bool, IEnumerable<string>> end)
    {
        litware.Run("param($Dead) $dead = $Dead; " + Open, ("Dead", Folder(write)));
        var problems = new List<string>();
        if (litware.Text("[bool]($warned -like '*is torn and was dropped*')") != (moment == "During").ToString()) problems.Add("the last line of the store is wrong");
        if (litware.Text("$history = Get-E911RoutingHistory $dead/journal; $history.Outcome; $history.ChangeNumber; $history.Ended") is not "Interrupted|CHG911|" and var told) problems.Add("the history tells " + told);
        problems.AddRange(end(write == 1 && moment != "After"));
        litware.Run("Stop-E911Simulation -Discard");
        return problems.ConvertAll(problem => $"{ending}: {problem}");
    }

    private IEnumerable<string> TakeBack(bool untouched)
    {
        var result = litware.Try("$undo = $history | Undo-E911Routing -JournalFolder $dead/journal -Confirm:$false; \"$($undo.Outcome) $($undo.Clean)\"");
        foreach (var error in result.AllErrors) yield return error.ToString();
        if (result.Output[^1].ToString() != (untouched ? "NothingToDo True" : "Applied True")) yield return "the undo ended with " + result.Output[^1];
        foreach (var difference in FaultedRuns.Differences(before, litware.Objects())) yield return difference;
    }

    private IEnumerable<string> Finish(bool untouched)
    {
        var result = litware.Try("$applied = Set-E911Routing -Plan $work/p.e911-plan.json -JournalFolder $dead/journal -Confirm:$false; $applied.Outcome");
        foreach (var error in result.AllErrors) yield return error.ToString();
        var ended = string.Join(" ", result.Output);
        if (ended is not ("Applied" or "NothingToDo")) yield return "the second run ended with " + ended;
        if (litware.Text("[bool]($applied.Steps | Where-Object { \"$($_.Status)\" -eq 'Skipped' })") != (!untouched).ToString()) yield return "what was done was not skipped, or skipped what was not done";

        // What is the same in every line has the same drift and the same next plan: none.
        foreach (var difference in FaultedRuns.Differences(after, litware.Objects())) yield return difference;
    }

    private string Folder(int write) => litware.In("killed" + write.ToString(CultureInfo.InvariantCulture));
}
