using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>Problems in the last entry of a journal: values alone, so that whoever reads the journal words them.</summary>
internal static class ProblemRecord
{
    /// <summary>The problems as records; what has no value is left out.</summary>
    public static ValueRecord[] Write(IEnumerable<ApplyProblem> problems) =>
        problems.Select(problem => new ValueRecord(Fields(problem).Where(field => field.Value is not null))).ToArray();

    /// <summary>A problem from its record.</summary>
    /// <exception cref="Text.DataFileException">JournalInvalid: it says what no version says.</exception>
    public static ApplyProblem Read(JournalEntry entry)
    {
        var (noun, identity) = (entry.Words("objectType"), entry.Words("identity"));
        return new ApplyProblem(entry.Word<ApplyProblemKind>("kind"))
        {
            Number = Whole(entry, "step") is { } number ? (int)number : 0,
            Action = entry.Optional("action") is null ? null : entry.Word<StepAction>("action"),
            ObjectType = entry.Optional("state") is null ? noun : "",
            Identity = entry.Optional("state") is null ? identity : "",
            Said = entry.Words("said"),
            State = entry.Optional("state") is null ? null : new StateProblem(entry.Word<StateProblemKind>("state"), noun, identity)
            {
                Other = entry.Words("other"),
                Callers = Whole(entry, "callers") ?? 0,
                Differences = entry.List("properties").Select(name => ObjectTypes.Find(noun)?.Find(name)).OfType<Property>()
                    .Select(property => new PropertyDifference(property, null, null)).ToArray(),
            },
            Servers = entry.List("servers"),
            Waited = Whole(entry, "waited") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(ApplyProblem problem) =>
    [
        new("kind", problem.Kind.ToString()),
        new("step", problem.Number == 0 ? null : (long)problem.Number),
        new("action", problem.Action?.ToString()),
        new("state", problem.State?.Kind.ToString()),
        new("objectType", Stated(problem.State?.ObjectType ?? problem.ObjectType)),
        new("identity", Stated(problem.State?.Identity ?? problem.Identity)),
        new("other", Stated(problem.State?.Other)),
        new("callers", problem.State is { Callers: > 0 and var callers } ? callers : null),
        new("properties", problem.State is { Differences.Count: > 0 } state
            ? state.Differences.Select(difference => difference.Property.Name).ToArray() : null),
        new("servers", problem.Servers.Count == 0 ? null : problem.Servers),
        new("waited", problem.Waited is { } waited ? (long)waited.TotalSeconds : null),
        new("said", Stated(problem.Said)),
    ];

    private static string? Stated(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static long? Whole(JournalEntry entry, string name) => entry.Optional(name)?.Scalar is long number and >= 0 and <= int.MaxValue
        ? number : null;
}
