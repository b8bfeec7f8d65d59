using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>What a write newly names must exist. What dangled before may go on dangling, and what was not read cannot be checked.</summary>
internal static class ReferenceCheck
{
    public static void Check(Draft draft)
    {
        foreach (var property in draft.Type.Properties
            .Where(property => property.References is not null && property.EmbedsNoun is null && draft.Alters(property)))
        {
            var known = new HashSet<string>(References.ValuesOf(property, draft.Before?[property.Name]), StringComparer.OrdinalIgnoreCase);
            foreach (var value in References.ValuesOf(property, draft.After[property.Name]).Where(value => !known.Contains(value)))
            {
                if (property.BareReference && Target(property, value) is { } scope && !scope.StartsWith("Tag:", StringComparison.Ordinal))
                {
                    throw new SimulatorException("PolicyNotGrantable", ErrorCategory.InvalidArgument,
                        $"{property.Name} of {draft.After.Address} names \"{value}\", but a per-user policy is what it takes.", value);
                }

                if (!Exists(draft, property, value))
                {
                    throw new SimulatorException("ReferenceNotFound", ErrorCategory.InvalidArgument,
                        $"{property.Name} of {draft.After.Address} names \"{value}\", but there is no such {property.References}.", value);
                }
            }
        }
    }

    private static string Target(Property property, string value) => References.Target(property, value);

    private static bool Exists(Draft draft, Property property, string value)
    {
        var type = ObjectTypes.Get(property.References!);
        if (!draft.Objects.IsRead(type) && type != Trunk.Type) return true;
        if (type == PstnUsage.Type) return draft.Objects.HasUsage(value);
        if (type == Trunk.Type) return draft.Simulation.HasTrunk(References.Target(property, value));
        return draft.Objects.Find(type, References.Target(property, value)) is not null;
    }
}
