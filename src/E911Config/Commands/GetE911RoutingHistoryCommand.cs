using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Abstractions;
using E911Config.Completers;
using E911Config.Core;
using E911Config.Core.Apply;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using E911Config.Internal;

namespace E911Config.Commands;

/// <summary>Get-E911RoutingHistory: who changed what, when, from where, and how it ended.</summary>
[Cmdlet(VerbsCommon.Get, "E911RoutingHistory")]
[OutputType(typeof(RoutingHistoryEntry))]
public sealed class GetE911RoutingHistoryCommand : E911Cmdlet
{
    /// <summary>The folder with the journals.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? JournalFolder { get; set; }

    /// <summary>Only changes of these designs; wildcards are allowed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(JournalDesignCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Design { get; set; } = ["*"];

    /// <summary>Only changes that began at this time or later.</summary>
    [Parameter]
    public DateTime Since { get; set; } = DateTime.MinValue;

    /// <inheritdoc/>
    protected override void Process()
    {
        var designs = Design.Select(Pattern).ToArray();
        var since = Since == DateTime.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(Since.ToUniversalTime());
        var folder = ApplyFolder.Of(this, JournalFolder);
        if (JournalFolder is not null && !Directory.Exists(folder) && !File.Exists(folder))
            throw new DataFileException("FileNotFound", folder, 0, 0, "there is no such folder. Check the path.");
        foreach (var entry in JournalHistory.Read(folder, Report))
        {
            if (entry.Started >= since && designs.Any(design => design.IsMatch(entry.Design))) WriteObject(new RoutingHistoryEntry(entry));
        }
    }

    private static WildcardPattern Pattern(string name)
    {
        try
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            _ = pattern.IsMatch("");
            return pattern;
        }
        catch (RuntimeException error)
        {
            throw new E911Exception("InputNotUnderstood", $"-Design: {Quoted.Of(name)} is no pattern of names: {error.Message}", error)
                { Target = name };
        }
    }
}
