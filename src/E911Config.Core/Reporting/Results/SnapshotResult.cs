using System;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>A deployment at one moment.</summary>
public sealed class SnapshotResult
{
    internal SnapshotResult(Snapshot snapshot)
    {
        Snapshot = snapshot;
        CapturedAt = snapshot.CapturedAt;
        Source = new SnapshotOrigin(snapshot.Source);
        Count = snapshot.Count;
        Callers = new ReadOnlyCollection<PropertyMap>(snapshot.Callers.Select(SnapshotText.Callers).ToArray());
        EmergencyNumberOwners = new TextList(snapshot.EmergencyNumberOwners);
        Unread = new ReadOnlyCollection<UnreadItem>(snapshot.Unread.Select(noun => new UnreadItem(noun)).ToArray());
        MissingProperties = new ReadOnlyCollection<PropertyMap>(snapshot.MissingProperties.Select(SnapshotText.Missing).ToArray());
        Text = SnapshotText.Page(snapshot);
    }

    /// <summary>When it was taken, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? CapturedAt { get; }

    /// <summary>Where it came from.</summary>
    public SnapshotOrigin Source { get; }

    /// <summary>How many objects were read.</summary>
    public int Count { get; }

    /// <summary>How many callers there are of each class that decides routing.</summary>
    public ReadOnlyCollection<PropertyMap> Callers { get; }

    /// <summary>Lines of users that equal an emergency number or mask; never the users themselves.</summary>
    public TextList EmergencyNumberOwners { get; }

    /// <summary>The nouns that could not be read, with the reason.</summary>
    public ReadOnlyCollection<UnreadItem> Unread { get; }

    /// <summary>The documented properties that no object of a noun has there: the server is older than they are.</summary>
    public ReadOnlyCollection<PropertyMap> MissingProperties { get; }

    /// <summary>The snapshot as it is shown.</summary>
    public string Text { get; }

    /// <summary>What it was made of, for whatever takes a snapshot.</summary>
    internal Snapshot Snapshot { get; }
}
