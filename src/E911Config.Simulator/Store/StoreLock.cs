using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;

namespace E911Config.Simulator.Store;

/// <summary>Holds a store for one process: a file kept open exclusively, and beside it a readable one that names the holder.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream held;
    private readonly string ownerPath;

    private StoreLock(FileStream held, string ownerPath)
    {
        this.held = held;
        this.ownerPath = ownerPath;
    }

    /// <summary>Takes the store.</summary>
    /// <exception cref="SimulatorException">StoreLocked: another process holds it.</exception>
    public static StoreLock Take(string path)
    {
        var ownerPath = path + ".owner";
        FileStream held;
        try
        {
            held = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException and not DirectoryNotFoundException or UnauthorizedAccessException)
        {
            var owner = ReadOwner(ownerPath);
            throw new SimulatorException("StoreLocked", ErrorCategory.ResourceBusy, owner is null
                ? $"\"{path}\" cannot be locked: {error.Message}"
                : $"\"{path}\" is in use by {owner}. Stop the simulation there first, or work on a copy of the file.", path, error);
        }

        File.WriteAllText(ownerPath, Myself(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new StoreLock(held, ownerPath);
    }

    public void Dispose()
    {
        File.Delete(ownerPath);
        held.Dispose();
    }

    private static string Myself()
    {
        using var process = Process.GetCurrentProcess();
        return string.Format(CultureInfo.InvariantCulture, "process {0} ({1}) of {2} on {3}", process.Id, process.ProcessName,
            Environment.UserName, Environment.MachineName);
    }

    private static string? ReadOwner(string ownerPath)
    {
        try
        {
            return File.ReadAllText(ownerPath).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // The holder is just starting or stopping: it is there, but has no name yet.
        }
    }
}
