using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// One apply of the whole Litware plan, of which an image is taken just before every write: the change log of the store and the folder of
/// the journal, as a
/// process that is killed there leaves them. Between that moment and the one after the write took effect nothing but the store writes, and
/// it writes one line:
/// so the images half through and after the write are made of the line.
/// </summary>
internal sealed class KilledRun
{
    private const string Snapshot = "litware.e911-snapshot.json";

    // Read as whoever copies a disk reads: the files are open.
    private const string Copy = """
        $to = '<work>/image<write>'
        $null = [System.IO.Directory]::CreateDirectory($to)
        foreach ($file in @([System.IO.Directory]::GetFiles('<work>/journal')) + '<work>/litware.e911-snapshot.json.changes') {
            if ($file -like '*.lock' -or -not [System.IO.File]::Exists($file)) { continue }
            $in = [System.IO.FileStream]::new($file, 'Open', 'Read', 'ReadWrite, Delete')
            $out = [System.IO.File]::Create("$to/$([System.IO.Path]::GetFileName($file))")
            $in.CopyTo($out); $out.Dispose(); $in.Dispose()
        }
        """;

    private static readonly Lazy<KilledRun> Whole = new(() => new KilledRun());
    private readonly string snapshot;
    private readonly List<IReadOnlyDictionary<string, byte[]>> images = [];
    private readonly string[] log;

    private KilledRun()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        snapshot = File.ReadAllText(litware.In(Snapshot));
        Before = litware.Objects();
        var writes = int.Parse(litware.Text("""
            $plan = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue
            1 + @($plan.Steps | Where-Object { $_.ObjectType -ne 'CsPstnUsage' }).Count
            """), CultureInfo.InvariantCulture);
        Plan = File.ReadAllText(litware.In("p.e911-plan.json"));
        var work = litware.In("").TrimEnd(Path.DirectorySeparatorChar);
        for (var write = 1; write <= writes; write++)
        {
            var copy = Copy.Replace("<work>", work, StringComparison.Ordinal).Replace("<write>", Text(write), StringComparison.Ordinal);
            litware.Run(
                "param($Number, $Script) Set-E911SimulationFault -BeforeWrite $Number -OtherAdministrator ([scriptblock]::Create($Script))",
                ("Number", write), ("Script", copy));
        }

        litware.Run("""
            $null = Set-E911Routing -Plan $work/p.e911-plan.json -JournalFolder $work/journal -ChangeNumber CHG911 -Confirm:$false
            """);
        Writes = litware.Writes();
        After = litware.Objects();
        Ended = litware.Text("""
            (New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue).Steps.Count
            Test-E911Drift -Path $design -JournalFolder $work/journal -Quiet
            """);
        log = File.ReadAllText(litware.In(Snapshot + ".changes")).Split('\n')[..^1];
        for (var write = 1; write <= writes; write++)
            images.Add(Directory.GetFiles(litware.In("image" + Text(write)))
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));
    }

    /// <summary>The run, made once.</summary>
    public static KilledRun Of => Whole.Value;

    /// <summary>Every object before the plan.</summary>
    public SortedDictionary<string, string> Before { get; }

    /// <summary>Every object after the whole plan.</summary>
    public SortedDictionary<string, string> After { get; }

    /// <summary>How many steps are left after the whole plan, and whether there is no drift.</summary>
    public string Ended { get; }

    /// <summary>The plan file.</summary>
    public string Plan { get; }

    /// <summary>How many writes the plan made.</summary>
    public int Writes { get; }

    /// <summary>How many images were taken.</summary>
    public int Images => images.Count;

    /// <summary>
    /// The log of the store as it is before a write: empty before the first, which makes it; then a head and a line for each write.
    /// </summary>
    public string LogBefore(int write) => images[write - 1].TryGetValue(Snapshot + ".changes", out var bytes)
        ? Encoding.UTF8.GetString(bytes) : "";

    /// <summary>The log of the store at a moment of a write.</summary>
    public string Log(int write, string moment) => moment switch
    {
        "Before" => LogBefore(write),
        "During" => Lines(write) + Half(log[write] + "\n"),
        _ => Lines(write + 1),
    };

    /// <summary>The lines of the whole log in front of that of a write.</summary>
    public string Lines(int write) => string.Concat(log.Take(write).Select(line => line + "\n"));

    /// <summary>Lays an image out in a folder, with the locks that a killed process leaves lying.</summary>
    public void Lay(string folder, int write, string moment)
    {
        var journal = Directory.CreateDirectory(Path.Combine(folder, "journal")).FullName;
        File.WriteAllText(Path.Combine(folder, Snapshot), snapshot);
        File.WriteAllText(Path.Combine(folder, Snapshot + ".lock"), "");
        File.WriteAllText(Path.Combine(folder, Snapshot + ".owner"), "process 1 (dead) of nobody on nowhere");
        if (Log(write, moment) is { Length: > 0 } lines) File.WriteAllText(Path.Combine(folder, Snapshot + ".changes"), lines);
        foreach (var (name, bytes) in images[write - 1].Where(file => file.Key != Snapshot + ".changes"))
            File.WriteAllBytes(Path.Combine(journal, name), bytes);
    }

    private static string Half(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetString(bytes, 0, bytes.Length / 2);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
