using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// A civic address that rows of the location service have, and whether it was found in the Master Street Address Guide. An address has no
/// identity:
/// all of its fields together are its key.
/// </summary>
public static class CivicAddress
{
    private static readonly string[] AddressFields =
    [
        "HouseNumber", "HouseNumberSuffix", "PreDirectional", "StreetName", "StreetSuffix", "PostDirectional", "City", "State",
            "PostalCode", "Country",
    ];

    /// <summary>
    /// The fields of an address, in the order of Microsoft's page; a row of the location service has the same ones (Test-
    /// CsLisCivicAddress).
    /// </summary>
    public static IReadOnlyList<string> Fields { get; } = AddressFields;

    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsLisCivicAddress", IdentityForm.Name,
    [
        .. AddressFields.Select(LocationServiceTables.AddressField),
        new Property("MSAGValid", PropertyKind.Flag),
    ])
    {
        ClrTypeName = "System.Management.Automation.PSCustomObject",
        KeyProperties = AddressFields,
        Source = "Get-CsLisCivicAddress",
    };
}
