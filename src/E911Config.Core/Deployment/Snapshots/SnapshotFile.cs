using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>The snapshot file (<c>*.e911-snapshot.json</c>): the deployment as Microsoft's cmdlets report it.</summary>
public static class SnapshotFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>Reads a snapshot file.</summary>
    /// <exception cref="DataFileException">The file is missing, not UTF-8, cut off, or not a snapshot; the message names line and
    /// column.</exception>
    public static Snapshot Read(string path) => CollectedFolder.Is(path)
        ? throw new DataFileException("SnapshotInvalid", path, 0, 0,
            "this is the folder of a collector, and no snapshot yet: make one of it with Import-E911Snapshot.")
        : Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a snapshot from a text.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DataFileException">It is not a snapshot.</exception>
    public static Snapshot Parse(string path, string text) => new SnapshotReader(path, text).Read();

    /// <summary>The text of a snapshot. The same deployment gives the same bytes, in whatever order its objects came.</summary>
    public static string Format(Snapshot snapshot) => SnapshotWriter.Write(snapshot);

    /// <summary>One object as the line that stands for it in a snapshot file.</summary>
    public static string FormatObject(DeploymentObject item) => SnapshotWriter.ObjectLine(item);

    /// <summary>Reads one object from the text of <see cref="FormatObject"/>.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="type">The type of the object.</param>
    /// <param name="text">The JSON object.</param>
    /// <exception cref="DataFileException">It is no such object.</exception>
    public static DeploymentObject ParseObject(string path, ObjectType type, string text) =>
        new SnapshotReader(path, text).ReadObject(type);

    /// <summary>Replaces the file with a snapshot, in one step.</summary>
    public static void Write(string path, Snapshot snapshot, bool isPrivate = false) =>
        TextFile.Replace(path, Format(snapshot), isPrivate);
}
