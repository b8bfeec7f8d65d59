using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>A step of a plan beside the step of another plan on the same object.</summary>
internal sealed class StepDifference
{
    /// <summary>Compares two steps.</summary>
    /// <param name="step">The step.</param>
    /// <param name="other">What the other plan does to the object.</param>
    public StepDifference(Step step, Step other)
    {
        Step = step;
        Properties = step.Type.Properties.Where(property => Stated(property, step.Before) != Stated(property, other.Before)
            || Stated(property, step.After) != Stated(property, other.After)).Select(property => new Moved(
                property, Part(property, step.Before, other.Before), Part(property, step.After, other.After),
                Stated(property, step.Before) == Stated(property, step.After))).ToArray();
        OtherPurpose = !Equals(step.Reason.Purpose, other.Reason.Purpose);
        OtherReason = !step.Reason.Equals(other.Reason with { Purpose = step.Reason.Purpose });
    }

    /// <summary>The step.</summary>
    public Step Step { get; }

    /// <summary>The properties of the object that are not the same in both plans, before the step or after it.</summary>
    public IReadOnlyList<Moved> Properties { get; }

    /// <summary>Whether the object is for something else, or for another zone.</summary>
    public bool OtherPurpose { get; }

    /// <summary>Whether it is done for another reason, whatever the object is for.</summary>
    public bool OtherReason { get; }

    // Whether it is known at all tells two objects apart too.
    private static string? Stated(Property property, DeploymentObject? item) =>
        item is null || !item.Has(property.Name) ? null : ValueText.Of(item[property.Name]);

    private static State Part(Property property, DeploymentObject? item, DeploymentObject? other)
    {
        var (text, beside) = (item is null ? "" : ValueText.Of(item[property.Name]), Stated(property, other));
        var alike = 0;
        while (alike < text.Length && alike < beside?.Length && text[alike] == beside[alike]) alike++;
        return new State(text, alike, item is not null && !item.Has(property.Name) && text == beside);
    }

    /// <summary>A property that is not the same in both plans.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="Before">What the step finds.</param>
    /// <param name="After">What it leaves.</param>
    /// <param name="Stays">Whether the step leaves it as it is.</param>
    internal sealed record Moved(Property Property, State Before, State After, bool Stays);

    /// <summary>A value of one plan.</summary>
    /// <param name="Text">The value; empty for none.</param>
    /// <param name="Alike">How much of it begins as the other plan's.</param>
    /// <param name="IsUntold">Whether it is the other plan's value, and nobody said so.</param>
    internal sealed record State(string Text, int Alike, bool IsUntold);
}
