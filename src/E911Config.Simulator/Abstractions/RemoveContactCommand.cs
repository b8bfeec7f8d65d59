using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>Takes a device or phone away: one caller less of its class.</summary>
public abstract class RemoveContactCommand : SimulatedCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    /// <summary>The noun.</summary>
    private protected abstract CallerNoun Noun { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var identity = Identity!.ToString();
        if (!ShouldProcess(Found(identity).Identity)) return;
        Write(Noun.Noun, () => new UserChange(Found(identity), null));
    }

    private SimulatedUser Found(string identity)
    {
        lock (Simulation.Gate)
        {
            var user = Simulation.Users.Get(identity);
            return user.Noun == Noun ? user : throw UserDirectory.NotFound(identity);
        }
    }
}
