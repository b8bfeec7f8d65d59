using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Abstractions;

/// <summary>Remove: takes an object away with the rules under it; a Global object is reset, with a warning.</summary>
public abstract class RemoveObjectCommand : ObjectCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        var plan = Plan();
        Warn(plan.Warnings);
        if (!ShouldProcess(plan.Identity) || !Agrees(plan.Questions)) return;
        Write(Noun.Noun, () => Plan().Changes);
    }

    private ObjectRemover Plan()
    {
        lock (Simulation.Gate) return ObjectRemover.Plan(Simulation, Noun, IdentityText ?? "");
    }
}
