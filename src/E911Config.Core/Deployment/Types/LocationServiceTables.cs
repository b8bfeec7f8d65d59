namespace E911Config.Core.Deployment;

/// <summary>The location service's four tables: what it knows of a subnet, a switch, a port or an access point. Their rows have keys, not identities.</summary>
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

    private static ObjectType Table(string noun, params string[] keys)
    {
        var properties = new System.Collections.Generic.List<Property>();
        foreach (var key in keys) properties.Add(new Property(key, PropertyKind.Text) { Comparison = Comparison.IgnoreCase });
        properties.Add(new Property("Description", PropertyKind.Text));
        properties.Add(new Property("Location", PropertyKind.Text) { MaxLength = 20 });
        properties.Add(new Property("CompanyName", PropertyKind.Text) { MaxLength = 60 });
        properties.Add(new Property("HouseNumber", PropertyKind.Text) { MaxLength = 10 });
        properties.Add(new Property("HouseNumberSuffix", PropertyKind.Text) { MaxLength = 5 });
        properties.Add(new Property("PreDirectional", PropertyKind.Text) { MaxLength = 2 });
        properties.Add(new Property("StreetName", PropertyKind.Text) { MaxLength = 60 });
        properties.Add(new Property("StreetSuffix", PropertyKind.Text) { MaxLength = 10 });
        properties.Add(new Property("PostDirectional", PropertyKind.Text) { MaxLength = 2 });
        properties.Add(new Property("City", PropertyKind.Text) { MaxLength = 64 });
        properties.Add(new Property("State", PropertyKind.Text) { MaxLength = 2 });
        properties.Add(new Property("PostalCode", PropertyKind.Text) { MaxLength = 10 });
        properties.Add(new Property("Country", PropertyKind.Text) { MaxLength = 2 });
        return new ObjectType(noun, IdentityForm.Name, properties)
        {
            ClrTypeName = "System.Management.Automation.PSCustomObject",
            KeyProperties = keys,
            Source = "Set-" + noun,
        };
    }
}
