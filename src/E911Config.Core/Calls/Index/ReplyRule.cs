using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A rule that makes another response code of one.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Received">The code that it is for; null if it is for an ISUP cause, which no reply here tells.</param>
/// <param name="Translated">The code that it becomes.</param>
internal sealed record ReplyRule(string Identity, long? Received, long Translated)
{
    /// <summary>Whether it makes a final answer of one that goes on to the next trunk, or the reverse.</summary>
    public bool Decides => Received is { } received && GoesOn(received) != GoesOn(Translated) && !Answers(received);

    public static ReplyRule Of(DeploymentObject rule) => new(
        rule.Identity,
        rule.Number("ReceivedISUPCauseValue") is null && rule.Number("TranslatedResponseCode") is not null
            ? rule.Number("ReceivedResponseCode") : null,
        rule.Number("TranslatedResponseCode") ?? 0);

    /// <summary>Whether a reply sends a call on to the next trunk: 5xx, or none in time.</summary>
    public static bool GoesOn(long code) => code is CallRequest.NoReply or (>= 500 and < 600);

    /// <summary>Whether a reply takes the call.</summary>
    public static bool Answers(long code) => code is >= 200 and < 300;
}
