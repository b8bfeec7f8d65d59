using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>Works out what Remove does: the object and what stands under it go; a Global object is reset.</summary>
internal sealed class ObjectRemover
{
    private ObjectRemover(IReadOnlyList<Change> changes, IReadOnlyList<string> warnings, IReadOnlyList<string> questions, string identity)
    {
        Changes = changes;
        Warnings = warnings;
        Questions = questions;
        Identity = identity;
    }

    public IReadOnlyList<Change> Changes { get; }

    public IReadOnlyList<string> Warnings { get; }

    public IReadOnlyList<string> Questions { get; }

    public string Identity { get; }

    public static ObjectRemover Plan(Simulation simulation, ObjectType type, string spelling)
    {
        var identity = ObjectWriter.Canonical(type, spelling);
        var item = simulation.Objects.Table(type).Find(identity) ?? throw SimulatorException.NotFound(type.Noun, identity);
        var beneath = EmbeddedRules.Removals(simulation.Objects, item);
        if (type.GlobalAlwaysExists && identity == "Global")
        {
            var fresh = Defaults.New(type, identity);
            return new ObjectRemover([.. beneath, Change.Put(fresh), .. NounRules.Of(type).OnReset(simulation.Objects, fresh)],
                [ResetWarning(type)], [], identity);
        }

        NounRules.Of(type).CheckRemoval(simulation, item);
        return new ObjectRemover([.. beneath, .. Priorities.Close(simulation, item), Change.Remove(item)], [],
            GrantQuestion(simulation, item), identity);
    }

    // The first half is Microsoft's wording, of which no more is published; the noun in it is the class name.
    private static string ResetWarning(ObjectType type)
    {
        var name = type.ClrTypeName?.Split('.').Last() ?? type.Noun;
        return $"Global configuration for \"{name}\" cannot be removed. Instead of removing it, "
            + $"the Global configuration for \"{name}\" is set back to its defaults.";
    }

    // The pages of these two say that one is asked; of the others they say nothing.
    private static string[] GrantQuestion(Simulation simulation, DeploymentObject item) =>
        item.Type != LocationPolicy.Type && item.Type != VoiceRoutingPolicy.Type ? [] :
        simulation.Grants(item.Type, item.Identity) is > 0 and var callers
        ? [string.Format(CultureInfo.InvariantCulture, "\"{0}\" is granted to {1} user(s), who fall back to another policy. Remove it?",
            item.Identity, callers)]
        : [];
}
