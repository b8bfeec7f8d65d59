using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Simulator.Store;

/// <summary>The snapshot file under a simulation, its change log and its lock.</summary>
internal sealed class SimulationFile : IDisposable
{
    private readonly StoreLock held;
    private readonly ChangeLog log;
    private string contentHash;

    private SimulationFile(string path, StoreLock held, ChangeLog log, Snapshot origin, string contentHash)
    {
        Path = path;
        this.held = held;
        this.log = log;
        Origin = origin;
        this.contentHash = contentHash;
    }

    public string Path { get; }

    /// <summary>The content as it was opened; the origin of everything that is not an object.</summary>
    public Snapshot Origin { get; private set; }

    public bool HasUnsavedChanges { get; private set; }

    /// <summary>Opens a file, and folds into it what a process that was killed left in its log, or drops that.</summary>
    public static SimulationFile Open(string path, bool discard, Action<string> warn)
    {
        if (!File.Exists(path)) throw new DataFileException("FileNotFound", path, 0, 0, "there is no such file. Check the path.");
        var held = StoreLock.Take(path);
        try
        {
            var text = TextFile.Read(path, SnapshotFile.MaxBytes);
            var origin = SnapshotFile.Parse(path, text);
            if (origin.PassedOver.Count > 0) warn(PassedOver(origin));
            var file = new SimulationFile(path, held, new ChangeLog(path), origin, Hash(text));
            if (discard) file.DropLeftOver(warn);
            else file.Recover(warn);
            return file;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Append(IReadOnlyList<Change> changes, bool torn)
    {
        log.Append(contentHash, changes, torn);
        HasUnsavedChanges = true;
    }

    public void Save(ObjectStore objects)
    {
        if (!HasUnsavedChanges) return;
        var onDisk = Hash(TextFile.Read(Path, SnapshotFile.MaxBytes));
        if (onDisk != contentHash)
        {
            throw new SimulatorException("SnapshotChangedOnDisk", ErrorCategory.InvalidOperation,
                $"\"{Path}\" was changed by somebody else since it was opened. "
                + $"Nothing was written; the changes of this simulation are in \"{Path}.changes\".", Path);
        }

        var snapshot = objects.ToSnapshot(Origin);
        snapshot = snapshot.From(snapshot.Source with { Kind = "simulated" }, snapshot.CapturedAt);
        var text = SnapshotFile.Format(snapshot);
        log.Folding(Hash(text));
        TextFile.Replace(Path, text);
        log.Drop();
        contentHash = Hash(text);
        Origin = snapshot;
        HasUnsavedChanges = false;
    }

    public void Discard()
    {
        log.Drop();
        HasUnsavedChanges = false;
    }

    public void Dispose()
    {
        log.Dispose();
        held.Dispose();
    }

    private void DropLeftOver(Action<string> warn)
    {
        if (log.Exists) warn($"What the last simulation on \"{Path}\" left unfolded was dropped: it ended without being stopped.");
        log.Drop();
    }

    private void Recover(Action<string> warn)
    {
        var writes = log.Replay(contentHash, warn);
        if (writes.Count > 0)
        {
            var objects = new ObjectStore(Origin, Path);
            foreach (var write in writes)
            {
                foreach (var change in write) objects.Apply(change);
            }

            HasUnsavedChanges = true;
            Save(objects);
            warn($"The last simulation on \"{Path}\" ended without being stopped. Its {writes.Count} write(s) were folded into the file.");
        }

        log.Drop();
    }

    private static string PassedOver(Snapshot origin) =>
        "The simulation does not have these properties, and the file loses them when it is written: "
        + string.Join("; ", origin.PassedOver.GroupBy(one => one.Noun)
            .Select(noun => noun.Key + " " + string.Join(", ", noun.Select(one => one.Property)))) + ".";

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
