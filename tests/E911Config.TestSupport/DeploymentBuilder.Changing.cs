using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>Beginning with a deployment that is there.</summary>
public sealed partial class DeploymentBuilder
{
    /// <summary>Starts with all that a deployment has.</summary>
    public static DeploymentBuilder Of(Snapshot snapshot)
    {
        var builder = new DeploymentBuilder();
        foreach (var (type, objects) in builder.objects)
        {
            objects.Clear();
            foreach (var item in snapshot.All(type)) objects.Add(item.Identity, item);
        }

        builder.unread.AddRange(ObjectTypes.All.Where(type => !snapshot.IsRead(type)).Select(type => new UnreadNoun(type.Noun, "")));
        builder.callers.AddRange(snapshot.Callers);
        builder.owners.AddRange(snapshot.EmergencyNumberOwners);
        return builder;
    }

    /// <summary>Takes all callers out.</summary>
    public DeploymentBuilder Nobody()
    {
        callers.Clear();
        return this;
    }
}
