using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>Nothing is written, or no more, because objects stand otherwise than they must.</summary>
public sealed class StateException : E911Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="errorId">The stable id.</param>
    /// <param name="beginning">What is so.</param>
    /// <param name="problems">Which objects stand otherwise, and how.</param>
    /// <param name="end">The way out.</param>
    public StateException(string errorId, string beginning, IReadOnlyList<StateProblem> problems, string end)
        : base(errorId, beginning + string.Join("; ", problems.Select(Words)) + end) => Problems = problems;

    /// <summary>Which objects stand otherwise, and how.</summary>
    public IReadOnlyList<StateProblem> Problems { get; }

    /// <summary>A problem as half a sentence.</summary>
    internal static string Words(StateProblem problem)
    {
        var address = Quoted.Start(problem.ObjectType + " " + problem.Identity);
        return problem.Kind switch
        {
            StateProblemKind.Gone => $"{address} does not exist any more",
            StateProblemKind.Moved => $"{address}: {Differences(problem, "is", "now, and was")}",
            StateProblemKind.Exists => $"{address} exists already: {Differences(problem, "is", "now, and is to be")}",
            StateProblemKind.NeededAgain => $"{address} was to be removed, and is in use again",
            StateProblemKind.NotAskedFor => $"{address} is to be changed, and the design does not ask for that",
            StateProblemKind.PlannedOtherwise => $"{address}: {Differences(problem, "would be planned as", "now, and was planned as")}"
                + (problem.Other.Length == 0 ? "" : $" ({problem.ObjectType} {Quoted.Start(problem.Other)} is copied)"),
            StateProblemKind.ReferredTo => $"{Quoted.Start(problem.Other)} refers to {address}",
            StateProblemKind.Granted => FormattableString.Invariant($"{address} is granted to {problem.Callers} callers"),
            StateProblemKind.MayBeReferredTo => $"{Quoted.Start(problem.Other)} could not be read, and may refer to {address}",
            StateProblemKind.BeforeAnother => $"{address} stands before {Quoted.Start(problem.Other)} now, and stood behind it",
            StateProblemKind.BehindAnother => $"{address} stands behind {Quoted.Start(problem.Other)} now, and stood before it",
            StateProblemKind.NotAsDesigned => $"after all steps {address} is not as designed{Names(problem)}",
            StateProblemKind.LeftEmpty =>
                $"{address}: {string.Join("; ", problem.Differences.GroupBy(difference => difference.Property).Select(Left))}",
            StateProblemKind.NotAsBefore => $"after all steps {address} is not as it was{Names(problem)}",
            var unknown => throw new ArgumentOutOfRangeException(nameof(problem), unknown, "There are no words for this kind."),
        };
    }

    // Of a list the rest stays.
    private static string Left(IGrouping<Property, PropertyDifference> ends)
    {
        var names = string.Join(", ", ends.Select(end => ValueText.Of(end.Before)));
        return ends.All(end => ValueText.IsEmpty(end.After)) ? $"{ends.Key.Name} named {names}, which does not exist, and is left empty"
            : $"{ends.Key.Name} named {names}, which does not exist: that is left out, and the rest is as it was";
    }

    private static string Differences(StateProblem problem, string now, string then) =>
        string.Join("; ", problem.Differences.Select(difference =>
            $"{difference.Property.Name} {now} {Value(difference.After, difference.Before)} {then} "
            + Value(difference.Before, difference.After)));

    // Of a long value the part that differs.
    private static string Value(object? value, object? other)
    {
        var (text, beside) = (ValueText.Of(value), ValueText.Of(other));
        var alike = 0;
        while (alike < text.Length && alike < beside.Length && text[alike] == beside[alike]) alike++;
        return Quoted.Of(text, alike);
    }

    private static string Names(StateProblem problem) => problem.Differences.Count == 0 ? ""
        : $" ({string.Join(", ", problem.Differences.Select(difference => difference.Property.Name))})";
}
