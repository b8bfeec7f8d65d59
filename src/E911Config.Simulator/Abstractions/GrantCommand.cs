using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>Grant: gives a user or device a per-user policy, or with no name takes it back. He moves to another class of callers.</summary>
public abstract class GrantCommand : UserWriteCommand
{
    /// <summary>What is granted.</summary>
    protected abstract ObjectType Noun { get; }

    /// <summary>The user with the policy.</summary>
    private protected abstract SimulatedUser Granted(SimulatedUser user, string? policy);

    private protected override string NounName => Noun.Noun;

    private protected override SimulatedUser Change(SimulatedUser user)
    {
        var name = Given<string>("PolicyName");
        return Granted(user, string.IsNullOrEmpty(name) ? null : Policy(name!));
    }

    // The words are Microsoft's, printed by other Grant cmdlets of the family.
    private string Policy(string name)
    {
        var table = Simulation.Objects.Table(Noun);
        var identity = Noun.Identity.Canonical(name) is { } stored && stored.StartsWith("Tag:", StringComparison.Ordinal)
            ? table.Find(stored)?.Identity : null;
        return identity ?? throw new SimulatorException(
            "PolicyNotGrantable", ErrorCategory.InvalidArgument,
                $"Policy \"{name}\" is not a user policy. You can assign only a user policy to a specific user.", name);
    }
}
