using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// A process that is killed before, half through or after any write of the Litware plan: what it leaves is taken back from its journal, or
/// finished by the same plan.
/// </summary>
public abstract class KillTests(string moment) : IDisposable
{
    private const string Open =
        "Start-E911Simulation -Path $dead/litware.e911-snapshot.json -WarningVariable warned -WarningAction SilentlyContinue";

    private static readonly string[] Moments = ["Before", "During", "After"];

    private readonly LitwareSession litware = new(snapshot: LitwareSession.Sound);

    /// <inheritdoc/>
    public void Dispose()
    {
        litware.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void EveryWriteCanBeTheLastOfItsProcess()
    {
        var run = KilledRun.Of;
        Assert.InRange(run.Writes, 50, 100);
        Assert.Equal(run.Writes, run.Images);
        Assert.Equal("0|True", run.Ended);
        Begin();
        var problems = new List<string>();
        for (var write = 1; write <= run.Writes; write += AllChances.Stride)
        {
            var folder = litware.In(string.Create(CultureInfo.InvariantCulture, $"killed{write}"));
            Assert.Equal(write == 1 ? "" : run.Lines(write), run.LogBefore(write));
            run.Lay(folder, write, moment);
            problems.AddRange(Ends(folder, write).Select(problem => $"{write}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>What only an operating system proves: a process that is really killed leaves what the image holds.</summary>
    [Fact]
    public async Task AProcessThatIsReallyKilledLeavesTheImage()
    {
        var run = KilledRun.Of;
        var write = moment switch { "Before" => 1, "During" => run.Writes / 2, _ => run.Writes };
        Begin();
        var folder = Directory.CreateDirectory(litware.In("really")).FullName;
        File.Copy(litware.In("litware.e911-snapshot.json"), Path.Combine(folder, "litware.e911-snapshot.json"));
        File.WriteAllText(litware.In("die.ps1"), """
            param($Work, $Plan, $Write, $Moment)
            Start-E911Simulation -Path $Work/litware.e911-snapshot.json
            Set-E911SimulationFault -DieOnWrite $Write -When $Moment
            Set-E911Routing -Plan $Plan -JournalFolder $Work/journal -ChangeNumber CHG911 -Confirm:$false
            """);
        var result = await DotnetProcess.Shell.RunAsync(litware.In("die.ps1"), folder, litware.In("p.e911-plan.json"),
            write.ToString(CultureInfo.InvariantCulture), moment);
        Assert.True(result.ExitCode == 137 || (OperatingSystem.IsWindows() && result.ExitCode != 0), "it was not killed: " + result);

        var image = litware.In("image");
        run.Lay(image, write, moment);
        Assert.Equal(Contents(image), Contents(folder));
        Assert.Empty(Ends(folder, write));
    }

    private void Begin()
    {
        File.WriteAllText(litware.In("p.e911-plan.json"), KilledRun.Of.Plan);
        litware.Run("Stop-E911Simulation -Discard");
    }

    // The log of the store, and the journal but for what a time or a process makes different.
    private static string[] Contents(string folder)
    {
        var changes = Path.Combine(folder, "litware.e911-snapshot.json.changes");
        var journal = Assert.Single(Directory.GetFiles(Path.Combine(folder, "journal"), "*.jsonl"));
        return [File.Exists(changes) ? File.ReadAllText(changes) : "", .. File.ReadAllText(journal).Split('\n')
            .Select(line => line.Split(',')[0])];
    }

    // Either end for every write and for every moment: of the three moments of a write one end takes two, of the next write the other.
    private List<string> Ends(string folder, int write) => (write + Array.IndexOf(Moments, moment)) % 2 == 0
        ? End(folder, write, "taken back", TakeBack)
        : End(folder, write, "finished", Finish);

    private List<string> End(string folder, int write, string ending, Func<bool, IEnumerable<string>> end)
    {
        litware.Run("param($Dead) $dead = $Dead; " + Open, ("Dead", folder));
        var problems = new List<string>();
        if (litware.Text("[bool]($warned -like '*is torn and was dropped*')") != (moment == "During").ToString())
            problems.Add("the last line of the store is wrong");
        var told = litware.Text("$history = Get-E911RoutingHistory $dead/journal; $history.Outcome; $history.ChangeNumber; $history.Ended");
        if (told != "Interrupted|CHG911|") problems.Add("the history tells " + told);
        problems.AddRange(end(write == 1 && moment != "After"));
        litware.Run("Stop-E911Simulation -Discard");
        return problems.ConvertAll(problem => $"{ending}: {problem}");
    }

    private IEnumerable<string> TakeBack(bool untouched)
    {
        var result = litware.Try("""
            $undo = $history | Undo-E911Routing -JournalFolder $dead/journal -Confirm:$false
            "$($undo.Outcome) $($undo.Clean)"
            """);
        foreach (var error in result.AllErrors) yield return error.ToString();
        if (result.Output[^1].ToString() != (untouched ? "NothingToDo True" : "Applied True"))
            yield return "the undo ended with " + result.Output[^1];
        foreach (var difference in FaultedRuns.Differences(KilledRun.Of.Before, litware.Objects())) yield return difference;
    }

    private IEnumerable<string> Finish(bool untouched)
    {
        var result = litware.Try("""
            $applied = Set-E911Routing -Plan $work/p.e911-plan.json -JournalFolder $dead/journal -Confirm:$false
            $applied.Outcome
            """);
        foreach (var error in result.AllErrors) yield return error.ToString();
        var ended = string.Join(" ", result.Output);
        if (ended is not ("Applied" or "NothingToDo")) yield return "the second run ended with " + ended;
        if (litware.Text("[bool]($applied.Steps | Where-Object { \"$($_.Status)\" -eq 'Skipped' })") != (!untouched).ToString())
            yield return "what was done was not skipped, or skipped what was not done";

        // What is the same in every property has the same drift and the same next plan: none.
        foreach (var difference in FaultedRuns.Differences(KilledRun.Of.After, litware.Objects())) yield return difference;
    }
}
