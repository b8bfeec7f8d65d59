using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// New routes stand behind every other, whether a server takes a priority for a number or for a place to insert at, and whatever shares a
/// number.
/// </summary>
public sealed class PriorityTests
{
    [Theory]
    [InlineData(PriorityReading.Keep, 0)]
    [InlineData(PriorityReading.Renumber, 0)]
    [InlineData(PriorityReading.Keep, 3)]
    [InlineData(PriorityReading.Renumber, 3)]
    public void BehindRoutesThatShareANumber(PriorityReading reading, long priority)
    {
        var start = Tied(priority, "Reno");
        var foreign = start.All(VoiceRoute.Type).Select(route => route.Identity).ToArray();

        var deployment = Applying.Applied(Litware.Planned(Offices.Design(), start), start, reading);

        var order = TrunkConfigurations.InOrder(deployment.Now.All(VoiceRoute.Type)).Select(route => route.Identity).ToArray();
        Assert.Equal(foreign.Order(), order.Take(foreign.Length).Order());
        Assert.Equal(["E911-Reno-Primary", "E911-Reno-Secondary", "E911-Reno-Fallback", "E911-Reno-Local"], order.Skip(foreign.Length));
        Assert.Empty(Litware.Planned(Offices.Design(), deployment.Now).Steps);
    }

    // Offices.One with five more routes, all of one priority.
    private static Snapshot Tied(long priority, string usage)
    {
        var builder = Offices.One;
        for (var i = 1; i <= 5; i++) builder.Route("Tied " + i, @"^\+1\d{10}$", usage, "gw");
        foreach (var route in builder.Build().All(VoiceRoute.Type)) builder.Set("CsVoiceRoute", route.Identity, ("Priority", priority));
        return builder.Build();
    }
}
