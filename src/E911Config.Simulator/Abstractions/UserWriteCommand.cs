using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet that changes a user, or those whose display name a text with asterisks means; it prints each with -PassThru.</summary>
public abstract class UserWriteCommand : SimulatedCommand
{
    /// <summary>What is written, for the counters.</summary>
    private protected abstract string NounName { get; }

    /// <summary>The nouns of those who can be meant.</summary>
    private protected virtual IEnumerable<CallerNoun> Whom => CallerNoun.All;

    /// <summary>The user as he shall be.</summary>
    private protected abstract SimulatedUser Change(SimulatedUser user);

    /// <inheritdoc/>
    protected override void Run()
    {
        var identity = Given<UserIdParameter>("Identity")?.ToString()
            ?? throw SimulatorException.Invalid("Who? Give -Identity: tenants and files with users are not simulated.", null);
        foreach (var address in Meant(identity))
        {
            if (Stopping) return;
            if (!ShouldProcess(Planned(address).Before.Identity)) continue;
            var change = Write(NounName, () =>
            {
                var (before, after) = Planned(address); // Again: another administrator may have written since.
                return new UserChange(before, after);
            });
            if (Has("PassThru")) WriteObject(UserView.Of(change.After!));
        }
    }

    // A name with asterisks that means nobody is a mistake for who wants to change somebody.
    private string[] Meant(string identity)
    {
        lock (Simulation.Gate)
        {
            string[] meant = [.. Simulation.Users.Meant(identity, Whom).Select(user => user.Address)];
            return meant.Length > 0 ? meant : throw UserDirectory.NotFound(identity);
        }
    }

    private (SimulatedUser Before, SimulatedUser After) Planned(string address)
    {
        lock (Simulation.Gate)
        {
            var user = Simulation.Users.Get(address);
            return (user, Change(user));
        }
    }
}
