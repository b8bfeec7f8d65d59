using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Every snapshot among the examples can be simulated, and comes back the same.</summary>
public class ExampleTests
{
    public static TheoryData<string> Snapshots() =>
        new(Directory.GetFiles(Root(), "*.e911-snapshot.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root(), path)));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void AnExampleIsSimulatedAsItIs(string path)
    {
        var content = File.ReadAllText(Path.Combine(Root(), path));
        using var shell = new SimulatedShell(content);
        shell.Run("""
            foreach ($noun in (Get-E911Simulation).Objects.Keys) {
                if ($noun -in 'CsRegistrar', 'CsMediationServer', 'CsPstnGateway') { $null = Get-CsService; continue }
                $all = @(& "Get-$noun")
                if ($all.Count -ne (Get-E911Simulation).Objects[$noun]) { Write-Error $noun -ErrorAction Stop }
            }
            Get-CsVoiceRoute | Set-CsVoiceRoute
            Get-CsLocationPolicy | Set-CsLocationPolicy
            Get-CsVoicePolicy | Set-CsVoicePolicy
            Get-CsTrunkConfiguration | Set-CsTrunkConfiguration
            Get-CsPstnUsage | Set-CsPstnUsage
            Stop-E911Simulation
            """);
        Assert.Equal(Objects(content), Objects(File.ReadAllText(shell.Path)));
    }

    private static string[] Objects(string snapshot) => snapshot.Split('\n')
        .Where(line => line.Contains("\"Identity\"", System.StringComparison.Ordinal)).Select(line => line.Trim(' ', ',')).Order()
        .ToArray();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "examples"));
}
