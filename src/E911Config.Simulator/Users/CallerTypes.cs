using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>
/// Classes of callers, and the owners of emergency numbers, as objects of the store: so they are written, logged, replayed and folded like
/// all others,
/// and no user is ever stored.
/// </summary>
internal static class CallerTypes
{
    public static ObjectType Class { get; } = new("callers", IdentityForm.Name,
    [
        new Property("Count", PropertyKind.Integer),
        new Property("NetworkSite", PropertyKind.Text),
        new Property("RegistrarPool", PropertyKind.Text),
        new Property("VoicePolicy", PropertyKind.Text),
        new Property("LocationPolicy", PropertyKind.Text),
        new Property("DialPlan", PropertyKind.Text),
        new Property("Kind", PropertyKind.Text),
        new Property("Trunk", PropertyKind.Text),
    ]);

    public static ObjectType Owner { get; } = new("emergencyNumberOwners", IdentityForm.Name, []);

    public static ObjectType? Find(string noun) => noun == Class.Noun ? Class : noun == Owner.Noun ? Owner : null;

    public static DeploymentObject Stored(CallerClass callers) => new(Class, callers.Key,
    [
        new("Count", callers.Count), new("NetworkSite", callers.NetworkSite), new("RegistrarPool", callers.RegistrarPool),
            new("VoicePolicy", callers.VoicePolicy),
        new("LocationPolicy", callers.LocationPolicy), new("DialPlan", callers.DialPlan), new("Kind", callers.Kind),
        new("Trunk", callers.Trunk),
    ]);

    public static CallerClass ClassOf(DeploymentObject stored) => new(
        stored.Number("Count")
            ?? 0, Text(stored, "NetworkSite"), Text(stored, "RegistrarPool"), Text(stored, "VoicePolicy"), Text(stored, "LocationPolicy"),
        Text(stored, "DialPlan"), stored.Text("Kind"), Text(stored, "Trunk"));

    /// <summary>The callers and owners of a snapshot; two entries of one class are one.</summary>
    public static IEnumerable<DeploymentObject> Of(Snapshot snapshot)
    {
        var count = new CallerCount([]);
        foreach (var callers in snapshot.Callers) count.Add(callers);
        return count.Classes.Select(Stored)
            .Concat(snapshot.EmergencyNumberOwners.Distinct().Select(line => new DeploymentObject(Owner, line)));
    }

    private static string? Text(DeploymentObject stored, string property) => stored.Text(property) is { Length: > 0 } text ? text : null;
}
