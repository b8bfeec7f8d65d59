using System;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Internal;

/// <summary>Where journals and snapshots of one run lie: a folder of the current user, one name for the run.</summary>
internal sealed class ApplyFolder : IRunFiles
{
    private readonly string stem;
    private readonly bool isPrivate;

    public ApplyFolder(RunFolder folder, string design, DateTimeOffset started)
    {
        isPrivate = folder.IsPrivate;
        var name = new string(design.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' ? letter : '_').ToArray());
        stem = Path.Combine(folder.Path, string.Format(CultureInfo.InvariantCulture, "{0:yyyyMMdd'T'HHmmssfff'Z'}-{1}", started.UtcDateTime,
            name));
    }

    /// <summary>The folder where nobody names one.</summary>
    /// <exception cref="DataFileException">FileUnwritable: the user has no place for it.</exception>
    public static string Default
    {
        get
        {
            try
            {
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.Create), "E911Config", "Journal");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new DataFileException("FileUnwritable", "the default journal folder", 0, 0,
                    $"this user has no place for it: {error.Message} Give a -JournalFolder.", error);
            }
        }
    }

    /// <summary>The folder that a parameter names, or the default one.</summary>
    public static string Of(Abstractions.E911Cmdlet cmdlet, string? given) => given is null ? Default : cmdlet.OutputFile(given);

    /// <summary>The same, to read the journals of: one that is named and not there is told, since it may be misspelt.</summary>
    public static string ToRead(Abstractions.E911Cmdlet cmdlet, string? given)
    {
        var folder = Of(cmdlet, given);
        if (given is not null && !Directory.Exists(folder) && !File.Exists(folder))
            cmdlet.WriteWarning(
                $"There is no journal folder {folder}: this goes on as if no plan had been applied. Set-E911Routing makes the "
                + "folder with the first one.");
        return folder;
    }

    public string Journal => stem + JournalHistory.Extension;

    public string Save(string name, Snapshot snapshot)
    {
        var path = stem + "-" + name + ".e911-snapshot.json";
        SnapshotFile.Write(path, snapshot, isPrivate);
        return path;
    }

    public string Save(Plan plan)
    {
        var path = stem + ".e911-plan.json";
        PlanFile.Write(path, plan, isPrivate);
        return path;
    }
}
