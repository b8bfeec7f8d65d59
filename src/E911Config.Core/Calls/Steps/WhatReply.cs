using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>What a reply of a trunk, given or failed, does to a call (New-CsSipResponseCodeTranslationRule).</summary>
internal static class WhatReply
{
    /// <summary>
    /// Whether the reply ends it here: skipped (no answer) or failed. Not if the trunk takes the call, or has no reply given.
    /// </summary>
    public static bool Ask(CallContext call, TrunkNode trunk, string? delivered, out Answer? answer)
    {
        answer = null;
        if ((Given(call, trunk.Identity) ?? Failed(call, trunk)) is not { } code || ReplyRule.Answers(code)) return false;
        if (code >= 400 && !call.Index.ReplyRules.IsRead)
        {
            call.Hops?.Add(new Hop(HopQuestion.Reply.Of(trunk.Identity), HopAnswer.Untold,
                HopRule.Unread.Of(SipResponseCodeTranslationRule.Type.Noun)));
            answer = Answer.At(trunk.Identity, Outcome.Unknown, null, null);
            return true;
        }

        var rule = call.Index.ReplyRules.At(trunk.Settings.Scope, call.Notes).FirstOrDefault(candidate => candidate.Received == code);
        if (ReplyRule.GoesOn(rule?.Translated ?? code))
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
        HopPart<HopRule> reply = code == CallRequest.NoReply ? HopRule.NoReply
            : HopRule.Reply.Of(code.ToString(CultureInfo.InvariantCulture));
        return rule is null ? [reply] : [reply,
            HopRule.ReplyTranslated.Of(rule.Identity, rule.Translated.ToString(CultureInfo.InvariantCulture))];
    }

    private static int? Given(CallContext call, string trunk)
    {
        foreach (var reply in call.Request.Replies)
        {
            var named = call.Index.Trunks.TrunkOf(Trunk.Type.Identity.Canonical(reply.Key) ?? reply.Key);
            if (string.Equals(named, trunk, StringComparison.OrdinalIgnoreCase)) return reply.Value;
        }

        return null;
    }

    // Of several a final one counts.
    private static int? Failed(CallContext call, TrunkNode trunk)
    {
        int? goesOn = null, final = null;
        foreach (var reply in trunk.Replies)
        {
            if (!call.Failures.Down(reply.Element)) continue;
            if (reply.IsFinal) final ??= reply.Code;
            else goesOn ??= reply.Code;
        }

        return final ?? goesOn;
    }
}
