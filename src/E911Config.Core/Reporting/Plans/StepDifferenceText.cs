using System.Linq;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>
/// A step of a plan that another plan has too, and does otherwise: what moved of the object, before the step or after it.
/// </summary>
internal static class StepDifferenceText
{
    /// <summary>The step as one plan has it.</summary>
    public static string Of(StepDifference difference)
    {
        var step = difference.Step;
        var parts = difference.Properties.Select(moved => $"{moved.Property.Name} {Part(step, moved)}")
            .Concat(difference.OtherReason && step.Reason.Kind != ReasonKind.None ? [ReasonText.Of(step.Reason)] : [])
            .Concat(difference.OtherPurpose ? [step.Reason.Purpose is { } purpose
                ? Visible.Of($"for {PurposeText.Of(purpose)} of zone {purpose.Zone}") : "for no zone"] : []).ToArray();
        return Visible.Of(step.ToString()) + ": " + (parts.Length > 0 ? string.Join("; ", parts) : "what a file alone tells");
    }

    private static string Part(Step step, StepDifference.Moved moved) => step.Before is null ? Value(moved.After)
        : step.After is null ? Value(moved.Before)
        : moved.Stays ? Value(moved.Before) + " (not changed)" : $"{Value(moved.Before)} -> {Value(moved.After)}";

    // Of a long value the part that differs.
    private static string Value(StepDifference.State state) => state.IsUntold ? "(not told)"
        : state.Text.Length == 0 ? "(none)"
        : state.Text.Length <= Quoted.MaxLength ? Visible.Of(state.Text) : Quoted.Of(state.Text, state.Alike);
}
