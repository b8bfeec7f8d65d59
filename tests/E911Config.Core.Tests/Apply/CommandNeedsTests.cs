using System.Linq;
using E911Config.Core.Apply;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>What must be there before the first write.</summary>
public sealed class CommandNeedsTests
{
    [Fact]
    public void EverythingThatApplyingAndTakingBackRunIsAskedFor()
    {
        var plan = Litware.SoundPlan;
        var needs = CommandNeeds.Of(plan.Steps, withInverse: true);
        var deployment = new FakeDeployment(Litware.Sound)
            { Fault = write => write == plan.Batches().Count ? WriteFault.After : WriteFault.None };
        deployment.Apply(plan);

        Assert.All(deployment.Written, command =>
            Assert.Empty(command.Parameters.Select(parameter => parameter.Name).Except(needs[command.Name])));
        Assert.All(new[] { "Remove-CsVoiceRoute", "Remove-CsLocationPolicy", "Set-CsPstnUsage", "New-CsEmergencyNumber",
            "New-CsOutboundTranslationRule", "Get-CsVoiceRoute" },
            name => Assert.Contains(name, needs.Keys));
        Assert.Contains("InMemory", needs["New-CsOutboundTranslationRule"]);
        Assert.Contains("Filter", needs["Get-CsVoiceRoute"]);
        Assert.Empty(needs["Get-CsPstnUsage"]);
        Assert.DoesNotContain("Remove-CsVoiceRoute", CommandNeeds.Of(plan.Steps, withInverse: false).Keys);
    }
}
