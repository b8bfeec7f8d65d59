namespace E911Config.Core.Deployment;

/// <summary>The PSTN usages: one global list whose elements tie voice policies and location policies to voice routes.</summary>
public static class PstnUsage
{
    /// <summary>The description.</summary>
    public static ObjectType Type { get; } = new("CsPstnUsage", IdentityForm.Singleton,
    [
        new Property("Usage", PropertyKind.List) { Comparison = Comparison.Set },
    ])
    {
        ClrTypeName = "Microsoft.Rtc.Management.WritableConfig.Policy.Voice.PstnUsages",
        GlobalAlwaysExists = true,
        ElementsIn = "Usage",
        Source = "Set-CsPstnUsage",
    };
}
