using System.Management.Automation;

namespace E911Config.Simulator.Abstractions;

/// <summary>The fields of a location, which every cmdlet that takes one by its fields has.</summary>
public abstract class LocationFieldsCommand : SimulatedCommand
{
    /// <summary>The parameter set with some of the fields.</summary>
    protected const string Some = "LocationEnumeratedOptionalSet";

    /// <summary>The parameter set with all fields and nothing else.</summary>
    protected const string Alone = "LocationEnumeratedMandatorySet";

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? CompanyName { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Country { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? HouseNumber { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? HouseNumberSuffix { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Location { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostalCode { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PostDirectional { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? PreDirectional { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? State { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? StreetName { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = Alone, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? StreetSuffix { get; set; }
}
