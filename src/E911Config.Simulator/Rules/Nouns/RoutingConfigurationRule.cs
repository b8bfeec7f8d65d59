using System.Management.Automation;

namespace E911Config.Simulator.Rules;

/// <summary>The list of routes is not written as a whole; its page recommends that it never is.</summary>
internal sealed class RoutingConfigurationRule : NounRule
{
    private const string Routes = "Route";

    public override void Complete(Draft draft)
    {
        if (draft.Gives(Routes))
            throw new SimulatorException("NotSimulated", ErrorCategory.NotImplemented,
                $"-{Routes} is not simulated: change the routes one by one with Set-CsVoiceRoute.", Routes);
    }
}
