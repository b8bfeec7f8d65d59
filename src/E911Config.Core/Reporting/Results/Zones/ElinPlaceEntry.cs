using E911Config.Core.Location;

namespace E911Config.Core.Reporting;

/// <summary>A place that an ELIN stands for: what the carrier's record of the number (ALI) must say.</summary>
public sealed class ElinPlaceEntry
{
    private readonly ElinPlace place;

    internal ElinPlaceEntry(ElinPlace place)
    {
        this.place = place;
        Subnets = new TextList(place.Subnets);
        NetworkSites = new TextList(place.NetworkSites);
    }

    /// <summary>The ELIN, as it stands in the row.</summary>
    public string Elin => place.Elin;

    /// <summary>The place in the building.</summary>
    public string Location => place.Row.Text(nameof(Location));

    /// <summary>Of the address.</summary>
    public string HouseNumber => place.Row.Text(nameof(HouseNumber));

    /// <summary>Of the address.</summary>
    public string HouseNumberSuffix => place.Row.Text(nameof(HouseNumberSuffix));

    /// <summary>Of the address.</summary>
    public string PreDirectional => place.Row.Text(nameof(PreDirectional));

    /// <summary>Of the address.</summary>
    public string StreetName => place.Row.Text(nameof(StreetName));

    /// <summary>Of the address.</summary>
    public string StreetSuffix => place.Row.Text(nameof(StreetSuffix));

    /// <summary>Of the address.</summary>
    public string PostDirectional => place.Row.Text(nameof(PostDirectional));

    /// <summary>Of the address.</summary>
    public string City => place.Row.Text(nameof(City));

    /// <summary>Of the address.</summary>
    public string State => place.Row.Text(nameof(State));

    /// <summary>Of the address.</summary>
    public string PostalCode => place.Row.Text(nameof(PostalCode));

    /// <summary>Of the address.</summary>
    public string Country => place.Row.Text(nameof(Country));

    /// <summary>The networks whose rows say so.</summary>
    public TextList Subnets { get; }

    /// <summary>The network sites to which they belong.</summary>
    public TextList NetworkSites { get; }

    /// <inheritdoc/>
    public override string ToString() => Elin;
}
