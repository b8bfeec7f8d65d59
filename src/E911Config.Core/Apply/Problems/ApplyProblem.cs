using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>
/// One thing that went otherwise than asked, as values: what kind it is, which step it is about, and what the server or the disk said.
/// </summary>
/// <param name="Kind">What it is.</param>
public sealed record ApplyProblem(ApplyProblemKind Kind)
{
    /// <summary>The number of the step; 0 where none is meant.</summary>
    public int Number { get; init; }

    /// <summary>What the step does; null where none is meant.</summary>
    public StepAction? Action { get; init; }

    /// <summary>The noun of its object; empty where none is meant.</summary>
    public string ObjectType { get; init; } = "";

    /// <summary>The identity of its object; empty where none is meant.</summary>
    public string Identity { get; init; } = "";

    /// <summary>What was said by whoever refused: the server, the disk, the check. Empty where nobody said anything.</summary>
    public string Said { get; init; } = "";

    /// <summary>How an object stands otherwise than it shall; null where none is meant.</summary>
    public StateProblem? State { get; init; }

    /// <summary>The servers that are behind.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>How long was waited for them; null if the wait was stopped.</summary>
    public TimeSpan? Waited { get; init; }

    /// <summary>A problem with a step.</summary>
    internal static ApplyProblem With(ApplyProblemKind kind, Step step, string said) =>
        new(kind) { Number = step.Number, Action = step.Action, ObjectType = step.ObjectType, Identity = step.Identity, Said = said };

    /// <summary>What a step that takes another one back leaves empty.</summary>
    /// <param name="step">The step as it would be.</param>
    /// <param name="loose">What it cannot set.</param>
    /// <param name="settled">The object as it is left.</param>
    internal static ApplyProblem Empty(Step step, IReadOnlyList<(Property Property, string Name)> loose, DeploymentObject settled) =>
        new(ApplyProblemKind.LeftEmpty)
    {
        State = new StateProblem(StateProblemKind.LeftEmpty, step.ObjectType, step.Identity)
        {
            Differences = loose.Select(end => new PropertyDifference(end.Property, end.Name, settled[end.Property.Name])).ToArray(),
            Other = string.Join(", ", loose.Select(end => end.Name)),
        },
    };

    /// <summary>A problem of which nothing is known but what was said.</summary>
    internal static ApplyProblem Because(ApplyProblemKind kind, string said) => new(kind) { Said = said };
}
