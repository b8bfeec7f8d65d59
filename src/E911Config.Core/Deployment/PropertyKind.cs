namespace E911Config.Core.Deployment;

/// <summary>What a property holds.</summary>
public enum PropertyKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of a few words; case does not count.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>A list of small records, such as emergency numbers.</summary>
    Records,
}
