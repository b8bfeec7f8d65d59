using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Something that only one of two plans has.</summary>
public sealed class TrunkPlanDifference
{
    internal TrunkPlanDifference(PlanSide side, TrunkPlanStep step, string text)
        : this(side, "Step", text) => Step = step;

    internal TrunkPlanDifference(PlanSide side, TrunkPlanFinding finding)
        : this(side, "Finding", finding.Severity + ": " + finding.Message) => Finding = finding;

    internal TrunkPlanDifference(PlanSide side, TrunkPlanCall call, string text)
        : this(side, "Call", text) => Call = call;

    internal TrunkPlanDifference(PlanSide side, string kind, string text)
    {
        Side = side;
        Kind = kind;
        Text = text;
    }

    /// <summary>Which plan has it.</summary>
    public PlanSide Side { get; }

    /// <summary>
    /// <c>Step</c>, <c>Finding</c> or <c>Call</c>; <c>Deployment</c>, <c>Design</c>, <c>Scope</c> or <c>Order</c> for what else makes
    /// another change; <c>OtherCalls</c>, <c>OtherZones</c>, <c>RolesBefore</c> or <c>Callers</c> for what else makes the verdict.
    /// </summary>
    public string Kind { get; }

    /// <summary>What it is, in one line.</summary>
    public string Text { get; }

    /// <summary>The step; null if it is none.</summary>
    public TrunkPlanStep? Step { get; }

    /// <summary>The finding; null if it is none.</summary>
    public TrunkPlanFinding? Finding { get; }

    /// <summary>The call; null if it is none.</summary>
    public TrunkPlanCall? Call { get; }

    /// <inheritdoc/>
    public override string ToString() => (Side == PlanSide.Reference ? "<= " : "=> ") + Text;
}
