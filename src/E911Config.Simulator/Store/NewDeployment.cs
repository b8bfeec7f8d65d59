using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using E911Config.Simulator.Rules;

namespace E911Config.Simulator.Store;

/// <summary>
/// A deployment as Setup leaves it: the topology of a file, and of everything else what is there before anybody configured anything, as the
/// pages print it ("Viewing status of global settings for a forest", "View dial plan information").
/// </summary>
internal static class NewDeployment
{
    /// <summary>Makes the snapshot file of a new deployment.</summary>
    /// <exception cref="SimulatorException">TopologyInvalid: the topology holds something else. FileExists: there is a file
    /// already.</exception>
    public static void Write(string topologyPath, string path, DateTimeOffset now)
    {
        var topology = SnapshotFile.Read(topologyPath);
        if (topology.ReadTypes.FirstOrDefault(type => !type.IsTopology) is { } other)
            throw new SimulatorException("TopologyInvalid", ErrorCategory.InvalidData,
                $"\"{topologyPath}\" holds {other.Noun}, which is no part of a topology. Start it as a snapshot, without -New, or "
                    + "leave it out.",
                topologyPath);
        if (topology.Unread is [var unread, ..])
            throw new SimulatorException("TopologyInvalid", ErrorCategory.InvalidData,
                $"\"{topologyPath}\" says that {unread.Noun} was not read: what it holds is no whole topology.", topologyPath);
        if (topology.All(Site.Type).Count == 0)
            throw new SimulatorException("TopologyInvalid", ErrorCategory.InvalidData, $"The topology \"{topologyPath}\" has no site.",
                topologyPath);
        if (File.Exists(path))
            throw new SimulatorException("FileExists", ErrorCategory.ResourceExists,
                $"\"{path}\" is there already. Start it without -New, or name another file.", path);
        TextFile.Replace(path, SnapshotFile.Format(Of(topology, now)));
    }

    private static Snapshot Of(Snapshot topology, DateTimeOffset now) =>
        new(ObjectTypes.All.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, [.. Objects(topology, type)])))
        {
            CapturedAt = now,
            Source = new SnapshotSource("simulated", "", SnapshotSource.NameOf(topology.All(Registrar.Type))),
            Callers = topology.Callers,
        };

    private static IEnumerable<DeploymentObject> Objects(Snapshot topology, ObjectType type)
    {
        if (type.IsTopology) return topology.All(type);
        if (type == VoiceRoute.Type)
            return [Defaults.New(type, "LocalRoute").With([new("Priority", 0L), new("NumberPattern", @"^(\+1[0-9]{10})$")])];
        if (type == VoiceNormalizationRule.Type)
            return [Defaults.New(type, "Global/KeepAll").With([new("Priority", 0L), new("Pattern", @"^(\d+)$"), new("Translation", "$1")])];
        if (!type.GlobalAlwaysExists) return [];
        var global = Defaults.New(type, "Global");
        if (type == PstnUsage.Type) return [global.With("Usage", new[] { "Internal", "Local", "Long Distance" })];
        return [type == DialPlan.Type ? global.With("SimpleName", "DefaultProfile") : global];
    }
}
