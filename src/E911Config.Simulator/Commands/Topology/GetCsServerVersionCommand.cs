using System.Management.Automation;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsServerVersion; the sentence says that it is simulated.</summary>
[Cmdlet(VerbsCommon.Get, "CsServerVersion")]
[OutputType(typeof(string))]
public sealed class GetCsServerVersionCommand : SimulatedCommand
{
    private const string Product = "Skype for Business Server 2019 (7.0.2046.0)";

    /// <inheritdoc/>
    protected override void Run()
    {
        var version = Read("CsServerVersion", () => Simulation.Origin.Source.Version);
        var end = version.IndexOf("):", System.StringComparison.Ordinal);
        var product = version.Length == 0 ? Product : end > 0 ? version.Substring(0, end + 1) : version.TrimEnd('.', ':');
        WriteObject(product + ": Simulated by E911Config.Simulator, no server answers.");
    }
}
