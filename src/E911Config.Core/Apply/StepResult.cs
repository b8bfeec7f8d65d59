using System;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>What became of one step.</summary>
public sealed class StepResult
{
    /// <summary>A step that has not run yet.</summary>
    public StepResult(Step step) => Step = step;

    /// <summary>Its place in the plan.</summary>
    public int Number => Step.Number;

    /// <summary>What it does.</summary>
    public StepAction Action => Step.Action;

    /// <summary>The noun of its object.</summary>
    public string ObjectType => Step.ObjectType;

    /// <summary>The identity of its object.</summary>
    public string Identity => Step.Identity;

    /// <summary>What became of it.</summary>
    public StepStatus Status { get; internal set; }

    /// <summary>Why it failed, as whoever refused it said; empty if it did not.</summary>
    public string Failure { get; internal set; } = "";

    /// <summary>Why it could not be taken back, as whoever refused that said; empty if nobody tried, or it was.</summary>
    public string NotTakenBack { get; internal set; } = "";

    /// <summary>Whether it was not taken back, or not done, because it hangs on another that could not be.</summary>
    public bool Hangs { get; internal set; }

    /// <summary>How long it took, looks included.</summary>
    public TimeSpan Duration { get; internal set; }

    internal Step Step { get; }

    internal DeploymentObject? ReadBack { get; set; }
}
