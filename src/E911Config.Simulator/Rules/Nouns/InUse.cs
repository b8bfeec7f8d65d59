using System;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>What others stand on stays.</summary>
internal static class InUse
{
    /// <summary>Refuses to remove what objects of some nouns name; of any, where none is said.</summary>
    /// <exception cref="SimulatorException">ObjectInUse.</exception>
    public static void Refuse(Simulation simulation, DeploymentObject item, params string[] nouns)
    {
        var users = simulation.Objects.UsersOf(item.Type.Noun, item.Identity);
        if (users.FirstOrDefault(user => nouns.Length == 0 || nouns.Any(noun => Is(user, noun))) is { } first)
            throw new SimulatorException("ObjectInUse", ErrorCategory.InvalidOperation,
                $"The {item.Type.Noun} \"{item.Identity}\" is still referenced, by {first} for one.", item.Identity);
    }

    private static bool Is(string user, string noun) => user.StartsWith(noun + " ", StringComparison.OrdinalIgnoreCase);
}
