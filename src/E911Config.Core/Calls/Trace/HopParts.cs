namespace E911Config.Core.Calls;

/// <summary>Makes the parts of hops: a kind with its values.</summary>
internal static class HopParts
{
    public static HopPart<HopQuestion> Of(this HopQuestion kind, params string[] values) => new(kind, values);

    public static HopPart<HopRule> Of(this HopRule kind, params string[] values) => new(kind, values);

    public static HopPart<HopAnswer> Of(this HopAnswer kind, params string[] values) => new(kind, values);

    /// <summary>An answer with its reason code, if there is one.</summary>
    public static HopPart<HopAnswer> With(this HopAnswer kind, string? code) => new(kind, code is null ? [] : [code]);
}
