namespace E911Config.Core.Deployment;

/// <summary>When two values of a property count as the same. Null, empty text and empty list are the same everywhere.</summary>
public enum Comparison
{
    /// <summary>Letter by letter: patterns, translations, descriptions.</summary>
    Exact,

    /// <summary>Without case: names, addresses, words of a choice.</summary>
    IgnoreCase,

    /// <summary>Element by element in order, without case: the usages of a voice policy.</summary>
    OrderedList,

    /// <summary>The same elements in any order, without case: the trunks and usages of a voice route.</summary>
    Set,

    /// <summary>Never compared object by object; only the order among objects counts: the priority of routes and rules.</summary>
    RelativeOrder,

    /// <summary>Made by the server, or a repetition of the identity: never compared.</summary>
    Ignored,
}
