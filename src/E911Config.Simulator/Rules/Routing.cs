using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>The route that the offline tests tell: the first one, by usage and then by priority, whose pattern matches.</summary>
internal static class Routing
{
    public static (string? Route, string? Usage) First(Simulation simulation, IEnumerable<string> usages, string number)
    {
        DeploymentObject[] routes;
        lock (simulation.Gate) routes = simulation.Objects.Table(VoiceRoute.Type).All().ToArray();
        foreach (var usage in usages)
        {
            var route = Array.Find(routes, candidate => candidate.List("PstnUsages").Contains(usage, StringComparer.OrdinalIgnoreCase)
                && TestResult.Matches(number, candidate.Text("NumberPattern")));
            if (route is not null) return (route.Identity, usage);
        }

        return (null, null);
    }
}
