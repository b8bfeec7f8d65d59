using System.Collections.Generic;

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

    /// <summary>Refuses a removal.</summary>
    public virtual void CheckRemoval(Store.Simulation simulation, Core.Deployment.DeploymentObject item)
    {
    }
}
