namespace E911Config.Core.Deployment;

/// <summary>
/// The location service's four tables: what it knows of a subnet, a switch, a port or an access point. Their rows have keys, not
/// identities.
/// </summary>
public static class LocationServiceTables
{
    /// <summary>Subnets; the key is the network address, without mask.</summary>
    public static ObjectType Subnet { get; } = Table("CsLisSubnet", "Subnet");

    /// <summary>Switches.</summary>
    public static ObjectType Switch { get; } = Table("CsLisSwitch", "ChassisID");

    /// <summary>Ports of switches.</summary>
    public static ObjectType Port { get; } = Table("CsLisPort", "ChassisID", "PortIDSubType", "PortID");

    /// <summary>Wireless access points.</summary>
    public static ObjectType WirelessAccessPoint { get; } = Table("CsLisWirelessAccessPoint", "BSSID");

    /// <summary>A field of an address; the limits are those of the pages of Set-CsLisSubnet and Test-CsLisCivicAddress.</summary>
    internal static Property AddressField(string name) => new(name, PropertyKind.Text)
    {
        MaxLength = name switch
        {
            "PreDirectional" or "PostDirectional" or "State" or "Country" => 2,
            "HouseNumberSuffix" => 5,
            "HouseNumber" or "StreetSuffix" or "PostalCode" => 10,
            "StreetName" => 60,
            _ => 64,
        },
    };

    private static ObjectType Table(string noun, params string[] keys)
    {
        var properties = new System.Collections.Generic.List<Property>();
        foreach (var key in keys) properties.Add(
            new Property(key, PropertyKind.Text) { Comparison = Comparison.IgnoreCase, IsAddress = key == "Subnet" });
        properties.Add(new Property("Description", PropertyKind.Text));
        properties.Add(new Property("Location", PropertyKind.Text) { MaxLength = 20 });
        properties.Add(new Property("CompanyName", PropertyKind.Text) { MaxLength = 60 });
        foreach (var field in CivicAddress.Fields) properties.Add(AddressField(field));
        return new ObjectType(noun, IdentityForm.Name, properties)
        {
            ClrTypeName = "System.Management.Automation.PSCustomObject",
            KeyProperties = keys,
            Source = "Set-" + noun,
        };
    }
}
