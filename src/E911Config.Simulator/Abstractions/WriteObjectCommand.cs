using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Abstractions;

/// <summary>New and Set of a noun: what the two share stands in one class, each of them chooses what it does.</summary>
public abstract class WriteObjectCommand : ObjectCommand
{
    /// <summary>Makes an object and prints it; with -InMemory it only prints it.</summary>
    private protected void New()
    {
        var inMemory = Has("InMemory");
        var draft = PlanNew(inMemory);
        Warn(draft.Warnings);
        if (inMemory)
        {
            lock (Simulation.Gate) WriteObject(ObjectView.Of(Simulation, draft.After, draft.Embedded));
            return;
        }

        if (!ShouldProcess(draft.After.Identity) || !Agrees(draft.Questions)) return;
        Write(Noun.Noun, () => (draft = PlanNew(inMemory)).Changes());
        WriteObject(View(draft.After));
    }

    /// <summary>Changes what is given, of an object by identity or of an instance; without either, of the Global object.</summary>
    private protected void Set()
    {
        var draft = PlanSet();
        Warn(draft.Warnings);
        if (!ShouldProcess(draft.After.Identity) || !Agrees(draft.Questions)) return;
        Write(Noun.Noun, () => PlanSet().Changes());
    }

    private Draft PlanNew(bool inMemory)
    {
        lock (Simulation.Gate) return ObjectWriter.New(Simulation, Noun, Spelling(), Given(), inMemory);
    }

    private Draft PlanSet()
    {
        lock (Simulation.Gate)
        {
            if (Given<PSObject>("Instance") is { } instance) return ObjectWriter.Set(Simulation, Noun, instance, Given());
            var identity = IdentityText ?? (Noun.Identity.AllowsGlobal && !Noun.Identity.IsRule
                ? "Global"
                : throw SimulatorException.Invalid($"Which {Noun.Noun}? Give -Identity or -Instance.", null));
            return ObjectWriter.Set(Simulation, Noun, identity, Given());
        }
    }

    // Identity, or Parent and Name, or the one parameter that repeats the name: NetworkSiteID, say.
    private string Spelling()
    {
        if (IdentityText is { } identity) return identity;
        var name = Given<string>(Noun.Properties.First(property => property.IsIdentityName).Name) ?? "";
        return Given<string>("Parent") is { } parent ? parent + "/" + name : name;
    }
}
