using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Drafting;

/// <summary>
/// Drafts designs. Each draft is read and planned before anybody sees it; a zone that is no part of a design, or that would leave somebody
/// worse off, is left alone with the question, until the rest is safe. Pure.
/// </summary>
public static class Drafter
{
    // So often zones are taken out one by one; then all that would change anything, so that the number of plans is bounded.
    private const int Rounds = 4;

    /// <summary>Drafts a design from a deployment.</summary>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="name">The design's name; null for the one that the deployment's marks name.</param>
    /// <param name="now">The time of the plan.</param>
    /// <exception cref="E911Exception">
    /// NounUnread: without these nouns nothing can be drafted. NothingToDraft: there is nothing of which a zone could be made.
    /// DraftImpossible. InputNotUnderstood: the name is none.
    /// </exception>
    public static DraftResult Draft(Snapshot snapshot, string? name, DateTimeOffset now)
    {
        RequireRead(snapshot);
        if (name is not null && TextRule.Name.Stored(name) is null)
        {
            throw new E911Exception("InputNotUnderstood",
                $"The name of a design must be {TextRule.Name.Words}; {Quoted.Of(name)} is none.") { Target = name };
        }

        var composer = new Composer(snapshot, DesignNames.Of(snapshot, name));
        var refused = new Dictionary<string, Refusal>(StringComparer.OrdinalIgnoreCase);
        var runs = 0;
        var proposed = false;
        for (var round = 1; ; round++)
        {
            var draft = composer.Compose(refused, proposed);
            if (!draft.AllZones.Any())
            {
                if (proposed) throw Nothing(draft);
                proposed = true;
                continue;
            }

            var trial = DraftTrial.Of(draft, snapshot, now);
            if (trial.WasPlanned) runs++;
            if (trial.Plan is { } plan) return new DraftResult(WithChanges(draft, plan), plan, Unseen.Nouns(snapshot), runs)
                { OtherUsages = UsagesOfOthers.In(snapshot) };
            foreach (var zone in trial.Refused) refused[zone.Key] = zone.Value;
            if (round < Rounds) continue;
            foreach (var zone in draft.AllZones.Where(zone => !zone.IsOwned && !refused.ContainsKey(zone.Name)))
                refused[zone.Name] = new Refusal(LeavingReason.NotTried, ("rounds", (long)Rounds),
                    ("others", trial.Refused.Keys.OrderBy(other => other, StringComparer.OrdinalIgnoreCase).ToArray()));
        }
    }

    // What an apply of the draft would do to each zone, where it would do anything.
    private static Draft WithChanges(Draft draft, Plan plan)
    {
        var steps = plan.Steps.ToLookup(step => step.Reason.Purpose?.Zone ?? "", StringComparer.OrdinalIgnoreCase);
        return draft with
        {
            Zones = [.. draft.Zones.Select(WithSteps)],
            OffNetwork = draft.OffNetwork is null ? null : WithSteps(draft.OffNetwork),
        };

        DraftZone WithSteps(DraftZone zone) => steps[zone.Name].ToArray() is not { Length: > 0 } own ? zone : zone with
        {
            Decisions = [.. zone.Decisions, new OpenDecision(DecisionKind.Changes, zone.Name, "").With(
                ("made", own.Where(step => step.Before is null).Select(step => step.Address).ToArray()),
                ("changed", own.Where(step => step.Before is not null).Select(step => new ValueRecord(
                    "object", step.Address, "properties", step.Changes.Select(change => change.Property.Name).ToArray())).ToArray()))],
        };
    }

    private static void RequireRead(Snapshot snapshot)
    {
        var unread = DeploymentFindings.Needed.Where(type => !snapshot.IsRead(type)).Select(type => type.Noun).ToArray();
        if (unread.Length == 0) return;
        throw new E911Exception("NounUnread",
            $"No design can be drafted: {string.Join(", ", unread)} could not be read. A draft made without would adopt nothing that they "
            + "hold, and could not be planned. Give the right to read, or a snapshot that holds them.") { Target = unread };
    }

    private static E911Exception Nothing(Draft draft)
    {
        var sites = draft.OutOfScope.GroupBy(site => site.Why.Reason).OrderByDescending(same => same.Count()).ThenBy(same => same.Key);
        return new E911Exception("NothingToDraft",
            "Nothing in this deployment can become a zone: no location policy is in use that a design can say without harm to somebody, "
            + "and no place has a gateway of its own that calls the emergency service there. "
            + (draft.OutOfScope.Count == 0 ? "There are no network sites."
                : $"Of the network sites: {string.Join(", ", sites.Select(Counted))}.")
            + string.Concat(draft.OutOfScope.Select(site => site.Why.Text("problem")).Where(problem => problem.Length > 0).Take(1)
                .Select(problem => " " + problem))
            + " Write the design by hand, with the schema of design files in an editor.") { Target = draft.OutOfScope };
    }

    private static string Counted(IGrouping<LeavingReason?, LeftSite> same) =>
        string.Join(" ", same.Count().ToString(CultureInfo.InvariantCulture), same.Key.ToString());
}
