using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting;

/// <summary>
/// A row that the location service must get, with what is known of it. Its properties are the parameters of Set-CsLisSubnet and nothing
/// else, so that <c>Export-Csv</c>, an editor and <c>Import-Csv | Set-CsLisSubnet</c> do the rest.
/// </summary>
public sealed class LocationRowEntry
{
    private readonly Dictionary<string, string> values;

    internal LocationRowEntry(MissingLocation missing)
    {
        Subnet = missing.Subnet;
        values = missing.Values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The network ID, without mask.</summary>
    public string Subnet { get; }

    /// <summary>What the row is for; the network site, where nobody wrote anything.</summary>
    public string Description => values[nameof(Description)];

    /// <summary>The place in the building.</summary>
    public string Location => values[nameof(Location)];

    /// <summary>The company, or in a zone of ELIN gateways the ELINs.</summary>
    public string CompanyName => values[nameof(CompanyName)];

    /// <summary>Of the address; needed.</summary>
    public string HouseNumber => values[nameof(HouseNumber)];

    /// <summary>Of the address.</summary>
    public string HouseNumberSuffix => values[nameof(HouseNumberSuffix)];

    /// <summary>Of the address.</summary>
    public string PreDirectional => values[nameof(PreDirectional)];

    /// <summary>Of the address; needed.</summary>
    public string StreetName => values[nameof(StreetName)];

    /// <summary>Of the address.</summary>
    public string StreetSuffix => values[nameof(StreetSuffix)];

    /// <summary>Of the address.</summary>
    public string PostDirectional => values[nameof(PostDirectional)];

    /// <summary>Of the address; needed.</summary>
    public string City => values[nameof(City)];

    /// <summary>Of the address; needed.</summary>
    public string State => values[nameof(State)];

    /// <summary>Of the address.</summary>
    public string PostalCode => values[nameof(PostalCode)];

    /// <summary>Of the address; needed.</summary>
    public string Country => values[nameof(Country)];

    /// <inheritdoc/>
    public override string ToString() => Subnet;
}
