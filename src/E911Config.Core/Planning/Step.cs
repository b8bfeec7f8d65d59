using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>One step of a plan: what happens to one object.</summary>
public sealed class Step
{
    /// <summary>Makes a step.</summary>
    /// <param name="number">Its place in the plan, from 1.</param>
    /// <param name="reason">Why.</param>
    /// <param name="change">The object as it must be found, and as it will be.</param>
    public Step(int number, StepReason reason, ObjectChange change)
    {
        Number = number;
        Reason = reason;
        Change = change;
    }

    /// <summary>The place in the plan, from 1.</summary>
    public int Number { get; }

    /// <summary>Why it is done.</summary>
    public StepReason Reason { get; }

    /// <summary>What becomes of the object.</summary>
    public ObjectChange Change { get; }

    /// <summary>What the step does.</summary>
    public StepAction Action => Before is null ? StepAction.Create : After is null ? StepAction.Delete : StepAction.Update;

    /// <summary>The noun of the object.</summary>
    public string ObjectType => Type.Noun;

    /// <summary>The identity of the object; for a PSTN usage its name.</summary>
    public string Identity => Change.Identity;

    /// <summary>The object as it must be found; null if it must not exist.</summary>
    public DeploymentObject? Before => Change.Before;

    /// <summary>The object as it will be; null if it is removed.</summary>
    public DeploymentObject? After => Change.After;

    /// <summary>
    /// Whether <see cref="Before"/> is only what was to be written, not all that was seen: of a write that was not read back, no more is
    /// known.
    /// </summary>
    public bool BeforeIsPartial { get; init; }

    /// <summary>The numbers of the steps that must be done before.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];

    /// <summary>The command as PowerShell text.</summary>
    public string Command => ChangeCommands.Of([this]).ToString();

    /// <summary>The command that takes the step back.</summary>
    public string Inverse => ChangeCommands.Back([this]).ToString();

    /// <summary>The properties that the step changes; for a new object those that it sets.</summary>
    public IReadOnlyList<PropertyDifference> Changes => Change.Differences;

    /// <summary>Whether the step moves the object among its siblings; then only the order afterwards tells whether it is done.</summary>
    public bool Reorders => Change.Reorders;

    internal ObjectType Type => Change.Type;

    /// <summary>Noun and identity: which object it is.</summary>
    internal string Address => Change.Address;

    /// <summary>What people call the step.</summary>
    public override string ToString() => Action + " " + Address;
}
