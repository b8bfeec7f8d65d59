using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Set-CsLisLocation: makes a location, or changes that of an instance, with the rows that lead to it.
/// </summary>
[Cmdlet(VerbsCommon.Set, "CsLisLocation", DefaultParameterSetName = Alone, SupportsShouldProcess = true)]
public sealed class SetCsLisLocationCommand : SimulatedCommand
{
    private const string OfInstance = "LocationEnumeratedOptionalSet";
    private const string Alone = "LocationEnumeratedMandatorySet";
    private static readonly string[] Needed = ["Location", "HouseNumber", "StreetName", "City", "State", "Country"];

    [Parameter(ParameterSetName = OfInstance, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? City { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? CompanyName { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? Country { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? HouseNumber { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? HouseNumberSuffix { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? Location { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? PostalCode { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? PostDirectional { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? PreDirectional { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? State { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? StreetName { get; set; }

    [Parameter(ParameterSetName = OfInstance)]
    [Parameter(ParameterSetName = Alone, Mandatory = true)]
    [AllowEmptyString]
    public string? StreetSuffix { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var fields = LocationTables.Fields.ToDictionary(field => field.Name, field => Instance?.Properties[field.Name]?.Value);
        var before = LocationRows.LocationOf(fields);
        foreach (var pair in Given()) if (fields.ContainsKey(pair.Key)) fields[pair.Key] = pair.Value;
        var after = LocationRows.LocationOf(fields);
        if (Needed.FirstOrDefault(name => string.IsNullOrEmpty(after?.Text(name))) is { } lack)
            throw SimulatorException.Invalid($"A location needs its {lack}; {string.Join(", ", Needed)} are never empty.", after?.Identity);
        if (!ShouldProcess(after!.Identity)) return;
        Write(OwnTypes.Location.Noun, () => before is null ? [.. LocationRows.Place(Simulation.Objects, after)] : Changed(before, after));
    }

    private IReadOnlyList<Change> Changed(DeploymentObject before, DeploymentObject after)
    {
        foreach (var rows in LocationTables.Rows) Simulation.Objects.Table(rows);
        var location = Simulation.Objects.Find(before.Type, before.Identity)
            ?? throw SimulatorException.NotFound(before.Type.Noun, before.Identity);
        return [.. LocationRows.Replace(Simulation.Objects, location, after)];
    }
}
