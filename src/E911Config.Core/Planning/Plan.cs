using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What must be done to make a deployment what a design says: ordered steps with their reasons, findings, and what calls will notice.</summary>
public sealed class Plan
{
    private string? id;

    /// <summary>The SHA-256 of the plan's content: what a change board approves, and what an edited file no longer matches.</summary>
    public string Id => id ??= PlanFile.ContentHash(this);

    /// <summary>When the plan was made, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The deployment that it was made for, as <see cref="SnapshotSource.Deployment"/> names it.</summary>
    public required string Deployment { get; init; }

    /// <summary>The design.</summary>
    public required DesignReference Design { get; init; }

    /// <summary>The zones of a pilot; empty if the plan is for the whole design.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Whether the plan removes what the design has left behind, and does nothing else.</summary>
    public bool Retire { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many objects of the design were compared with the deployment.</summary>
    public required int Compared { get; init; }

    /// <summary>What the plan does to emergency calls: for every group of callers and every number the outcome before and after.</summary>
    public IReadOnlyList<CallChange> Calls { get; init; } = [];

    /// <summary>What a pilot does to emergency calls from outside its zones, in half a sentence; empty for a plan of the whole design.</summary>
    public string OtherZones { get; init; } = "";

    /// <summary>What must be known of the callers whose calls were run, such as their age; empty if nothing must.</summary>
    public string CallersNote { get; init; } = "";

    /// <summary>What the plan does to all other calls, in one sentence.</summary>
    public string OtherCalls { get; init; } = "unchanged";

    /// <summary>Whether no call is worse after any step than it is before the plan and afterwards. What is not safe is applied only with force.</summary>
    public bool Safe => !Calls.Any(call => call.Dark);

    /// <summary>Whether there is nothing to do.</summary>
    public bool Clean => Steps.Count == 0;

    /// <summary>The plan in one line, for people.</summary>
    public string Summary => Clean
        ? string.Format(CultureInfo.InvariantCulture, "No changes. {1}: {0} objects compared.", Compared, !Retire ? "The deployment is as the design says"
            : Findings.Any(finding => finding.Id == "RetireWaits") ? "What is left over must stay for now" : "Nothing is left over")
        : string.Format(CultureInfo.InvariantCulture, "Plan: {0} to add, {1} to change, {2} to remove. Calls: {3}.{5} Other calls: {4}.",
            Steps.Count(step => step.Action == StepAction.Create), Steps.Count(step => step.Action == StepAction.Update),
            Steps.Count(step => step.Action == StepAction.Delete), CallProof.Summary(Calls), OtherCalls, OtherZones.Length == 0 ? "" : $" Other zones: {OtherZones}.");

    /// <summary>The steps as they are written: neighbours on elements of one list together, every other step alone.</summary>
    public IReadOnlyList<IReadOnlyList<Step>> Batches() => StepBatches.Of(Steps);

    /// <inheritdoc/>
    public override string ToString() => Summary;
}
