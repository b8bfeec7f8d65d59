using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>What a given reply of a trunk does to a call (New-CsSipResponseCodeTranslationRule).</summary>
internal static class WhatReply
{
    /// <summary>Whether the reply ends it here: skipped (no answer) or failed. Not if the trunk takes the call, or has no reply given.</summary>
    public static bool Ask(CallContext call, TrunkNode trunk, string? delivered, out Answer? answer)
    {
        answer = null;
        if (ReplyOf(call, trunk.Identity) is not { } code || code is >= 200 and < 300) return false;
        if (code >= 400 && !call.Index.ReplyRules.IsRead)
        {
            call.Hops?.Add(new Hop(HopQuestion.Reply.Of(trunk.Identity), HopAnswer.Untold, HopRule.Unread.Of(SipResponseCodeTranslationRule.Type.Noun)));
            answer = Answer.At(trunk.Identity, Outcome.Unknown, null, null);
            return true;
        }

        var rule = call.Index.ReplyRules.At(trunk.Settings.Scope, call.Notes).FirstOrDefault(candidate => candidate.Received == code);
        var final = rule is null ? code : rule.Translated;
        if (final is CallRequest.NoReply or (>= 500 and < 600))
        {
            call.Hops?.Add(new Hop(HopQuestion.Reply.Of(trunk.Identity), HopAnswer.NextTrunk, Rules(code, rule)));
            return true;
        }

        call.Hops?.Add(new Hop(HopQuestion.Reply.Of(trunk.Identity), HopAnswer.CallFails, Rules(code, rule)));
        answer = Answer.At(trunk.Identity, Outcome.Failed, delivered, null);
        return true;
    }

    private static HopPart<HopRule>[] Rules(int code, ReplyRule? rule)
    {
        HopPart<HopRule> reply = code == CallRequest.NoReply ? HopRule.NoReply : HopRule.Reply.Of(code.ToString(CultureInfo.InvariantCulture));
        return rule is null ? [reply] : [reply, HopRule.ReplyTranslated.Of(rule.Identity, rule.Translated.ToString(CultureInfo.InvariantCulture))];
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
