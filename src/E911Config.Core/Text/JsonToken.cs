namespace E911Config.Core.Text;

/// <summary>What a JSON text is made of, comments aside.</summary>
internal enum JsonToken
{
    /// <summary>Nothing was read yet, or there is nothing more.</summary>
    None,
    StartObject,
    EndObject,
    StartArray,
    EndArray,

    /// <summary>The name of a member, with its colon.</summary>
    Name,

    /// <summary>A text, a number, true, false or null.</summary>
    Scalar,
}
