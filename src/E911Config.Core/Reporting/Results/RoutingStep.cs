using System;
using E911Config.Core.Apply;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What became of one step of a plan, or of taking one back.</summary>
public sealed class RoutingStep
{
    internal RoutingStep(StepResult step)
    {
        Number = step.Number;
        Action = step.Action;
        ObjectType = step.ObjectType;
        Identity = step.Identity;
        Status = step.Status;
        Error = ApplyText.Error(step);
        Duration = step.Duration;
    }

    internal RoutingStep(BegunStep begun, bool isEnded)
    {
        Number = begun.Step.Number;
        Action = begun.Step.Action;
        ObjectType = begun.Step.ObjectType;
        Identity = begun.Step.Identity;
        Status = begun.Undone is not null ? StepStatus.RolledBack : begun.Done is not null ? StepStatus.Applied
            : isEnded ? StepStatus.Failed : StepStatus.Unknown;
        Error = "";
        Duration = begun.Done is { } done ? done - begun.Begun : TimeSpan.Zero;
    }

    /// <summary>Its place in the plan, from 1.</summary>
    public int Number { get; }

    /// <summary>What it does.</summary>
    public Planning.StepAction Action { get; }

    /// <summary>The noun of its object.</summary>
    public string ObjectType { get; }

    /// <summary>The identity of its object.</summary>
    public string Identity { get; }

    /// <summary>The identity as views show it: what cannot be seen by its number.</summary>
    public string IdentityText => Visible.Of(Identity);

    /// <summary>What became of it.</summary>
    public StepStatus Status { get; }

    /// <summary>What went wrong; empty if nothing did.</summary>
    public string Error { get; }

    /// <summary>How long it took, looks included.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What became of it, and what it is.</summary>
    public override string ToString() => string.Join(" ", Status, Action, ObjectType, IdentityText);
}
