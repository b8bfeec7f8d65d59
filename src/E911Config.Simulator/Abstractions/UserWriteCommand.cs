using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>A cmdlet that changes one user; it prints him with -PassThru.</summary>
public abstract class UserWriteCommand : SimulatedCommand
{
    /// <summary>What is written, for the counters.</summary>
    private protected abstract string NounName { get; }

    /// <summary>The user as he shall be.</summary>
    private protected abstract SimulatedUser Change(SimulatedUser user);

    /// <inheritdoc/>
    protected override void Run()
    {
        var identity = Given<UserIdParameter>("Identity")?.ToString()
            ?? throw SimulatorException.Invalid("Who? Give -Identity: tenants and files with users are not simulated.", null);
        if (!ShouldProcess(Planned(identity).Before.Identity)) return;
        var change = Write(NounName, () =>
        {
            var (before, after) = Planned(identity); // Again: another administrator may have written since.
            return new UserChange(before, after);
        });
        if (Has("PassThru")) WriteObject(UserView.Of(change.After!));
    }

    private (SimulatedUser Before, SimulatedUser After) Planned(string identity)
    {
        lock (Simulation.Gate)
        {
            var user = Simulation.Users.Get(identity);
            return (user, Change(user));
        }
    }
}
