using System;
using System.Globalization;
using System.IO;

namespace E911Config.Internal;

/// <summary>Where journals and snapshots of one run lie: a folder of the current user, one name for the run.</summary>
internal sealed class ApplyFolder
{
    private readonly string stem;

    public ApplyFolder(string? folder, string design, DateTimeOffset started)
    {
        var root = folder ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "E911Config", "Journal");
        stem = Path.Combine(root, string.Format(CultureInfo.InvariantCulture, "{0:yyyyMMdd'T'HHmmssfff'Z'}-{1}", started.UtcDateTime, design.Replace(' ', '_')));
    }

    public string Journal => stem + ".e911-journal.jsonl";

    public string Snapshot(string name) => stem + "-" + name + ".e911-snapshot.json";
}
