using System;
using System.IO;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace E911Config.Core.Text;

/// <summary>
/// Folders and files that only who makes them may see, from the moment they are there. On systems without such modes, and on a .NET that
/// cannot set them, they have the rights that the system gives.
/// </summary>
internal static class PrivateFile
{
    // 0700 and 0600.
    private const int FolderMode = 448;
    private const int PrivateMode = 384;

    private static readonly Type? Options = typeof(FileStream).Assembly.GetType("System.IO.FileStreamOptions");
    private static readonly Type? Mode = typeof(FileStream).Assembly.GetType("System.IO.UnixFileMode");

    private static bool HasModes => Path.DirectorySeparatorChar == '/' && Options is not null && Mode is not null;

    /// <summary>Makes a folder, with those in which it lies.</summary>
    /// <param name="path">The folder. One that is there keeps its rights.</param>
    /// <param name="isPrivate">Whether nobody else may look into it; otherwise it has the rights that the system gives.</param>
    public static void MakeFolder(string path, bool isPrivate)
    {
        var make = isPrivate && HasModes && !Directory.Exists(path)
            ? typeof(Directory).GetMethod("CreateDirectory", [typeof(string), Mode!]) : null;
        if (make is null) Directory.CreateDirectory(path);
        else Unwrapped(() => make.Invoke(null, [path, Enum.ToObject(Mode!, FolderMode)]));
    }

    /// <summary>Opens a file that may have to be made.</summary>
    /// <param name="path">The file. One that is there keeps its rights.</param>
    /// <param name="mode">A mode that makes a file.</param>
    /// <param name="access">What for.</param>
    /// <param name="share">What others may do meanwhile.</param>
    /// <param name="isPrivate">Whether nobody else may read it.</param>
    /// <param name="buffer">The size of the buffer; 1 for none.</param>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, bool isPrivate, int buffer = 4096)
    {
        if (!isPrivate || !HasModes) return new FileStream(path, mode, access, share, buffer);
        var options = Activator.CreateInstance(Options!)!;
        Set("Mode", mode);
        Set("Access", access);
        Set("Share", share);
        Set("BufferSize", buffer);
        Set("UnixCreateMode", Enum.ToObject(Mode!, PrivateMode));
        return (FileStream)Unwrapped(() => Activator.CreateInstance(typeof(FileStream), path, options));

        void Set(string name, object value) => Options!.GetProperty(name)!.SetValue(options, value);
    }

    private static object Unwrapped(Func<object?> call)
    {
        try
        {
            return call()!;
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            ExceptionDispatchInfo.Capture(error.InnerException).Throw();
            throw;
        }
    }
}
