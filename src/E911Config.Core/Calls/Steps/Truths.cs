namespace E911Config.Core.Calls;

/// <summary>Puts truths together.</summary>
internal static class Truths
{
    public static Truth Of(bool told) => told ? Truth.Yes : Truth.No;

    /// <summary>Whether both hold.</summary>
    public static Truth Both(Truth one, Truth other) => one < other ? one : other;

    /// <summary>What holds whichever of two is the case, if that is known at all.</summary>
    /// <param name="which">Whether it is the first.</param>
    /// <param name="first">What holds then.</param>
    /// <param name="second">What holds if it is the other one.</param>
    public static Truth Either(Truth which, Truth first, Truth second) => which switch
    {
        Truth.Yes => first,
        Truth.No => second,
        _ => first == second ? first : Truth.Unknown,
    };
}
