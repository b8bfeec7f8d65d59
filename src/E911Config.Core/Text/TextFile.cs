using System;
using System.IO;
using System.Text;

namespace E911Config.Core.Text;

/// <summary>Reads and replaces the product's files: strict UTF-8 in, atomically replaced UTF-8 without a byte order mark out.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole file as UTF-8 (a byte order mark is allowed).</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">Refuse anything larger, in bytes.</param>
    /// <exception cref="DataFileException">FileNotFound, FileUnreadable, FileTooLarge, FileEmpty or FileEncoding.</exception>
    public static string Read(string path, long maxBytes) => Decode(path, ReadBytes(path, maxBytes));

    /// <summary>Reads the bytes of a whole file, also while another process appends to it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">Refuse anything larger, in bytes.</param>
    /// <exception cref="DataFileException">FileNotFound, FileUnreadable, FileTooLarge or PathInvalid.</exception>
    public static byte[] ReadBytes(string path, long maxBytes)
    {
        try
        {
            if (!File.Exists(path)) throw new DataFileException("FileNotFound", path, 0, 0, "there is no such file. Check the path.");

            // A pipe would let whoever opens it wait for ever; like a device it has no length, and what has none is not opened.
            if (new FileInfo(path).Length == 0) return [];
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > maxBytes)
            {
                throw new DataFileException("FileTooLarge", path, 0, 0,
                    $"the file has {stream.Length} bytes; at most {maxBytes} are read.");
            }
            var bytes = new byte[stream.Length];
            var end = 0;
            while (end < bytes.Length && stream.Read(bytes, end, bytes.Length - end) is > 0 and var count) end += count;
            Array.Resize(ref bytes, end);
            return bytes;
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw FileFault.Of(error, path, "FileUnreadable", "the file cannot be read");
        }
    }

    /// <summary>
    /// Replaces a file in one step: whoever reads it sees the old content or the new, never a part. It keeps its rights; of a link the file
    /// is replaced to which it leads. What is no regular file is not replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="isPrivate">Whether a file that is made may be read by nobody else.</param>
    /// <exception cref="DataFileException">FileUnwritable, PathInvalid.</exception>
    public static void Replace(string path, string content, bool isPrivate = false) => Write(path, content, isPrivate, replaces: true);

    /// <summary>Makes a file in one step, where there is none: one that has appeared meanwhile stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <returns>Whether it was made; not if there is one.</returns>
    /// <exception cref="DataFileException">FileUnwritable, PathInvalid.</exception>
    public static bool Create(string path, string content) => Write(path, content, isPrivate: false, replaces: false);

    private static bool Write(string path, string content, bool isPrivate, bool replaces)
    {
        var bytes = Encoded(path, content);
        var full = Full(path);
        var folder = Path.GetDirectoryName(full) ?? "";
        var temporary = Temporary(folder);
        try
        {
            if (folder.Length > 0) PrivateFile.MakeFolder(folder, isPrivate);
            if (!replaces && File.Exists(full)) return false;
            RefuseSpecial(full);

            // Where files have modes, a copy has that of the original from the beginning.
            var keepsMode = Path.DirectorySeparatorChar == '/' && File.Exists(full);
            if (keepsMode) File.Copy(full, temporary);
            using (var stream = keepsMode ? new FileStream(temporary, FileMode.Truncate, FileAccess.Write, FileShare.None)
                : PrivateFile.Open(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, isPrivate))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            if (replaces && File.Exists(full)) File.Replace(temporary, full, destinationBackupFileName: null);
            else File.Move(temporary, full);
            return true;
        }
        catch (IOException) when (!replaces && File.Exists(full) && File.Exists(temporary))
        {
            File.Delete(temporary);
            return false;
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            throw Unwritable(error, path);
        }
    }

    /// <summary>
    /// Finds out whether a file can be replaced, before the work is done that it is to hold. Nothing is left behind, and a file that is
    /// there stays as it is.
    /// </summary>
    /// <exception cref="DataFileException">FileUnwritable, PathInvalid.</exception>
    public static void RequireReplaceable(string path)
    {
        try
        {
            var full = Full(path);
            RefuseSpecial(full);
            if (File.Exists(full))
            {
                using var there = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            }
            else
            {
                RefuseName(full);
            }

            var folder = Path.GetDirectoryName(full)!;
            while (!Directory.Exists(folder) && !File.Exists(folder) && Path.GetDirectoryName(folder) is { } parent) folder = parent;
            using var probe = new FileStream(Temporary(folder), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw Unwritable(error, path);
        }
    }

    private static DataFileException Unwritable(Exception error, string path) =>
        FileFault.Of(error, path, "FileUnwritable", "the file cannot be written");

    private static string Full(string path)
    {
        try
        {
            return Target(Path.GetFullPath(path));
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw Unwritable(error, path);
        }
    }

    // As long as the shortest name that each folder of Windows has room for, so that no path is too long by it.
    private static string Temporary(string folder) => Path.Combine(folder, Guid.NewGuid().ToString("N").Substring(0, 8) + ".tmp");

    private static byte[] Encoded(string path, string content)
    {
        try
        {
            return Strict.GetBytes(content);
        }
        catch (EncoderFallbackException error)
        {
            throw new DataFileException("FileUnwritable", path, 0, 0,
                "the text has half a character in it, which no file in UTF-8 can hold.", error);
        }
    }

    // Links are followed where the system can tell where they lead; elsewhere they are refused rather than replaced.
    private static string Target(string full)
    {
        if (!File.Exists(full) || (File.GetAttributes(full) & FileAttributes.ReparsePoint) == 0) return full;
        var resolve = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);
        try
        {
            if (resolve?.Invoke(null, [full, true]) is FileSystemInfo target) return target.FullName;
        }
        catch (System.Reflection.TargetInvocationException)
        {
            // A link that cannot be followed is one that is not.
        }

        throw new DataFileException("FileUnwritable", full, 0, 0, "the path is a link: give the file to which it leads.");
    }

    // Whoever asks whether a file is there is not told that none can be: of what is not there the system tells why.
    private static void RefuseName(string full)
    {
        try
        {
            File.GetAttributes(full);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            // None is there, and one can be.
        }
    }

    // A device, a pipe and a socket have no length, and no other size can be set; nothing is lost if an empty file is looked at so.
    private static void RefuseSpecial(string full)
    {
        if (Directory.Exists(full)) throw new DataFileException("FileUnwritable", full, 0, 0, "this is a folder: give the name of a file.");
        if (!File.Exists(full) || new FileInfo(full).Length > 0) return;
        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            if (stream.CanSeek)
            {
                stream.SetLength(0);
                return;
            }
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException or IOException)
        {
            // Said below.
        }

        throw new DataFileException("FileUnwritable", full, 0, 0, "this is no regular file: only one is replaced.");
    }

    private static string Decode(string path, byte[] bytes)
    {
        if (bytes.Length == 0) throw new DataFileException("FileEmpty", path, 0, 0, "the file is empty, or no regular file.");
        var start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        if (LooksLikeUtf16(bytes))
        {
            throw new DataFileException("FileEncoding", path, 1, 1,
                "the file is UTF-16 or UTF-32. Save it as UTF-8 (in Windows PowerShell: Set-Content -Encoding UTF8).");
        }
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException error)
        {
            var (line, column) = Position(bytes, Readable(bytes, start));
            throw new DataFileException("FileEncoding", path, line, column, "the file is not UTF-8 here. Save it as UTF-8.", error);
        }
    }

    private static bool LooksLikeUtf16(byte[] bytes) => bytes.Length >= 2
        && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) || bytes[0] == 0 || bytes[1] == 0);

    // How far the bytes are whole characters. The exception counts otherwise on .NET Framework than on .NET.
    private static int Readable(byte[] bytes, int start)
    {
        var (decoder, characters, end) = (Strict.GetDecoder(), new char[4], start);
        try
        {
            for (var at = start; at < bytes.Length; at++)
            {
                if (decoder.GetChars(bytes, at, 1, characters, 0) > 0) end = at + 1;
            }
        }
        catch (DecoderFallbackException)
        {
            // Here it is.
        }

        return end;
    }

    private static (int Line, int Column) Position(byte[] bytes, int index)
    {
        int line = 1, column = 1;
        for (var i = 0; i < index && i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return (line, column);
    }
}
