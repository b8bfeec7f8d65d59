using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>One check over several deployments, each on a machine of its own, and one report of it.</summary>
public sealed class ManyDeploymentsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HostedShell shell = new("E911Config");
    private readonly List<RemoteProcess> machines = [];

    [Fact]
    public void MakesOneReportOfThreeAndNobodyWhoWasNotSeenCountsAsClean()
    {
        var example = Path.Combine(Repository.Root, "examples", "litware", "litware.e911.json");
        var untouched = File.ReadAllText(example.Replace(".e911.json", ".e911-snapshot.json", StringComparison.Ordinal));
        shell.Run("param($Script, $Out, $Design) $script = $Script; $out = $Out; $design = $Design; $all = @()",
            ("Script", Path.Combine(Repository.Root, "examples", "many-deployments.ps1")), ("Out", folder.Combine("tonight")),
            ("Design", example)).Clean();
        Add("Reno", LitwareSession.WithFewCallers(untouched));
        Add("Contoso EU", AppliedLitware.Of.Snapshot, AppliedLitware.Of.Lay);
        Add("Denied", AppliedLitware.Of.Snapshot, AppliedLitware.Of.Lay);
        machines[2].Run("Set-E911SimulationFault", ("DenyNoun", "CsVoiceRoute"));

        Assert.Equal("Reno Differs 2|Contoso_EU Clean 0|Denied Inconclusive 3", Summary("$all | & $script -OutFolder $out"));
        Assert.Equal(["Contoso_EU.e911-drift.json", "Denied.e911-drift.json", "Reno.e911-drift.json", "report.html", "summary.csv"],
            Directory.GetFiles(folder.Combine("tonight")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(folder.Combine("tonight/report.html"));

        // What differs leads to its design, and what could not be read is told of.
        Assert.Contains("Reno.e911.json", page, StringComparison.Ordinal);
        Assert.Contains("Access to CsVoiceRoute is denied", page, StringComparison.Ordinal);

        machines[1].Kill();
        Assert.Equal("Reno Differs 2|Contoso_EU NotSeen 3|Denied Inconclusive 3", Summary("$all | & $script -OutFolder $out/2"));
        Assert.True(File.Exists(folder.Combine("tonight/2/report-2-of-3.html")));
        Assert.False(File.Exists(folder.Combine("tonight/2/Contoso_EU.e911-drift.json")));
        Assert.Equal(2, shell.Run("$null = $all | & $script -OutFolder $out/3 -EnableExit -WarningAction SilentlyContinue").ExitCode);
    }

    public void Dispose()
    {
        shell.Dispose();
        foreach (var machine in machines) machine.Dispose();
        folder.Dispose();
    }

    private void Add(string name, string snapshot, Action<string>? layJournals = null)
    {
        var machine = new RemoteProcess();
        machines.Add(machine);
        machine.Run("Import-Module", ("Name", new[] { Repository.Manifest("E911Config"), Repository.Manifest("E911Config.Simulator") }));
        machine.Run("Start-E911Simulation", ("Path", folder.Write($"{name}.e911-snapshot.json", snapshot)));
        Directory.CreateDirectory(folder.Combine($"journals {name}"));
        layJournals?.Invoke(folder.Combine($"journals {name}"));
        shell.Run("param($Name, $Session, $Journals) $all += [pscustomobject]@{ Name = $Name; Session = $Session; Design = $design; "
            + "JournalFolder = $Journals }", ("Name", name), ("Session", machine.Session),
            ("Journals", folder.Combine($"journals {name}"))).Clean();
    }

    private string Summary(string script)
    {
        var run = shell.Run(script + " | ForEach-Object { \"$($_.Deployment) $($_.Verdict) $($_.ExitCode)\" }").Clean();
        Assert.Equal(run.Output.Count(line => line.ToString().Contains("NotSeen", StringComparison.Ordinal)), run.Warnings.Count);
        return string.Join('|', run.Output);
    }
}
