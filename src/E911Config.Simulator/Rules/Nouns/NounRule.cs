using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>What is special about one noun, beyond the description in the object model.</summary>
internal abstract class NounRule
{
    /// <summary>Parameters that are called otherwise than the property they set.</summary>
    public virtual IReadOnlyDictionary<string, string> ParameterNames { get; } = new Dictionary<string, string>();

    /// <summary>Completes and checks a New or Set.</summary>
    public virtual void Complete(Draft draft)
    {
    }

    /// <summary>What else a reset of the Global object changes.</summary>
    public virtual IEnumerable<Change> OnReset(ObjectStore objects, DeploymentObject fresh) => [];

    /// <summary>Refuses a removal.</summary>
    public virtual void CheckRemoval(Simulation simulation, DeploymentObject item)
    {
    }
}
