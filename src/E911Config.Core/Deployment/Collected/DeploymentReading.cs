using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// A deployment, asked noun by noun: by its cmdlets now, or in a folder in which their answers lie. Both become the same snapshot.
/// </summary>
public sealed class DeploymentReading
{
    /// <summary>All objects of a noun; an <see cref="E911Exception"/> or <see cref="FormatException"/> if it cannot be read.</summary>
    public required Func<ObjectType, IReadOnlyList<DeploymentObject>> All { get; init; }

    /// <summary>Counts the callers of a noun; null, or why they could not be counted: then none of them is.</summary>
    public required Func<CallerNoun, CallerCount, UnreadNoun?> Count { get; init; }

    /// <summary>The version of the server as its cmdlet reports it; empty if nobody tells.</summary>
    public required Func<string> Version { get; init; }

    /// <summary>What was asked, for <see cref="SnapshotSource.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was read.</summary>
    public required Func<DateTimeOffset> Time { get; init; }

    /// <summary>Where it was read, for the message of an error.</summary>
    public required string Place { get; init; }

    /// <summary>The way out where nothing can be read, as a sentence; empty if there is none to name.</summary>
    public Func<string> WayOut { get; init; } = () => "";

    /// <summary>Emergency numbers beside those of the location policies, of which no line may be one.</summary>
    public IEnumerable<string> Numbers { get; init; } = [];

    /// <summary>The documented properties that were seen and are not kept: filled by whoever reads, until all is read.</summary>
    public IReadOnlyList<PassedOverProperty> PassedOver { get; init; } = [];

    /// <summary>Is told of each noun before it is read, with how much is done, in percent.</summary>
    public Action<string, int>? Progress { get; init; }

    /// <summary>Asks.</summary>
    /// <exception cref="E911Exception">DeploymentUnavailable: no noun can be read.</exception>
    public Snapshot Read()
    {
        var objects = new Dictionary<ObjectType, IReadOnlyList<DeploymentObject>>();
        var unread = new List<UnreadNoun>();
        foreach (var type in ObjectTypes.All)
        {
            Progress?.Invoke(type.Noun, 100 * (objects.Count + unread.Count) / ObjectTypes.All.Count);
            try
            {
                objects.Add(type, All(type));
            }
            catch (Exception error) when (error is E911Exception or FormatException)
            {
                unread.Add(new UnreadNoun(type.Noun, error.Message));
            }
        }

        if (objects.Count == 0)
            throw new E911Exception("DeploymentUnavailable",
                $"No deployment can be read in {Place}: {unread[0].Reason} {WayOut()}".TrimEnd());
        objects.TryGetValue(Registrar.Type, out var registrars);
        objects.TryGetValue(LocationPolicy.Type, out var policies);
        var count = new CallerCount(LineUri.EmergencyNumbers(policies ?? []).Concat(Numbers));
        foreach (var noun in CallerNoun.All)
        {
            Progress?.Invoke(noun.Noun, 100);
            if (Count(noun, count) is { } uncounted) unread.Add(uncounted);
        }

        return new Snapshot(objects)
        {
            CapturedAt = Time(),
            Source = new SnapshotSource(Kind, Version(), SnapshotSource.NameOf(registrars ?? [])),
            Callers = count.Classes,
            EmergencyNumberOwners = count.Owners,
            Unread = unread,
            PassedOver = PassedOver,
            MissingProperties =
            [
                .. from type in objects.Keys
                   from property in type.Settable
                   where objects[type].Count > 0 && objects[type].All(item => !item.Has(property.Name))
                   select new MissingProperty(type.Noun, property.Name),
            ],
        };
    }
}
