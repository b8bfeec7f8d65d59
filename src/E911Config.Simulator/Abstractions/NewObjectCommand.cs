using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>New: makes an object and prints it; with -InMemory it only prints it.</summary>
public abstract class NewObjectCommand : ObjectCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        var inMemory = Has("InMemory");
        var draft = Plan(inMemory);
        Warn(draft.Warnings);
        if (inMemory)
        {
            lock (Simulation.Gate) WriteObject(ObjectView.Of(Simulation, draft.After, draft.Embedded));
            return;
        }

        if (!ShouldProcess(draft.After.Identity) || !Agrees(draft.Questions)) return;
        Write(Noun.Noun, () => (draft = Plan(inMemory)).Changes());
        WriteObject(View(draft.After));
    }

    private Draft Plan(bool inMemory)
    {
        lock (Simulation.Gate) return ObjectWriter.New(Simulation, Noun, Spelling(), Given(), inMemory);
    }

    // Identity, or Parent and Name, or the one parameter that repeats the name: NetworkSiteID, say.
    private string Spelling()
    {
        if (IdentityText is { } identity) return identity;
        var name = Given<string>(Noun.Properties.First(property => property.IsIdentityName).Name) ?? "";
        return Given<string>("Parent") is { } parent ? parent + "/" + name : name;
    }
}
