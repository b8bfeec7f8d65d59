using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// A row of the location service for a subnet (Set-CsLisSubnet), as far as it decides what an emergency service gets of it.
/// </summary>
internal sealed class LocationRow
{
    private static readonly string[] Needed = ["HouseNumber", "StreetName", "City", "State", "Country"];
    private static readonly Regex Elin = new(@"^\s*\+?[0-9](?:-*[0-9]){6,14}\s*\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public LocationRow(DeploymentObject row, NetworkAddress subnet, HashSet<string>? valid)
    {
        Subnet = row.Text("Subnet") is { Length: > 0 } text ? text : row.Identity;
        Address = subnet;
        Missing = Needed.FirstOrDefault(field => string.IsNullOrWhiteSpace(row.Text(field)));
        IsValidated = valid is null ? Truth.Unknown : Truths.Of(valid.Contains(KeyOf(row)));
        HasElin = row.Text("CompanyName").Split(';').Any(Elin.IsMatch);
    }

    /// <summary>Its key.</summary>
    public string Subnet { get; }

    /// <summary>The address in its key.</summary>
    public NetworkAddress Address { get; }

    /// <summary>The first field that a civic address needs and that is blank; null if there is none.</summary>
    public string? Missing { get; }

    /// <summary>Whether its address was found in the Master Street Address Guide; untold if the addresses were not read.</summary>
    public Truth IsValidated { get; }

    /// <summary>Whether its company name has a telephone number by which an ELIN gateway calls.</summary>
    public bool HasElin { get; }

    /// <summary>Whether a row holds anything about the place; one that does not counts as not there.</summary>
    public static bool IsFilled(DeploymentObject row) => row.Type.Properties
        .Any(property => property.Name is not ("Subnet" or "Description") && row.Has(property.Name)
            && !string.IsNullOrWhiteSpace(row.Text(property.Name)));

    /// <summary>The key of a civic address: its fields, trimmed and without case.</summary>
    public static string KeyOf(DeploymentObject address) =>
        string.Join("\n", CivicAddress.Fields.Select(field => address.Text(field).Trim())).ToUpperInvariant();
}
