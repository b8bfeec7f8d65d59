using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>The plans that were applied last to a deployment, as far as journals tell.</summary>
public static class LastApplied
{
    /// <summary>
    /// Finds what holds in a deployment: from the newest journal back every plan that ended applied and was not taken back, as far as the
    /// first that was for a whole design. A journal of a simulation tells nothing of the deployment that the simulation is a copy of, and
    /// the reverse.
    /// </summary>
    /// <param name="folder">The folder with the journals; one that does not exist has none.</param>
    /// <param name="source">The deployment.</param>
    /// <param name="design">The name of the design; null for whichever was applied.</param>
    public static DriftBasis Find(string folder, SnapshotSource source, string? design)
    {
        List<UnreadNoun> unread = [];
        List<BasisPlan> plans = [];
        Snapshot? after = null;
        foreach (var journal in Journals(folder, source, design, unread))
        {
            if (journal.PlanPath.Length == 0)
                return new DriftBasis(plans.Count > 0 ? BasisKind.Journal : BasisKind.JournalWithoutPlan)
                    { Plans = plans, Unread = unread, After = after };
            try
            {
                var plan = PlanFile.Read(Beside(journal, journal.PlanPath));
                if (plan.Id != journal.PlanId)
                    throw new E911Exception("PlanIdDiffers", $"it is plan {plan.Id}, and the journal tells of {journal.PlanId}.");
                plans.Add(new BasisPlan(plan)
                {
                    Applied = journal.Ended ?? journal.Started,
                    By = journal.User,
                    JournalPath = journal.Path,
                    Kept = new Lazy<Snapshot?>(() => After(journal)),
                });
                if (plans.Count == 1) after = plans[0].Kept.Value;
                if (plan.Zones.Count == 0) break;
            }
            catch (E911Exception error)
            {
                unread.Add(new UnreadNoun(Beside(journal, journal.PlanPath), error.Message));
                break;
            }
        }

        return new DriftBasis(plans.Count > 0 ? BasisKind.Journal : BasisKind.NoJournal) { Plans = plans, Unread = unread, After = after };
    }

    /// <summary>
    /// The design that was applied last before a plan is made, whichever it is, with what has moved since the design of the plan was; null
    /// if none is known.
    /// </summary>
    /// <param name="folder">The folder with the journals; one that does not exist has none.</param>
    /// <param name="source">The deployment.</param>
    /// <param name="design">The name of the plan's design.</param>
    /// <param name="unread">The files that could not be read and may tell of a newer plan.</param>
    /// <exception cref="Design.DesignInvalidException">The design in a plan cannot be read by this version.</exception>
    public static AppliedDesign? Before(string folder, SnapshotSource source, string design, out IReadOnlyList<UnreadNoun> unread)
    {
        var any = Find(folder, source, null);
        unread = any.Unread;
        if (any.Plans.Count == 0) return null;
        var own = any.Plans.All(one => Same(one.Plan.Design.Name, design)) && any.Plans[any.Plans.Count - 1].Plan.Zones.Count == 0 ? any
            : Find(folder, source, design);
        return own.Before(any.Plans[0].Plan);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Journal> Journals(string folder, SnapshotSource source, string? design, List<UnreadNoun> unread)
    {
        try
        {
            return JournalHistory.Read(folder, error =>
                    unread.Add(new UnreadNoun((error as DataFileException)?.Path ?? folder, error.Message)))
                .Where(entry => entry is { Kind: ChangeKind.Apply, Outcome: ChangeOutcome.Applied, UndoneBy.Count: 0 })
                .Select(entry => entry.Journal)
                .Where(journal => IsOf(journal, source)
                    && (design is null || Same(journal.Design, design)));
        }
        catch (DataFileException error)
        {
            unread.Add(new UnreadNoun(folder, error.Message));
            return [];
        }
    }

    /// <summary>
    /// Whether a journal is of a deployment: one of a simulation tells nothing of the deployment that the simulation is a copy of, and the
    /// reverse. Where its registrars could not be read a deployment has no name, and nothing is written to it for what is found here.
    /// </summary>
    internal static bool IsOf(Journal journal, SnapshotSource source) =>
        (source.Deployment.Length == 0 || SnapshotSource.SameDeployment(journal.Deployment, source.Deployment))
        && (journal.Simulated ?? source.IsSimulated) == source.IsSimulated;

    // It only tells what has not moved since: without it everything may have.
    private static Snapshot? After(Journal journal)
    {
        if (journal.SnapshotAfter.Length == 0) return null;
        try
        {
            return SnapshotFile.Read(Beside(journal, journal.SnapshotAfter));
        }
        catch (DataFileException)
        {
            return null;
        }
    }

    // Folders are moved, also to another system; the files of a run stay together.
    private static string Beside(Journal journal, string path) => File.Exists(path) ? path
        : Path.GetDirectoryName(Path.GetFullPath(journal.Path)) + Path.DirectorySeparatorChar + PathText.FileName(path);
}
