using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>What bears on emergency calls, and has no place in the draft.</summary>
internal sealed class Unclear
{
    private readonly Evidence evidence;
    private readonly IReadOnlyList<Candidate> candidates;

    public Unclear(Evidence evidence, IReadOnlyList<Candidate> candidates)
    {
        this.evidence = evidence;
        this.candidates = candidates;
    }

    public IEnumerable<UnclearObject> All() => Policies().Concat(Routes());

    private IEnumerable<UnclearObject> Policies()
    {
        var known = new HashSet<string>(candidates.Select(candidate => candidate.Policy.Identity), StringComparer.OrdinalIgnoreCase);
        foreach (var policy in evidence.Snapshot.All(LocationPolicy.Type).Where(policy => !known.Contains(policy.Identity)))
        {
            if (policy.Identity.StartsWith("Site:", StringComparison.Ordinal))
                yield return new UnclearObject(UnclearKind.PolicyOfSite, policy.Type.Noun, policy.Identity,
                    policy.Flag("EnhancedEmergencyServicesEnabled") ? ["on"] : []);
            else if (policy.Identity.StartsWith("Tag:", StringComparison.Ordinal))
                yield return new UnclearObject(UnclearKind.PolicyUnused, policy.Type.Noun, policy.Identity,
                    evidence.Snapshot.UsersCounted ? ["counted"] : []);
        }
    }

    private IEnumerable<UnclearObject> Routes()
    {
        var numbers = evidence.Index.Facts.EmergencyNumbers;
        foreach (var route in evidence.Index.Routes.All.Where(route => numbers.Any(number => Carries(route, "+" + number))))
        {
            var item = evidence.Snapshot.Find(VoiceRoute.Type, route.Identity)!;
            var gone = route.Trunks.Where(entry => evidence.Index.Trunks.Find(entry, null) is null).ToArray();
            var isNamed = item.List("PstnUsages").Any(usage => evidence.PoliciesOf(usage).Any());
            if (isNamed && gone.Length > 0) yield return new UnclearObject(UnclearKind.TrunkMissing, item.Type.Noun, item.Identity, gone);
            if (!isNamed && !evidence.Ownership.Owns(item) && !Evidence.IsOrdinary(route))
                yield return new UnclearObject(UnclearKind.RouteElsewhere, item.Type.Noun, item.Identity, item.List("PstnUsages"));
        }
    }

    private static bool Carries(RouteNode route, string number) => route.Pattern.Ask(number) == PatternAnswer.Match;
}
