using System;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Ctrl+C cuts off the command that runs: whether it wrote, the object tells.</summary>
public sealed class InterruptedWriteTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheRunEndsBeforeTheNextStepThatIsNotDone(bool tookEffect)
    {
        var batches = Litware.SmallPlan.Batches();
        for (var k = 1; k <= batches.Count; k++)
        {
            var deployment = new FakeDeployment(Litware.Sound);
            if (tookEffect) deployment.AfterWrite = write => { if (write == k) throw new WriteInterruptedException("X"); };
            else deployment.BeforeWrite = write => { if (write == k) throw new WriteInterruptedException("X"); };

            var result = deployment.Apply(Litware.SmallPlan);

            var done = tookEffect ? k : k - 1;
            Assert.Equal(done == batches.Count ? ApplyOutcome.Applied : ApplyOutcome.Cancelled, result.Outcome);
            Assert.Equal(done == batches.Count ? 0 : batches[done][0].Number, result.StoppedBefore);
            Assert.Equal(batches.Take(done).Sum(batch => batch.Count), result.Steps.Count(step => step.Status == StepStatus.Applied));
            Assert.Equal(k, deployment.Written.Count);
            (deployment.AfterWrite, deployment.BeforeWrite) = (null, null);
            Assert.True(deployment.Apply(Litware.SmallPlan).Clean);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ARollBackIsNotCutOff(bool tookEffect)
    {
        var count = Litware.SmallPlan.Batches().Count;
        for (var k = 1; k <= count; k += 4)
        {
            var deployment = new FakeDeployment(Litware.Sound) { Fault = write => write == count ? WriteFault.After : WriteFault.None };
            if (tookEffect) deployment.AfterWrite = write => { if (write == count + k) throw new WriteInterruptedException("X"); };
            else deployment.BeforeWrite = write => { if (write == count + k) throw new WriteInterruptedException("X"); };

            Assert.Equal(ApplyOutcome.RolledBack, deployment.Apply(Litware.SmallPlan).Outcome);
            Applying.Same(Litware.Sound, deployment.Now);
        }
    }
}
