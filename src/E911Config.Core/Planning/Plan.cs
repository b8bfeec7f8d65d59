using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What must be done to make a deployment what a design says: ordered steps with their reasons, findings, and what calls will notice.
/// Values only.
/// </summary>
public sealed class Plan
{
    private string? id;
    private string? seal;
    private PlanScope? scope;

    /// <summary>
    /// The SHA-256 of deployment, design, scope and steps: what a change board approves. The same change has the same id, whoever plans it
    /// and when.
    /// </summary>
    public string Id => id ??= PlanFile.IdOf(this);

    /// <summary>The SHA-256 of everything that the plan's file holds: what an edited file no longer matches.</summary>
    public string Seal => seal ??= PlanFile.SealOf(this);

    /// <summary>When the plan was made, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The deployment that it was made for, as <see cref="SnapshotSource.Deployment"/> names it.</summary>
    public required string Deployment { get; init; }

    /// <summary>Whether that was a simulated one; null if the plan's file does not say.</summary>
    public bool? Simulated { get; init; }

    /// <summary>When it was read, in UTC; null if nothing says.</summary>
    public DateTimeOffset? Read { get; init; }

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

    /// <summary>By which design it was known what the trunks were for before the plan; null if that was guessed.</summary>
    public RolesBefore? RolesBefore { get; init; }

    /// <summary>What a pilot does to emergency calls from outside its zones; null for a plan of the whole design.</summary>
    public PilotReach? OtherZones { get; init; }

    /// <summary>What must be known of the callers whose calls were run.</summary>
    public CallersNote Callers { get; init; } = new(true, true, [], null, null, false);

    /// <summary>What the plan changes for all other calls; nothing, if all is well.</summary>
    public IReadOnlyList<OtherCallChange> OtherCalls { get; init; } = [];

    /// <summary>
    /// Whether no call is worse after any step than it is before the plan and afterwards, and none ends worse than it was, or at the mercy
    /// of one trunk, gateway, Mediation Server pool or topology site where it was not. What is not safe is applied only with force.
    /// </summary>
    public bool Safe => !Calls.Any(call => call.Dark || call.Worse || call.Weaker);

    /// <summary>Whether there is nothing to do.</summary>
    public bool Clean => Steps.Count == 0;

    /// <summary>The nouns that could not be read when it was made, those of callers included.</summary>
    public IReadOnlyList<string> Unread =>
        [.. Findings.Where(finding => finding.Id is FindingIds.NounsUnread or FindingIds.CallersUnread)
            .SelectMany(finding => finding.List("nouns"))];

    /// <summary>Whether something could not be read, or what becomes of a call afterwards cannot be told.</summary>
    public bool Inconclusive => Unread.Count > 0 || Calls.Any(call => call.After == Outcome.Unknown);

    /// <summary>Whether it still is what its id and its seal were computed of.</summary>
    internal bool IsAsSealed => (id is null || id == PlanFile.IdOf(this)) && (seal is null || seal == PlanFile.SealOf(this));

    /// <summary>The design with what it wants, parsed once.</summary>
    /// <exception cref="DesignInvalidException">The design in the plan cannot be read by this version.</exception>
    internal PlanScope Scope
    {
        get => scope ??= PlanScope.Of(DesignFile.Parse(Design.Path, Design.Text), Zones);
        init => scope = value;
    }

    /// <summary>The steps as they are written: neighbours on elements of one list together, every other step alone.</summary>
    public IReadOnlyList<IReadOnlyList<Step>> Batches() => StepBatches.Of(Steps);
}
