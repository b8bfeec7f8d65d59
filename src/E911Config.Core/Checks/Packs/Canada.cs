namespace E911Config.Core.Checks.Packs;

/// <summary>
/// Canada. That its number is 911 is assumed; what its law asks of telephone systems no source here tells. Some providers serve it, others
/// do not (their own pages), so the design says it under <c>serves</c>; else calls stay local (Plan for emergency services).
/// </summary>
internal static class Canada
{
    public static RulePack Pack { get; } = new()
    {
        Country = "CA",
        Name = "Canada",
        Numbers = ["911"],
        Source = "Plan for emergency services in Skype for Business Server; the number is assumed",
    };
}
