using System;
using System.Collections.Generic;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests;

/// <summary>Applies plans to fake deployments, as the cmdlet does.</summary>
internal static class Applying
{
    /// <summary>Checks and runs a plan.</summary>
    public static RoutingResult Apply(
        this FakeDeployment deployment, Plan plan, MemoryJournal? journal = null, bool rollBack = true, Action<string,
            Snapshot>? saved = null, CancellationTokenSource? stop = null, bool force = false)
    {
        var application = new PlanApplication(plan, deployment, () => Litware.Created) { Force = force };
        return new RoutingResult(application.Prepare(CancellationToken.None).Count == 0
            ? application.NothingToDo()
            : application.Run(deployment, journal
                ?? new MemoryJournal(deployment), [new KeyValuePair<string, object?>("who", "a test")],
                    new NamedFiles(end: ".e911-snapshot.json", saved: saved), rollBack, stop?.Token ?? CancellationToken.None));
    }

    /// <summary>A deployment on which a plan was applied.</summary>
    public static FakeDeployment Applied(Plan plan, Snapshot start, PriorityReading reading = PriorityReading.Keep)
    {
        var deployment = new FakeDeployment(start, reading);
        var result = deployment.Apply(plan);
        Assert.True(result.Clean, result.Error);
        return deployment;
    }

    public static void Same(Snapshot expected, Snapshot actual) => Assert.Empty(DeploymentComparison.Of(expected, actual));
}
