using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A rule that makes another response code of one.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Received">The code that it is for; null if it is for an ISUP cause, which no reply here tells.</param>
/// <param name="Translated">The code that it becomes.</param>
internal sealed record ReplyRule(string Identity, long? Received, long Translated)
{
    public static ReplyRule Of(DeploymentObject rule) => new(
        rule.Identity,
        rule.Number("ReceivedISUPCauseValue") is null && rule.Number("TranslatedResponseCode") is not null ? rule.Number("ReceivedResponseCode") : null,
        rule.Number("TranslatedResponseCode") ?? 0);
}
