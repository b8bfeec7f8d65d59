namespace E911Config.Core.Apply;

/// <summary>Where a step of an undo puts its object among its siblings.</summary>
public enum ReversedPlace
{
    /// <summary>Nowhere else: it gives back values.</summary>
    None,

    /// <summary>Behind all others, from where each goes to its place.</summary>
    BehindTheOthers,

    /// <summary>Where it stood before.</summary>
    AsBefore,
}
