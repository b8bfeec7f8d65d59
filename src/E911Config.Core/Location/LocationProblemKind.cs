namespace E911Config.Core.Location;

/// <summary>What is wrong with what the location service holds, or with the networks for which it holds it.</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum LocationProblemKind : long
{
    /// <summary>No subnet is mapped to the network site, so that nobody can be located there (Plan for network location).</summary>
    NoSubnet,

    /// <summary>There is no row for a network with which clients ask.</summary>
    NoRow,

    /// <summary>The row for it has no location field, and counts as not there.</summary>
    RowEmpty,

    /// <summary>
    /// A wider network is mapped than its clients have, as rows for narrower ones show: who is in none of these is not located, since a
    /// client asks with its own network (MS-E911WS).
    /// </summary>
    SummaryMapped,

    /// <summary>A field is blank that a valid civic address needs (Set-CsLisSubnet). The problem names it.</summary>
    FieldMissing,

    /// <summary>
    /// The address was not found in the Master Street Address Guide: the provider asks the caller (Plan emergency services).
    /// </summary>
    NotValidated,

    /// <summary>The row has no company name, in which an ELIN gateway looks for its number (Manage locations for ELIN gateways).</summary>
    ElinMissing,

    /// <summary>A part of the company name is no telephone number.</summary>
    ElinMalformed,

    /// <summary>One ELIN stands for two places: the emergency service is sent to one of them.</summary>
    ElinShared,

    /// <summary>The company name has more ELINs than a gateway takes (Manage locations for ELIN gateways).</summary>
    TooManyElins,

    /// <summary>A range of remote access is mapped to a network site.</summary>
    VpnMapped,

    /// <summary>There is a row for a range of remote access, whose addresses say nothing about where somebody is.</summary>
    VpnRow,

    /// <summary>
    /// A row stands for a wider network than those that are mapped below it. No client asks with it, since a row has no mask.
    /// </summary>
    SummaryRow,

    /// <summary>There is a row for a network that lies in no subnet of a network site.</summary>
    RowUnmapped,

    /// <summary>The key of a row is no address, so that no client asks with it.</summary>
    RowInvalid,
}
