using System.Linq;

namespace E911Config.Simulator.Rules;

/// <summary>Of the settings of the web services, those are kept that name a second source of locations.</summary>
internal sealed class WebServiceConfigurationRule : NounRule
{
    public override void Complete(Draft draft)
    {
        var others = draft.Type.PassedOver.Where(draft.Gives).Select(name => "-" + name).ToArray();
        if (others.Length > 0)
            draft.Warnings.Add("Of the web services the simulation keeps MACResolverUrl and SecondaryLocationSourceUrl alone; "
                + string.Join(", ", others) + " changed nothing.");
    }
}
