using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Test-CsLisCivicAddress: the simulated service provider says of every address the same, as the simulation was
/// started.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "CsLisCivicAddress", SupportsShouldProcess = true)]
public sealed class TestCsLisCivicAddressCommand : SimulatedCommand
{
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? City { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Country { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? HouseNumber { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? HouseNumberSuffix { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PostalCode { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PostDirectional { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PreDirectional { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? State { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StreetName { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? StreetSuffix { get; set; }

    [Parameter]
    public SwitchParameter UpdateValidationStatus { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var address = LocationRows.AddressOf(Given())
            ?? throw SimulatorException.Invalid("Which address? Give its fields, or take it from Get-CsLisCivicAddress.", null);
        var shown = string.Join(" ", CivicAddress.Fields.Select(address.Text).Where(text => text.Length > 0));
        RequireProvider(shown);
        if (Simulation.AddressValidation == AddressValidation.Silent)
        {
            throw new SimulatorException("ServiceProviderUnavailable", ErrorCategory.ResourceUnavailable,
                $"No service provider answers, as -AddressValidation Silent of this simulation says: \"{shown}\" was not tested.", shown);
        }

        var found = Simulation.AddressValidation == AddressValidation.Accept;
        if (found) WriteVerbose($"The simulated service provider has the address \"{shown}\".");
        else WriteWarning($"The simulated service provider does not have the address \"{shown}\".");
        if (!UpdateValidationStatus) return;
        DeploymentObject? known;
        lock (Simulation.Gate) known = Simulation.Objects.Table(CivicAddress.Type).Find(address.Identity);
        if (known is null || !ShouldProcess(shown)) return;
        Write(CivicAddress.Type.Noun, () => Simulation.Objects.Find(CivicAddress.Type, address.Identity) is { } now
            ? [Change.Put(now.With("MSAGValid", found))] : []);
    }

    private void RequireProvider(string shown)
    {
        if (Read(OwnTypes.ServiceProvider.Noun, () => Simulation.Objects.Table(OwnTypes.ServiceProvider).Count > 0)) return;
        throw new SimulatorException("ServiceProviderUnavailable", ErrorCategory.ResourceUnavailable,
            $"There is no service provider, so \"{shown}\" was not tested. Set-CsLisServiceProvider names one.", shown);
    }
}
