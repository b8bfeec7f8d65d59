using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>An object that stays as long as another one names it.</summary>
internal class ReferencedRule : NounRule
{
    public override void CheckRemoval(Simulation simulation, DeploymentObject item) => InUse.Refuse(simulation, item);
}
