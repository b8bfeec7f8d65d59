using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// A plan for some zones of Litware, applied again and again to the same deployment, each time with another fault. It has every kind of
/// step that the plan of
/// the whole design has, and is tried at the first, the middle and the last step of each kind.
/// </summary>
public sealed class FaultedRuns : IDisposable
{
    private const string Zones = "Portland, Reno";

    private readonly LitwareSession litware = new(snapshot: LitwareSession.Sound);

    public FaultedRuns()
    {
        // The trunk of the PBX goes to a zone of these, so that a trunk configuration that is there already is changed too.
        const string Pbx = "\"pbxTrunks\": [\"PstnGateway:pbx-nyc.litwareinc.com\"],";
        litware.EditDesign(Pbx, "");
        litware.EditDesign("\"voicePolicies\": [\"Tag:RenoUsers\"],", "\"voicePolicies\": [\"Tag:RenoUsers\"], " + Pbx);
        Before = litware.Objects();
        WholeKinds = Kinds("(New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue)").Values.Distinct()
            .Order(StringComparer.Ordinal).ToArray();
        litware.Run($"$plan = New-E911TrunkPlan -Path $design -Zone {Zones} -WarningAction SilentlyContinue");
        var kinds = Kinds("$plan");
        var whole = Apply("");
        After = whole.Objects;
        Reads = whole.Reads.Values.Sum();
        Nouns = [.. whole.Reads.Keys];
        Writes = Begun(litware.Text("$applied.JournalPath"));
        var numbered = Writes.Select((write, index) => (Kind: kinds[write.Noun + " " + write.Identity], Number: index + 1))
            .GroupBy(write => write.Kind, write => write.Number);
        Tried = numbered.ToDictionary(kind => kind.Key, kind =>
            (IReadOnlyList<int>)[.. new[] { kind.First(), kind.ElementAt(kind.Count() / 2), kind.Last() }.Distinct()]);
    }

    /// <summary>Every object before the plan.</summary>
    public SortedDictionary<string, string> Before { get; }

    /// <summary>Every object after the whole plan.</summary>
    public SortedDictionary<string, string> After { get; }

    /// <summary>How often the plan reads.</summary>
    public int Reads { get; }

    /// <summary>What it reads.</summary>
    public IReadOnlyList<string> Nouns { get; }

    /// <summary>What each write of the plan writes, in order: the usages are one.</summary>
    public IReadOnlyList<(string Noun, string Identity)> Writes { get; }

    /// <summary>The kinds of steps of the plan, each with the numbers of its first, its middle and its last write.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Tried { get; }

    /// <summary>The kinds of steps that the plan of the whole design has.</summary>
    public IReadOnlyList<string> WholeKinds { get; }

    /// <summary>Applies the plan to the deployment as it was, with faults that are over when it has ended.</summary>
    public FaultedRun Apply(string fault)
    {
        litware.Run("Stop-E911Simulation -Discard; Start-E911Simulation -Path $work/litware.e911-snapshot.json; "
            + "Reset-E911SimulationCounter");
        if (fault.Length > 0) litware.Run(fault);
        return Ended("""
            $applied = $null
            $null = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false -OutVariable applied
            """);
    }

    /// <summary>Takes back what the run before did.</summary>
    public FaultedRun Undo() =>
        Ended("""
            $journal = $applied.JournalPath; $applied = $null
            $null = Undo-E911Routing $journal -JournalFolder $work/journal -Confirm:$false -OutVariable applied
            """);

    /// <summary>
    /// What differs between two deployments, a line each: by every property, which is stricter than the rules of the objects, for they let
    /// priorities move as
    /// long as the order stays.
    /// </summary>
    public static IEnumerable<string> Differences(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual,
        string except = "") => expected.Keys.Union(actual.Keys)
        .Where(key => key != except && expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
        .Select(key => $"{key} is {actual.GetValueOrDefault(key, "gone")} and should be {expected.GetValueOrDefault(key, "gone")}");

    public void Dispose() => litware.Dispose();

    private Dictionary<string, string> Kinds(string plan) =>
        litware.Texts(plan + ".Steps | ForEach-Object { \"$($_.Action) $($_.ObjectType)|$($_.ObjectType) $($_.Identity)\" }")
        .Select(step => step.Split('|')).ToDictionary(step => step[1], step => step[0]);

    private FaultedRun Ended(string script)
    {
        var error = litware.Try(script).AllErrors is [var first, ..] ? first : null;
        const string State = "$s = Get-E911Simulation; Set-E911SimulationFault -Clear; \"$($applied.Outcome)\"; $s.WriteCount; , $s.Reads";
        var state = litware.Run(State).Output;
        return new FaultedRun(error?.FullyQualifiedErrorId.Split(',')[0] ?? "", error?.ToString()
            ?? "", state[0].ToString(), (int)state[1].BaseObject, (IReadOnlyDictionary<string, int>)state[2].BaseObject, litware.Objects());
    }

    private static List<(string Noun, string Identity)> Begun(string journal)
    {
        var writes = new List<(string, string)>();
        var last = "";
        foreach (var line in File.ReadLines(journal))
        {
            using var entry = JsonDocument.Parse(line[..line.LastIndexOf('\t')]);
            if (entry.RootElement.GetProperty("entry").GetString() != "begin"
                || entry.RootElement.GetProperty("command").GetString() is not { } command || command == last) continue;
            writes.Add((entry.RootElement.GetProperty("objectType").GetString()!, entry.RootElement.GetProperty("identity").GetString()!));
            last = command;
        }

        return writes;
    }
}
