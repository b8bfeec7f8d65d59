using System;
using System.IO;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Text;

namespace E911Config.Transformations;

/// <summary>
/// A parameter that takes an object or the file that holds it. Not done while parameters are bound: its errors keep their own ids.
/// </summary>
/// <typeparam name="T">What the parameter means.</typeparam>
internal sealed class ObjectOrFile<T>
    where T : class
{
    private const string Deserialized = "Deserialized.";
    private readonly string takes;
    private readonly string wayOut;
    private readonly Func<object, T?> known;
    private readonly Func<string, T> read;

    /// <summary>Makes a kind of parameter.</summary>
    /// <param name="takes">What it takes, for messages.</param>
    /// <param name="wayOut">What to do with an object that came from a job or another session, and is a bag of its properties
    /// alone.</param>
    /// <param name="known">The value of an object; null if it is none that the parameter takes.</param>
    /// <param name="read">Reads a file.</param>
    public ObjectOrFile(string takes, string wayOut, Func<object, T?> known, Func<string, T> read)
    {
        this.takes = takes;
        this.wayOut = wayOut;
        this.known = known;
        this.read = read;
    }

    /// <summary>The property of an object, of whatever type, that names the file; null where the object itself is needed.</summary>
    public string? PathProperty { get; init; }

    /// <summary>What to say of an object that names no file.</summary>
    public string WithoutPath { get; init; } = "";

    /// <summary>What the parameter means.</summary>
    /// <param name="input">What was given.</param>
    /// <param name="parameter">The name of the parameter, for messages.</param>
    /// <param name="fullPath">Makes a full path of one that the user typed.</param>
    /// <exception cref="E911Exception">InputNotUnderstood; what reading the file says.</exception>
    public T Of(PSObject input, string parameter, Func<string, string> fullPath) => input.BaseObject switch
    {
        string path => read(fullPath(path)),
        FileInfo file => read(file.FullName),
        var given when known(given) is { } value => value,
        _ when PathProperty is not null && input.Properties[PathProperty]?.Value?.ToString() is { } named => named.Length > 0
            ? read(fullPath(named)) : throw new E911Exception("InputNotUnderstood", WithoutPath) { Target = input },
        _ => throw new E911Exception("InputNotUnderstood",
            $"-{parameter} takes {takes}, not {Name(input)}.{(IsBag(input) ? " " + wayOut : "")}") { Target = input },
    };

    private static bool IsBag(PSObject input) => input.TypeNames.Count > 0
        && input.TypeNames[0].StartsWith(Deserialized, StringComparison.Ordinal);

    private static string Name(PSObject input) => IsBag(input)
        ? $"a copy of {input.TypeNames[0].Substring(input.TypeNames[0].LastIndexOf('.') + 1)} from elsewhere"
        : input.BaseObject is ValueType ? Quoted.Of(input.BaseObject.ToString() ?? "") : "an object of another kind";
}
