using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>Set: changes what is given, of an object by identity or of an instance; without either, of the Global object.</summary>
public abstract class SetObjectCommand : ObjectCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        var draft = Plan();
        Warn(draft.Warnings);
        if (!ShouldProcess(draft.After.Identity) || !Agrees(draft.Questions)) return;
        Write(Noun.Noun, () => Plan().Changes());
    }

    private Draft Plan()
    {
        lock (Simulation.Gate)
        {
            if (Given<PSObject>("Instance") is { } instance) return ObjectWriter.Set(Simulation, Noun, instance, Given());
            var identity = IdentityText ?? (Noun.Identity.AllowsGlobal && !Noun.Identity.IsRule ? "Global" : throw SimulatorException.Invalid($"Which {Noun.Noun}? Give -Identity or -Instance.", null));
            return ObjectWriter.Set(Simulation, Noun, identity, Given());
        }
    }
}
