using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>What a given reply of a trunk does to a call (New-CsSipResponseCodeTranslationRule).</summary>
internal static class ReplyStep
{
    /// <summary>Whether the reply ends it here: skipped (no answer) or failed. Not if the trunk takes the call, or has no reply given.</summary>
    public static bool Run(CallContext call, TrunkNode trunk, string? delivered, out Answer? answer)
    {
        answer = null;
        if (ReplyOf(call, trunk.Identity) is not { } code || code is >= 200 and < 300) return false;
        if (code >= 400 && !call.Index.ReplyRules.IsRead)
        {
            call.Hops?.Add(new Hop($"What does {trunk.Identity} reply?", "CsSipResponseCodeTranslationRule was not read", "cannot be told"));
            answer = Answer.At(trunk.Identity, Outcome.Unknown, null, null);
            return true;
        }

        var rule = call.Index.ReplyRules.At(trunk.Settings.Scope, call.Notes).FirstOrDefault(candidate => candidate.Received == code);
        var final = rule is null ? code : rule.Translated;
        var why = (code == CallRequest.NoReply ? "no reply in time" : code.ToString(System.Globalization.CultureInfo.InvariantCulture)) + (rule is null ? "" : $", which rule {rule.Identity} makes {final}");
        if (final is CallRequest.NoReply or (>= 500 and < 600))
        {
            call.Hops?.Add(new Hop($"What does {trunk.Identity} reply?", why, "the next one is tried"));
            return true;
        }

        call.Hops?.Add(new Hop($"What does {trunk.Identity} reply?", why, "the call fails"));
        answer = Answer.At(trunk.Identity, Outcome.Failed, delivered, null);
        return true;
    }

    private static int? ReplyOf(CallContext call, string trunk)
    {
        foreach (var reply in call.Request.Replies)
        {
            if (string.Equals(Trunk.Type.Identity.Canonical(reply.Key), trunk, System.StringComparison.OrdinalIgnoreCase)) return reply.Value;
        }

        return null;
    }
}
