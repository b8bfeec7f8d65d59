using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>One step of a plan: what happens to one object.</summary>
public sealed class TrunkPlanStep
{
    internal TrunkPlanStep(Step step)
    {
        Number = step.Number;
        Action = step.Action;
        ObjectType = step.ObjectType;
        Identity = step.Identity;
        Reason = ReasonText.Of(step.Reason);
        Before = step.Before is null ? null : PropertyMap.Of(step.Before);
        After = step.After is null ? null : PropertyMap.Of(step.After);
        Command = step.Command;
        Inverse = step.Inverse;
        DependsOn = new NumberList(step.DependsOn);
        Text = PlanText.Line(step);
    }

    /// <summary>The place in the plan, from 1.</summary>
    public int Number { get; }

    /// <summary>What the step does.</summary>
    public StepAction Action { get; }

    /// <summary>The noun of the object.</summary>
    public string ObjectType { get; }

    /// <summary>The identity of the object; for a PSTN usage its name.</summary>
    public string Identity { get; }

    /// <summary>The identity as views show it: what cannot be seen by its number.</summary>
    public string IdentityText => Visible.Of(Identity);

    /// <summary>Why, in a few words.</summary>
    public string Reason { get; }

    /// <summary>The object as it must be found; null if it must not exist.</summary>
    public PropertyMap? Before { get; }

    /// <summary>The object as it will be; null if it is removed.</summary>
    public PropertyMap? After { get; }

    /// <summary>The command as PowerShell text.</summary>
    public string Command { get; }

    /// <summary>The command that takes the step back.</summary>
    public string Inverse { get; }

    /// <summary>The numbers of the steps that must be done before.</summary>
    public NumberList DependsOn { get; }

    /// <summary>The step as the plan shows it.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Action + " " + ObjectType + " " + IdentityText;
}
