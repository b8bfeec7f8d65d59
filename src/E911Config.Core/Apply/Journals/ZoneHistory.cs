using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>What the journals of a folder tell of the zones of a design in a deployment.</summary>
public sealed class ZoneHistory
{
    private readonly DesignDocument design;
    private readonly IReadOnlyList<HistoryEntry> entries;

    private ZoneHistory(DesignDocument design, IReadOnlyList<HistoryEntry> entries, IReadOnlyList<UnreadNoun> unread, string folder)
    {
        this.design = design;
        this.entries = entries;
        Unread = unread;
        Folder = folder;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The journals, or the folder, that could not be read: what they tell is not known.</summary>
    public IReadOnlyList<UnreadNoun> Unread { get; }

    /// <summary>Reads the journals of a folder.</summary>
    /// <param name="folder">The folder; one that does not exist has none.</param>
    /// <param name="design">The design.</param>
    /// <param name="source">The deployment; journals of others tell nothing.</param>
    public static ZoneHistory Read(string folder, DesignDocument design, SnapshotSource source)
    {
        var unread = new List<UnreadNoun>();
        IReadOnlyList<HistoryEntry> entries = [];
        try
        {
            entries = [.. JournalHistory.Read(folder, error =>
                    unread.Add(new UnreadNoun((error as DataFileException)?.Path ?? folder, error.Message)))
                .Where(entry => LastApplied.IsOf(entry.Journal, source))];
        }
        catch (DataFileException error)
        {
            unread.Add(new UnreadNoun(folder, error.Message));
        }

        return new ZoneHistory(design, entries, unread, folder);
    }

    /// <summary>
    /// The newest change, of whatever design and however it ended, that began to write to something that the design wants for a zone; null
    /// if none of the journals that were read tells of one.
    /// </summary>
    public HistoryEntry? LastChange(Zone zone)
    {
        if (entries.Count == 0) return null;
        var wanted = new HashSet<string>(DesiredConfiguration.Of(design, [zone]).Items.Select(item => item.Address),
            StringComparer.OrdinalIgnoreCase);
        return entries.FirstOrDefault(entry => entry.Journal.Steps.Any(step => wanted.Contains(step.Step.Address)));
    }
}
