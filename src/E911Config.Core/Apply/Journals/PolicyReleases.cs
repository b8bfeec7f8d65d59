using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Apply;

/// <summary>Since when no network site names a location policy, as far as journals tell.</summary>
public static class PolicyReleases
{
    /// <summary>
    /// By location policy in stored form, without case, when the last network site stopped naming it. What a plan did, what was taken back
    /// for a step that failed, and what an undo did count alike. A policy is not among them if the last that journals tell of a network
    /// site is that it came to name the policy, or may have left it: who took it from the site, and when, no journal knows then.
    /// </summary>
    /// <param name="journals">The journals, oldest first.</param>
    /// <param name="source">The deployment; journals of others tell nothing of it, nor does that of a simulation of what was done to the
    /// deployment itself, nor the reverse.</param>
    public static IReadOnlyDictionary<string, DateTimeOffset> Of(IEnumerable<Journal> journals, SnapshotSource source)
    {
        var last = new Dictionary<(string Site, string Policy), DateTimeOffset?>();
        foreach (var move in journals.Where(journal => SnapshotSource.SameDeployment(journal.Deployment, source.Deployment)
                && (journal.Simulated ?? source.IsSimulated) == source.IsSimulated)
            .SelectMany(journal => journal.Steps).Where(begun => begun.Step.Type == NetworkSite.Type).SelectMany(Moves)
                .OrderBy(move => move.Time))
        {
            if (move.To.Length > 0) last[(move.Site, move.To)] = null;
            if (move.From.Length > 0) last[(move.Site, move.From)] = move.Certain ? move.Time : null;
        }

        return last.GroupBy(pair => pair.Key.Policy, pair => pair.Value).Where(times => times.All(time => time is not null))
            .ToDictionary(times => times.Key, times => times.Max()!.Value, StringComparer.OrdinalIgnoreCase);
    }

    // A step that was begun and not read back may have been written; a later look tells nobody when.
    private static IEnumerable<(DateTimeOffset Time, string Site, string From, string To, bool Certain)> Moves(BegunStep begun)
    {
        var (site, from, to) = (begun.Step.Identity.ToUpperInvariant(), Policy(begun.Step.Before), Policy(begun.Step.After));
        if (from == to) yield break;
        yield return (begun.Done ?? begun.Begun, site, from, to, begun.Done is not null);
        if (begun.Undone is { } back) yield return (back, site, to, from, true);
    }

    private static string Policy(DeploymentObject? site) => site?.Text("LocationPolicy") is { Length: > 0 } name
        ? (LocationPolicy.Type.Identity.Canonical(name) ?? name).ToUpperInvariant() : "";
}
