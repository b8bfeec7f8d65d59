using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>
/// Keeps two administrators who share a journal folder from changing one deployment at once: one file for each registrar pool, held open as
/// long as the change lasts. The system lets go of it when the process ends, however it ends; what is left of the file means nothing. Two
/// names mean the same deployment if they share a pool, and so do two locks.
/// </summary>
public sealed class DeploymentLock : IDisposable
{
    // What the systems say of a file that another process holds: a sharing or lock violation of Windows, EAGAIN of Linux and of macOS. A
    // read-only file system, a full disk or a folder that is gone say something else, and nobody must wait for them.
    private static readonly int[] Taken = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private readonly List<FileStream> held = [];
    private readonly List<string> owners = [];

    private DeploymentLock()
    {
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The journal folder.</param>
    /// <param name="deployment">The deployment, as a snapshot names it.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="E911Exception">DeploymentLocked, naming the holder; FileUnwritable, PathInvalid.</exception>
    public static DeploymentLock Take(RunFolder folder, string deployment, Func<DateTimeOffset> clock)
    {
        var taken = new DeploymentLock();
        try
        {
            PrivateFile.MakeFolder(folder.Path, folder.IsPrivate);
            foreach (var pool in deployment.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(pool => pool.ToLowerInvariant())
                .Distinct().OrderBy(pool => pool, StringComparer.Ordinal))
                taken.Hold(Path.Combine(folder.Path, FileName(pool)), folder.IsPrivate, deployment, clock);
            return taken;
        }
        catch (Exception error)
        {
            taken.Dispose();
            if (FileFault.Is(error))
                throw FileFault.Of(error, folder.Path, "FileUnwritable",
                    "the lock of the deployment cannot be taken in this folder, so nothing is changed");
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The name goes first: who is refused meanwhile is told of nobody rather than of the wrong one.
        foreach (var owner in owners) Forget(owner);
        foreach (var stream in held) stream.Dispose();
        owners.Clear();
        held.Clear();
    }

    private void Hold(string path, bool isPrivate, string deployment, Func<DateTimeOffset> clock)
    {
        try
        {
            // Reading is enough to hold it: the file may have been made by another user.
            held.Add(PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None, isPrivate));
        }
        catch (IOException error) when (Taken.Contains(error.HResult))
        {
            throw new E911Exception("DeploymentLocked",
                $"{Holder(path)} is changing this deployment. Nothing was read or written; wait until that has ended, then look at "
                    + "Get-E911RoutingHistory before you go on.", error) { Target = deployment };
        }
        catch (UnauthorizedAccessException error) when (File.Exists(path))
        {
            // Whether it is held cannot be seen; to pass it over would be to guess.
            throw new E911Exception("DeploymentLocked",
                $"The lock {path} belongs to another account, and may not be opened: {Holder(path)} may be changing this deployment. "
                    + "Nothing was read or written. Wait until that account has ended, and let it make the file readable or delete it.", error)
                { Target = deployment };
        }

        owners.Add(OwnerPath(path));
        File.Delete(OwnerPath(path));
        var bytes = Encoding.UTF8.GetBytes(Myself(clock()));
        using var owner = PrivateFile.Open(OwnerPath(path), FileMode.CreateNew, FileAccess.Write, FileShare.Read, isPrivate);
        owner.Write(bytes, 0, bytes.Length);
    }

    private static void Forget(string owner)
    {
        try
        {
            File.Delete(owner);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A name that stays behind is shown to nobody: without its lock it means nothing.
        }
    }

    private static string Myself(DateTimeOffset now)
    {
        using var process = Process.GetCurrentProcess();
        return string.Format(CultureInfo.InvariantCulture, "{0} on {1} (process {2}, {3}, since {4})",
            Environment.UserDomainName + "\\" + Environment.UserName, Environment.MachineName, process.Id, process.ProcessName,
                Timestamp.Format(now));
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(OwnerPath(path)).Trim() is { Length: > 0 } name ? name : "Somebody";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "Somebody"; // The holder is just beginning or ending: it is there, but has no name yet.
        }
    }

    private static string OwnerPath(string path) => path + ".owner";

    // The name of a deployment may come from a file: it must not lead out of the folder.
    private static string FileName(string pool) =>
        "E911Config-" + new string(pool.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_').ToArray())
        .Substring(0, Math.Min(pool.Length, 100)) + ".lock";
}
