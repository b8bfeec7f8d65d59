using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>Takes a device or phone away, or those whose display name a text with asterisks means: so many callers less.</summary>
public abstract class RemoveContactCommand : SimulatedCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    /// <summary>The noun.</summary>
    private protected abstract CallerNoun Noun { get; }

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var user in Found(Identity!.ToString()))
        {
            if (Stopping) return;
            if (ShouldProcess(user.Identity)) Write(Noun.Noun, () => new UserChange(Found(user.Address).Single(), null));
        }
    }

    private SimulatedUser[] Found(string identity)
    {
        lock (Simulation.Gate) return [.. Simulation.Users.Meant(identity, [Noun])];
    }
}
