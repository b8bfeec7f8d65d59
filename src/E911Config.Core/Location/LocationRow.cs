using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Core.Location;

/// <summary>
/// A row of the location service for a subnet (Set-CsLisSubnet), as far as it decides what an emergency service gets of it.
/// </summary>
internal sealed class LocationRow
{
    /// <summary>The field that holds the ELINs (Manage locations for ELIN gateways).</summary>
    public const string ElinField = "CompanyName";

    private static readonly string[] Needed = ["HouseNumber", "StreetName", "City", "State", "Country"];
    private static readonly Regex Elin = new(@"^\s*\+?[0-9](?:-*[0-9]){6,14}\s*\z", RegexOptions.CultureInvariant);

    private const int Untold = -1;
    private const int Unread = 2;
    private readonly DeploymentObject row;
    private readonly Lazy<HashSet<string>?> valid;

    // Found out when first asked; whoever asks at the same time finds the same.
    private volatile int isValidated = Untold;
    private volatile int hasElin = Untold;
    private volatile string? missing;

    /// <summary>A row of the location service.</summary>
    /// <param name="row">The row.</param>
    /// <param name="subnet">The address in its key.</param>
    /// <param name="valid">
    /// The keys of the addresses that were found in the Master Street Address Guide; null if the addresses were not read.
    /// </param>
    public LocationRow(DeploymentObject row, NetworkAddress subnet, Lazy<HashSet<string>?> valid)
    {
        this.row = row;
        this.valid = valid;
        Address = subnet;
    }

    /// <summary>The row itself.</summary>
    public DeploymentObject Row => row;

    /// <summary>Its key.</summary>
    public string Subnet => row.Text("Subnet") is { Length: > 0 } text ? text : row.Identity;

    /// <summary>The address in its key.</summary>
    public NetworkAddress Address { get; }

    /// <summary>The first field that a civic address needs and that is blank; null if there is none.</summary>
    public string? Missing
    {
        get
        {
            missing ??= AllMissing.FirstOrDefault() ?? "";
            return missing.Length > 0 ? missing : null;
        }
    }

    /// <summary>All of these fields that are blank.</summary>
    public IEnumerable<string> AllMissing => Needed.Where(name => string.IsNullOrWhiteSpace(row.Text(name)));

    /// <summary>Whether its address was found in the Master Street Address Guide; null if the addresses were not read.</summary>
    public bool? IsValidated
    {
        get
        {
            if (isValidated == Untold) isValidated = valid.Value is not { } keys ? Unread : keys.Contains(KeyOf(row)) ? 1 : 0;
            return isValidated == Unread ? null : isValidated == 1;
        }
    }

    /// <summary>The country that it says; empty if it says none.</summary>
    public string Country => row.Text("Country").Trim();

    /// <summary>Its company name, trimmed; empty if it has none.</summary>
    public string Company => row.Text(ElinField).Trim();

    /// <summary>Whether its company name has a telephone number by which an ELIN gateway calls.</summary>
    public bool HasElin
    {
        get
        {
            if (hasElin == Untold) hasElin = Company.Split(';').Any(IsElin) ? 1 : 0;
            return hasElin == 1;
        }
    }

    /// <summary>Why it is not good enough for a trunk, whatever is assumed.</summary>
    /// <param name="role">The role of the trunk: an ELIN gateway needs a number, all others a whole and validated address.</param>
    public RowFlaw FlawFor(TrunkRole role)
    {
        if (role == TrunkRole.Elin) return HasElin ? RowFlaw.None : RowFlaw.NoElin;
        if (Missing is not null) return RowFlaw.FieldMissing;
        return IsValidated switch { true => RowFlaw.None, false => RowFlaw.NotValidated, null => RowFlaw.ValidationUnread };
    }

    /// <summary>Whether a civic address needs a field.</summary>
    public static bool IsNeeded(string field) => Needed.Contains(field);

    /// <summary>Whether a part of a company name is a telephone number and nothing else.</summary>
    public static bool IsElin(string part) => Elin.IsMatch(part);

    /// <summary>The network of a row, as the location service is asked for it.</summary>
    public static string NetworkOf(DeploymentObject row) => row.Text("Subnet") is { Length: > 0 } text ? text : row.Identity;

    /// <summary>Whether a row holds anything about the place; one that does not counts as not there.</summary>
    public static bool IsFilled(DeploymentObject row) => row.Type.Properties
        .Any(property => property.Name is not ("Subnet" or "Description") && row.Has(property.Name)
            && !string.IsNullOrWhiteSpace(row.Text(property.Name)));

    /// <summary>The key of a civic address: its fields, trimmed and without case.</summary>
    public static string KeyOf(DeploymentObject address) =>
        string.Join("\n", CivicAddress.Fields.Select(field => address.Text(field).Trim())).ToUpperInvariant();
}
