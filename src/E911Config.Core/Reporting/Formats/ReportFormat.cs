using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Formats;

/// <summary>A format of reports. There is one class for each, found by being there.</summary>
public abstract class ReportFormat
{
    private readonly string extension;

    /// <summary>Describes a format.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="extension">The end of a file's name by which it is known, with its dot.</param>
    private protected ReportFormat(string name, string extension)
    {
        Name = name;
        this.extension = extension;
    }

    /// <summary>All formats, by name.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = Array.AsReadOnly(typeof(ReportFormat).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ReportFormat).IsAssignableFrom(type))
        .Select(type => (ReportFormat)Activator.CreateInstance(type)!).OrderBy(format => format.Name, StringComparer.Ordinal).ToArray());

    /// <summary>Its name, such as <c>Html</c>.</summary>
    public string Name { get; }

    /// <summary>The end of a file's name by which it is known, such as <c>.html</c>.</summary>
    public string Extension => extension;

    /// <summary>A format by its name, or by the end of a file's name.</summary>
    /// <param name="name">The name, in any case; empty to go by the file.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="E911Exception">ReportFormatUnknown: there is none of this name, or the file's name tells none.</exception>
    public static ReportFormat Choose(string name, string path)
    {
        var known = string.Join(", ", All.Select(format => format.Name));
        if (name.Length > 0) return All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new E911Exception("ReportFormatUnknown",
                $"There is no report format {Quoted.Of(name)}.{Nearest.Hint(name, All.Select(format => format.Name))} There are {known}.")
                { Target = name };
        return All.FirstOrDefault(format => path.EndsWith(format.extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new E911Exception("ReportFormatUnknown",
                $"{Quoted.Of(PathText.FileName(path))} does not tell the format of the report: give -Format, one of {known}.")
                    { Target = path };
    }

    /// <summary>The report of results as text.</summary>
    /// <param name="results">Results of cmdlets of this module, at least one.</param>
    /// <param name="folder">The folder that files are named from where machines read their names, such as that of a repository; empty for
    /// none.</param>
    /// <exception cref="E911Exception">
    /// ReportImpossible: something is no result that reports are made of, or this format cannot hold it.
    /// </exception>
    public string Write(IReadOnlyList<object> results, string folder = "")
    {
        if (results.FirstOrDefault(result => result is not IReported) is { } other) throw new E911Exception("ReportImpossible",
            $"No report can be made of {Described(other)}. Give the results of this module's cmdlets as they were returned, not their "
            + "items, and not from a job or another session: there they are only pictures of results.") { Target = other };
        var reported = results.Cast<IReported>().ToArray();
        if (reported.OfType<IBoundReport>().FirstOrDefault(bound => !bound.Formats.Contains(Name)) is { } bound)
            throw new E911Exception("ReportImpossible", $"{bound.Name} is written as {string.Join(" or ", bound.Formats)}, not as {Name}.")
                { Target = results };
        return Of(reported, folder) ?? throw new E911Exception("ReportImpossible",
            $"The format {Name} cannot hold this: {Described(reported.First(result => Of([result], folder) is null))} has no {Holds}. Take "
                + "Html or Json.") { Target = results };
    }

    /// <summary>What it holds of a result, in the plural.</summary>
    private protected abstract string Holds { get; }

    /// <summary>The report as text; null if the format cannot hold one of the results.</summary>
    private protected abstract string? Of(IReadOnlyList<IReported> results, string folder);

    private static string Described(object result) => result.GetType().Name switch
    {
        "PSObject" or "PSCustomObject" => result.ToString() is { Length: > 0 } text ? Quoted.Start(text) : "an object without a type",
        var name => name,
    };
}
