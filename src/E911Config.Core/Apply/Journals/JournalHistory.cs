using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>The journals of a folder.</summary>
public static class JournalHistory
{
    /// <summary>How the name of a journal ends.</summary>
    public const string Extension = ".e911-journal.jsonl";

    /// <summary>Reads all journals of a folder, newest first. One that cannot be read is an error beside the others.</summary>
    /// <param name="folder">The folder; one that does not exist has no journals.</param>
    /// <param name="problem">Is told of each journal that cannot be read.</param>
    /// <exception cref="DataFileException">FileUnreadable: the folder cannot be listed.</exception>
    public static IReadOnlyList<HistoryEntry> Read(string folder, Action<E911Exception> problem)
    {
        var journals = Journals(folder, problem);
        var undos = Undos(journals);
        return journals.Reverse().Select(journal => new HistoryEntry(journal, OutcomeOf(journal), undos[journal.Id].ToArray())).ToArray();
    }

    /// <summary>What one journal tells, with what those beside it tell of taking it back.</summary>
    /// <param name="path">The journal.</param>
    /// <exception cref="DataFileException">As for <see cref="JournalReader.Read"/>.</exception>
    public static HistoryEntry Of(string path)
    {
        var journal = JournalReader.Read(path);
        var unread = new List<string>();
        ILookup<string, Journal> undos;
        try
        {
            undos = Undos(Journals(Path.GetDirectoryName(Path.GetFullPath(path))!, error => unread.Add(error.Message)));
        }
        catch (DataFileException error)
        {
            undos = Undos([]);
            unread.Add(error.Message);
        }

        return new HistoryEntry(journal, OutcomeOf(journal), undos[journal.Id].ToArray()) { Unread = unread };
    }

    // An undo that found nothing to take back took nothing back.
    private static ILookup<string, Journal> Undos(IEnumerable<Journal> journals) =>
        journals.Where(journal => journal.Kind == ChangeKind.Undo && journal.Steps.Count > 0).ToLookup(journal => journal.Undoes);

    /// <summary>
    /// Reads all journals of a folder with their steps, oldest first. One that cannot be read is an error beside the others.
    /// </summary>
    /// <param name="folder">The folder; one that does not exist has no journals.</param>
    /// <param name="problem">Is told of each journal that cannot be read.</param>
    /// <exception cref="DataFileException">FileUnreadable: the folder cannot be listed.</exception>
    public static IReadOnlyList<Journal> Journals(string folder, Action<E911Exception> problem)
    {
        var journals = new List<Journal>();
        foreach (var path in Files(folder))
        {
            try
            {
                journals.Add(JournalReader.Read(path));
            }
            catch (E911Exception error)
            {
                problem(error);
            }
        }

        return journals.OrderBy(journal => journal.Started).ThenBy(journal => journal.Path, StringComparer.Ordinal).ToArray();
    }

    private static string[] Files(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension)
                : !File.Exists(folder) ? [] : throw new DataFileException("FileUnreadable", folder, 0, 0,
                    "this is a file. -JournalFolder names the folder with the journals.");
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw FileFault.Of(error, folder, "FileUnreadable", "the folder cannot be listed");
        }
    }

    private static ChangeOutcome OutcomeOf(Journal journal) => journal.Outcome switch
    {
        { } outcome => (ChangeOutcome)Enum.Parse(typeof(ChangeOutcome), outcome.ToString()),
        null => IsOpen(journal.Path) ? ChangeOutcome.Running : ChangeOutcome.Interrupted,
    };

    // Whoever writes a journal holds it open, and lets nobody else write.
    private static bool IsOpen(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // It may be read and not written: nobody here can be writing it.
        }
        catch (IOException)
        {
            return true;
        }
    }
}
