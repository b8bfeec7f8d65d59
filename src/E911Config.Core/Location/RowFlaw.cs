namespace E911Config.Core.Location;

/// <summary>Why a row of the location service is not good enough for a trunk.</summary>
internal enum RowFlaw
{
    /// <summary>It is good enough.</summary>
    None,

    /// <summary>A field is blank that a civic address needs.</summary>
    FieldMissing,

    /// <summary>Its address was not found in the Master Street Address Guide.</summary>
    NotValidated,

    /// <summary>Whether its address was found there was not read.</summary>
    ValidationUnread,

    /// <summary>Its company name has no telephone number.</summary>
    NoElin,
}
