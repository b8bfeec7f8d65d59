using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Voice;

/// <summary>C45: users of a branch whose voice policy is another one while they are registered at their backup pool.</summary>
internal sealed class PolicyChangesWithPool() : Check("C45", CheckSeverity.Warning, VoicePolicy.Type, Registrar.Type, Site.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Users of a branch who get another voice policy at their backup pool",
        "{callers}, at home on {object}, have the voice policy {here}; while they are registered at {backup} they have {there}.",
        "A policy of a topology site counts for who is registered there. When the branch's pool is down its users are registered at "
            + "another site, and the usages that lead to the branch gateway are not theirs any more.",
        "Grant them a per-user voice policy, which follows them: Grant-CsVoicePolicy.",
        "Plan for Enterprise Voice resiliency; Create the VoIP routing policy for branch users (Lync Server 2013)");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from one in context.Calls.All.SelectMany(call => call.Groups).Distinct(SameGroup.Instance)
        where one.Caller.Kind != ClientKind.Pbx
        let pool = context.Index.Pools.FindRegistrar(one.Caller.RegistrarPool)
        where pool is { AtBranch: true, Backup: not null, FailsOver: true }
        let here = context.Index.VoicePolicies.Find(context.VoicePolicyOf(one.Caller), null)
        let there = context.Index.VoicePolicies.Find(context.VoicePolicyOf(one.Caller with { RegistrarPool = pool.Backup }), null)
        where here is not null && there is not null && !here.Usages.SequenceEqual(there.Usages, StringComparer.OrdinalIgnoreCase)
        group (Group: one, Here: here.Identity, There: there.Identity, pool.Backup) by pool.Fqdn into same
        select At(Registrar.Type, Registrar.Type.Identity.Canonical(same.Key) ?? same.Key).With(("here", same.First().Here),
            ("there", same.First().There), ("backup", same.First().Backup))
            with { Groups = [.. same.Select(branch => branch.Group)] };
}
