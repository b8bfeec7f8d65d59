using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Set-CsLisSubnet: a row is replaced as a whole, and an address that is not known yet comes into being, not
/// validated. Empty columns of a file are fields that are not there.
/// </summary>
[Cmdlet(VerbsCommon.Set, "CsLisSubnet", DefaultParameterSetName = Row, SupportsShouldProcess = true)]
public sealed class SetCsLisSubnetCommand : SimulatedCommand
{
    private const string Row = "LocationEnumeratedOptionalSet";
    private const string Alone = "LocationEnumeratedMandatorySet";
    private const string Bare = "SubnetSet";

    [Parameter(ParameterSetName = Row, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Bare, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? Subnet { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Bare, ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? CompanyName { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Country { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? HouseNumber { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? HouseNumberSuffix { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Location { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostalCode { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostDirectional { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PreDirectional { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? State { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? StreetName { get; set; }

    [Parameter(ParameterSetName = Row, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? StreetSuffix { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var row = Subnet is null ? null : LocationRows.Of(LocationServiceTables.Subnet, Given());
        var address = CivicAddresses.Of(Given());
        if (!ShouldProcess(row?.Identity ?? address?.Identity)) return;
        Write(LocationServiceTables.Subnet.Noun, () =>
        [
            .. new[] { row, IsNew(address) ? address!.With("MSAGValid", false) : null }.OfType<DeploymentObject>().Select(Change.Put),
        ]);
    }

    private bool IsNew(DeploymentObject? address) => address is not null && Simulation.Objects.IsRead(CivicAddress.Type)
        && Simulation.Objects.Find(CivicAddress.Type, address.Identity) is null;
}
