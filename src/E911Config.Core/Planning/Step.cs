using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>One step of a plan: what happens to one object.</summary>
public sealed class Step
{
    /// <summary>Makes a step.</summary>
    /// <param name="number">Its place in the plan, from 1.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="before">The whole object as it must be found; null if it must not exist.</param>
    /// <param name="after">The whole object as it will be; null if it is removed.</param>
    public Step(int number, string reason, DeploymentObject? before, DeploymentObject? after)
    {
        Number = number;
        Reason = reason;
        Before = before;
        After = after;
        Type = (after ?? before)!.Type;
        Identity = (after ?? before)!.Identity;
        Action = before is null ? StepAction.Create : after is null ? StepAction.Delete : StepAction.Update;
    }

    /// <summary>The place in the plan, from 1.</summary>
    public int Number { get; }

    /// <summary>What the step does.</summary>
    public StepAction Action { get; }

    /// <summary>The noun of the object.</summary>
    public string ObjectType => Type.Noun;

    /// <summary>The identity of the object; for a PSTN usage its name.</summary>
    public string Identity { get; }

    /// <summary>Why, in a few words.</summary>
    public string Reason { get; }

    /// <summary>The object as it must be found; null if it must not exist.</summary>
    public DeploymentObject? Before { get; }

    /// <summary>The object as it will be; null if it is removed.</summary>
    public DeploymentObject? After { get; }

    /// <summary>
    /// Whether <see cref="Before"/> is only what was to be written, not all that was seen: of a write that was not read back, no more is known.
    /// </summary>
    public bool BeforeIsPartial { get; init; }

    /// <summary>The numbers of the steps that must be done before.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];

    /// <summary>The command as PowerShell text.</summary>
    public string Command => ChangeCommands.Of([this]).ToString();

    /// <summary>The command that takes the step back.</summary>
    public string Inverse => ChangeCommands.Back([this]).ToString();

    /// <summary>The properties that the step changes; for a new object those that it sets.</summary>
    public IReadOnlyList<PropertyDifference> Changes => (Before, After) switch
    {
        ({ } before, { } after) => after.Type.Properties
            .Where(property => !property.Same(before[property.Name], after[property.Name]) || Reordered(property))
            .Select(property => new PropertyDifference(property, before[property.Name], after[property.Name])).ToArray(),
        (null, { } after) => after.Known.Select(property => new PropertyDifference(property, null, after[property.Name])).ToArray(),
        _ => [],
    };

    /// <summary>Whether the step moves the object among its siblings; then only the order afterwards tells whether it is done.</summary>
    public bool Reorders => Before is not null && After is not null && Type.Properties.Any(Reordered);

    internal ObjectType Type { get; }

    /// <summary>Noun and identity: which object it is.</summary>
    internal string Address => ObjectType + " " + Identity;

    /// <summary>What people call the step.</summary>
    public override string ToString() => $"{Action} {ObjectType} {Identity}";

    private bool Reordered(Property property) => property.Comparison == Comparison.RelativeOrder
        && Before!.Number(property.Name) != After!.Number(property.Name);
}
