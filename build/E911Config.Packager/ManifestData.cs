using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace E911Config.Packager;

/// <summary>
/// What a package says of itself comes from the manifest of the module. The project's manifests hold single-quoted texts and lists of them
/// alone, which is all that is read here; anything else of a key that is asked for is an error.
/// </summary>
internal sealed partial class ManifestData
{
    private readonly string path;
    private readonly string text;

    public ManifestData(string path)
    {
        this.path = path;
        text = File.ReadAllText(path);
    }

    public string Text(string key) => Texts(Value(key)).Single();

    public IReadOnlyList<string> List(string key) => Texts(Value(key)).ToArray();

    public string? TextIfThere(string key) => Key(key) is { Success: true } ? Text(key) : null;

    private string Value(string key) => Key(key) is { Success: true } found ? found.Groups["value"].Value
        : throw new InvalidDataException($"{path} has no {key} of single-quoted texts.");

    private Match Key(string key) =>
        Regex.Match(text, $@"^\s*{Regex.Escape(key)}\s*=\s*(?<value>'(?:[^']|'')*'|@\((?:\s|,|'(?:[^']|'')*')*\))\s*$",
            RegexOptions.Multiline);

    private static IEnumerable<string> Texts(string value) =>
        Quoted().Matches(value).Select(one => one.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal));

    [GeneratedRegex("'((?:[^']|'')*)'")]
    private static partial Regex Quoted();
}
